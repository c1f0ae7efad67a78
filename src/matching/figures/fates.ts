import type { Figure, Span } from '../../reading/index.ts';

/*
 * What befell people who are counted. A toll is told in many ways (“killed 41 people”, “41 dead”, “41 deaths”, “the death toll is 41”), and the dead are never
 * to be held against the wounded of the same sentence: so people are one unit by what befell them, and those of whom it is not told another.
 */

/** The nouns that count a fate, and the forms of verbs and adjectives that tell it, by the word that stands for it. */
const fates: Readonly<Record<string, { readonly nouns: string; readonly told: string; readonly telling: string }>> = {
  kill: { nouns: 'deaths|fatalities', told: 'killed|dead|died|dying|slain|perished|lost (?:his|her|their) li(?:fe|ves)', telling: 'kill|kills|killed|killing|claim(?:s|ed|ing) the lives of|deaths? of' },
  wound: { nouns: 'injuries', told: 'injured|wounded|hurt', telling: 'injur(?:e|es|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?' },
  miss: { nouns: 'disappearances', told: 'missing|unaccounted for', telling: 'disappearance of' },
  arrest: { nouns: 'arrests|detentions', told: 'arrested|detained', telling: 'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|arrests? of|detention of' },
};

/** Between the number and what is told of it: “, two of them children, were later found”. */
const between = String.raw`(?:,[^,.;]{1,60},)?(?:\s+(?:people|others|more|were|was|are|is|have|has|had|been|being|found|feared|reported|confirmed|believed|now|still|already|later|also)){0,4}`;
/** Before the number: “at least”, where its span does not have it. */
const roughly = String.raw`(?:\s+(?:at least|at most|about|around|some|nearly|almost|over|more than|fewer than|less than|as many as|up to|another|a further|an estimated|the))?`;

const patterns = Object.entries(fates).map(([fate, { nouns, told, telling }]) => ({
  fate, noun: new RegExp(`^(?:${nouns})$`, 'i'), behind: new RegExp(`^${between}\\s+(?:${told})\\b`, 'i'), before: new RegExp(`\\b(?:(?:${telling})${roughly}|number of (?:the |people |those )?(?:${told})\\b[^.;,()]*)\\s*$`, 'i'),
}));

/** “The death toll rose from 41 to 73”, “put the toll at nine”: no road's toll, and none of something else. */
const toll = /(?<!\b(?:road|bridge|tunnel|motorway|highway|injury|casualty)\s)\btoll\b(?! (?:on|roads?|bridges?|booths?|plazas?|of (?:injured|wounded|missing))\b)[^.;,()]*$/i;

/** “Claimed 41 lives”, “41 lives were lost”. */
const [takingLives, lostLives] = [new RegExp(`\\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|takes?|took|taken)${roughly}\\s*$`, 'i'), /^\s+(?:(?:were|was|are|have|has|had|been) ){0,2}(?:lost|claimed)\b/i];

/** What befell those whom a figure of people counts, by the word that stands for it; null where it is not told beside the figure. */
export function fateOf(text: string, { span: [start, end], unit }: Figure, sentence: Span): string | null {
  const [before, behind] = [text.slice(sentence[0], start), text.slice(end, sentence[1])];
  const last = unit === null ? '' : unit.split(/\s+/).at(-1)!;
  if (last.toLowerCase() === 'lives') return takingLives.test(before) || lostLives.test(behind) ? 'kill' : null;
  return patterns.find(({ noun }) => noun.test(last))?.fate
    ?? patterns.find((one) => one.behind.test(behind))?.fate
    ?? patterns.find((one) => one.before.test(before))?.fate
    ?? (toll.test(before) ? 'kill' : null);
}

/** Whether a noun counts a fate: “deaths”, and “lives” where they were lost. */
export const isFate = (noun: string): boolean => noun === 'lives' || patterns.some((one) => one.noun.test(noun));
