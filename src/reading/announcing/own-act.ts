/** “It would close the plant”, “they will soon be opening …”: what a speaker says of himself as still to be done. */
const own = /^(?:that )?(?:it|he|she|they) ?(?:will|would|['’]ll) (?:(?:also|now|soon|immediately|then|instead) )?(?:be (?=[a-z]+ing\b))?([a-z]{3,})\b/i;

/** What nobody does of his own will. */
const notDone = new Set(`be become believe consider cost depend expect feel happen have hope know like lose love mean need never not prefer rather remain see seem think want win`.split(' '));

/** “Would sign it if …”: what hangs on something else is not announced. */
const hypothetical = /\b(?:if|unless)\b(?! necessary| needed)/i;

/** Whether the words tell an act that their speaker is to do. */
export function tellsOwnAct(words: string): boolean {
  const [, verb] = own.exec(words) ?? [];
  return verb !== undefined && !notDone.has(verb.toLowerCase()) && !hypothetical.test(words);
}
