import type { Named, Parsed } from '../language/index.ts';
import { kindOf, uposOf } from '../language/index.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import { xposOf } from '../language/tokens.ts';
import type { Speaker, Statement } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { covers, wordsOf } from '../text/span.ts';
import { phraseOf, subjectOf } from './clause.ts';

/** Bodies that a speaker speaks of as his own: “the city would ban …”, “her country will expel …”. */
const body = 'government|country|company|city|club|ministry|council|party|administration|office|army|navy|members|group|team|union|agency|bank|police|department|board|state|nation|forces|firm|airline|court'
  + '|commission|league|school|university|hospital|alliance|two';
const side = String.raw`(it|he|she|they|both|(?:the|his|her|its|their|our)\s+(?:[a-z]+\s+)?(?:${body}))`;
// What they plan or intend is, as a rule, a statement of its own, and a promise.
const meant = String.raw`will|would|['’]ll|shall|(?:is|are|was|were|['’]re)\s+going\s+to|(?:intend(?:s|ed)?|plan(?:s|ned)?)\s+to`;
/** What may stand between “will” and the act, as a pattern. */
export const adverbsBeforeAct = String.raw`(?:(?:also|now|soon|certainly|absolutely|definitely|immediately|firmly|instead|then|probably)["”]?\s+|["“”]\s*)*`;

/** “It would close the plant”, “the city will soon be opening …”: what a speaker says of himself and his own as still to be done. */
const own = new RegExp(String.raw`^[“"\s]*(?:that\s+)?["“]?${side}["”]?\s*(?:${meant})\s+(?:(?:not|never|no\s+longer)\s+(?:again\s+)?)?${adverbsBeforeAct}(?:be\s+(?=[a-z]+ing\b))?([a-z]{3,})\b`, 'i');

/** What nobody does of his own will. */
const notDone = new Set(`appreciate be become believe benefit consider cost depend expect feel happen have hope know like lose love mean need never not prefer rather remain see seem suffer think want win`.split(' '));

/** What ends as adverbs do and is done. */
const done = /(?:app|supp|rep|comp|f|re|multip)ly$/i;

/** “Would sign it if …”: what hangs on something else is not announced. */
const hypothetical = /\b(?:if|unless)\b(?! necessary| needed)/i;

/** “Would not rule out …”, “would not say”: nothing is refused that anybody could see done. */
const isRefusal = /\b(?:not|never|no longer)\b/i;
const talk = new Set('accept affect allow answer bow budge change comment discuss elaborate explain forget give harm hesitate hurt let name rest rule say speak speculate stop take tolerate'.split(' '));

/** Whether words make an act hang on something else. */
export const isHypothetical = (words: string): boolean => hypothetical.test(words);

/** Whether a verb tells something that is done of one's own will. */
export const isWilled = (lemma: string): boolean => !notDone.has(lemma);

/** Whether the words of a statement tell an act that their speaker is to do; `act`: the token of the act that they announce. */
export function isOwnAct(doc: Parsed & Named, act: number, span: Span, statement: Statement, speaker: Speaker | null): boolean {
  const words = wordsOf(doc.text, span);
  if (isHypothetical(words)) return false;
  const [, subject, verb] = own.exec(words) ?? [];
  if (subject !== undefined && verb !== undefined) {
    return (!/ly$/i.test(verb) || done.test(verb)) && isWilled(verb.toLowerCase()) && !(isRefusal.test(words) && talk.has(verb.toLowerCase())) && fits(doc, subject.toLowerCase(), statement, speaker);
  }
  return uposOf(doc, act) === 'VERB' && isWilled(doc.lemmas[act]!) && isSaidAhead(doc, act, span) && isOwnName(doc, subjectOf(doc, act), statement, speaker);
}

/** “Would”, or another such word, between the subject and the act. */
function isSaidAhead(doc: Parsed, act: number, span: Span): boolean {
  for (let t = act - 1; t >= 0 && t >= act - 4 && doc.starts[t]! >= span[0]; t--) if (/^(?:will|would|'ll|shall)$/.test(doc.lower[t]!)) return true;
  return false;
}

/** “Opponents say | it will destroy …” is said of a thing: “it” is one body, “he” a person. */
function fits(doc: Parsed, pronoun: string, statement: Statement, speaker: Speaker | null): boolean {
  const kind = speaker?.kind ?? 'unknown';
  if (pronoun === 'he' || pronoun === 'she') return kind !== 'organisation' && kind !== 'state' && kind !== 'group';
  if (pronoun !== 'it') return true;
  // What is taken for a person may be a body with a person's name, unless something tells that it is none.
  const isPerson = kind === 'person' && (speaker!.roles.length > 0 || speaker!.mentions.some((span) => /^(?:he|she|him|her|his)$/i.test(wordsOf(doc.text, span))));
  return !isPerson && !statement.sources.some((span) => isPlural(doc, span));
}

/** Whether the noun that heads a phrase is one of several: “opponents”. */
function isPlural(doc: Parsed, span: Span): boolean {
  const [from, to] = tokensStartingIn(doc.starts, span);
  for (let t = from; t < to; t++) {
    const head = doc.heads[t]!;
    if ((head < from || head >= to) && (uposOf(doc, t) === 'NOUN' || uposOf(doc, t) === 'PROPN')) return xposOf(doc, t) === 'NNS';
  }
  return false;
}

/** One body that has been named before: “the company”, “a company spokesman”. */
const general = /^(?:the|a|an|its)\s+(?:airline|airport|bank|brewer|broadcaster|builder|chain|charity|club|company|developer|firm|group|hospital|insurer|maker|manufacturer|museum|operator|party|publisher|retailer|school|supplier|theatre|union|university)\b/i;

/** “Brightwell will close its mills, the company said”: a subject that names the speaker, whom he speaks for, or what “the company” stands for. */
function isOwnName(doc: Parsed & Named, subject: number, statement: Statement, speaker: Speaker | null): boolean {
  if (subject < 0) return false;
  if (speaker !== null && speaker.mentions.some((span) => covers(span, doc.starts[subject]!))) return true;
  if (uposOf(doc, subject) !== 'PROPN') return false;
  const [first, last] = phraseOf(doc, subject);
  const names = new Set(doc.words.slice(first, last + 1).filter((word) => /^[A-Z]\S{2,}/.test(word) && word !== 'The'));
  const sources = statement.sources.map((span) => wordsOf(doc.text, span));
  const own = [...sources, ...speaker?.roles.flatMap(({ of }) => of ?? []) ?? []].flatMap((words) => words.split(/[\s,]+/).map((word) => word.replace(/['’]s?$/, '')));
  if (own.some((word) => names.has(word))) return true;
  const name = doc.names.find((one) => one.first <= subject && subject <= one.last);
  return sources.some((words) => general.test(words)) && (name === undefined || !['place', 'nationality'].includes(kindOf(name)));
}
