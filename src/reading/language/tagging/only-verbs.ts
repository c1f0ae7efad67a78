/*
 * Verbs of saying and deciding that are never nouns or adjectives, and too rare in treebanks for the tagger to have learnt that: “Minister denies plan”,
 * “both deny it”, “refused to apologise”.
 */

const lemmas = `accuse acquit announce approve admit admonish allege apologise apologize assert assure authorise authorize begrudge bemoan berate characterise characterize chide clarify
  commend concede condemn confirm congratulate contradict corroborate criticise criticize debunk decry defend deny deplore deride disavow disclose dismiss disown
  emphasise emphasize endorse envisage exhort explain forgive foresee implore insinuate insist lambaste legalise legalize oppose postpone prohibit proclaim
  reaffirm reassure recommend reconsider refute reiterate reject relinquish renounce repudiate rescind retract summarise summarize swear unveil uphold verify warn`.split(/\s+/);

/** A verb with no other form than these, that every lexicon knows. */
const [base, withS] = ['believe', 'believes'];

const withSOf = (lemma: string): string => (/(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`);

const forms: ReadonlyMap<string, string> = new Map(lemmas.flatMap((lemma) => [[lemma, base] as const, [withSOf(lemma), withS] as const]));

/** For a form that can only be a verb's, the well-known one whose parts of speech it shares; undefined for any other word. `lower`: in lower case. */
export const likeVerb = (lower: string): string | undefined => forms.get(lower);
