/*
 * The words that hold a sentence together and tell little of what it is about. Negations and modals are kept apart, since to change one changes
 * what was said.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const negations = setOf(`no not never none nobody nothing neither nor nowhere without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't
  haven't hadn't wouldn't shouldn't couldn't mustn't needn't ain't`);

const modals = setOf('can could may might must shall should will would ought need i\'ll you\'ll he\'ll she\'ll it\'ll we\'ll they\'ll i\'d you\'d he\'d she\'d we\'d they\'d');

const particles = setOf(`a an the this that these those there here i me my myself you your yours he him his himself she her hers herself it its itself we us our
  ours ourselves they them their theirs themselves who whom whose which what when where why how if and or but so yet as than then because while since until
  of in on at by for to from with about into over after before under between through during against up down out off again further
  is are was were be been being am do does did doing done have has had having i'm you're he's she's it's we're they're i've you've we've they've that's there's what's let's
  all any both each more most other some such only own same too very just also even still now ever once much many well yes really quite rather
  get got go going one s t d ll re ve m`);

export const isNegation = (word: string): boolean => negations.has(word);
export const isModal = (word: string): boolean => modals.has(word);
/** Takes a word as `plain` gives it. */
export const isFunctionWord = (word: string): boolean => particles.has(word) || negations.has(word) || modals.has(word);
