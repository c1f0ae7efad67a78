/** Bodies that a speaker speaks of as his own: “the city would ban …”, “her country will expel …”. */
const body = 'government|country|company|city|club|ministry|council|party|administration|office|army|navy|members|group|team|union|agency|bank|police|department|board|state|nation|forces|firm|airline|court'
  + '|commission|league|school|university|hospital|alliance|two';
const side = String.raw`(?:it|he|she|they|both|(?:the|his|her|its|their|our)\s+(?:[a-z]+\s+)?(?:${body}))`;
// What they plan or intend is a statement of its own, and a promise.
const meant = String.raw`will|would|['’]ll|shall|(?:is|are|was|were|['’]re)\s+going\s+to`;
/** What may stand between “will” and the act, as a pattern. */
export const adverbsBeforeAct = String.raw`(?:(?:also|now|soon|certainly|absolutely|definitely|immediately|firmly|instead|then|probably)["”]?\s+|["“”]\s*)*`;

/** “It would close the plant”, “the city will soon be opening …”: what a speaker says of himself and his own as still to be done. */
const own = new RegExp(String.raw`^[“"\s]*(?:that\s+)?["“]?${side}["”]?\s*(?:${meant})\s+${adverbsBeforeAct}(?:be\s+(?=[a-z]+ing\b))?([a-z]{3,})\b`, 'i');

/** What nobody does of his own will. */
const notDone = new Set(`be become believe consider cost depend expect feel happen have hope know like lose love mean need never not prefer rather remain see seem think want win`.split(' '));

/** What ends as adverbs do and is done. */
const done = /(?:app|supp|rep|comp|f|re|multip)ly$/i;

/** “Would sign it if …”: what hangs on something else is not announced. */
const hypothetical = /\b(?:if|unless)\b(?! necessary| needed)/i;

/** Whether the words tell an act that their speaker is to do. */
export function tellsOwnAct(words: string): boolean {
  const [, verb] = own.exec(words) ?? [];
  return verb !== undefined && (!/ly$/i.test(verb) || done.test(verb)) && !notDone.has(verb.toLowerCase()) && !hypothetical.test(words);
}
