import type { Span, Statement } from '../../reading/index.ts';

/** What whoever names a figure does with it: gives it as theirs, says that it is not so, doubts it, or takes it back. */
export type FigureStance = 'gives' | 'denies' | 'doubts' | 'takes back';

const [article, about] = [String.raw`(?:(?:the|its|his|her|their|an?|any|some|as many as|more than|about|around|nearly|almost|up to|earlier|previous|first|initial|original|old) )*`, String.raw`(?:about |some |around |nearly )?`];
const noun = String.raw`(?:(?:figure|number|count|toll|total|estimate|claim|statement|tally)s? (?:of|that|as) )?`;
/** “1,420, not 4,000”, “rather than 4,000”, “far from the 4,000”. */
const rejecting = new RegExp(String.raw`\b(?:not|nor|rather than|instead of|far from|nowhere near|nothing like|a far cry from)\s+${article}${noun}${about}$`, 'i');
/** “Not only 40”, “not less than 40”: said of more, not against it. */
const furthering = /\bnot (?:only|just|even|all|less|fewer|more|merely|least)\s[^.]*$/i;
/** “Withdrew its figure of 40”. */
const takingIt = new RegExp(String.raw`\b(?:withdr(?:ew|awn?|aws|awing)|retract(?:s|ed|ing)?|took back|takes back|taken back|t[ao]ke back|disown(?:s|ed)?|recant(?:s|ed)?)\s+${article}${noun}${about}$`, 'i');
/** Words by which somebody takes a figure back, wherever they stand around it. */
const takingBack = /\b(?:misspoke|mis-spoke|misstated|misspoken|retract(?:s|ed|ing)?|withdr(?:ew|aws?|awn)|took back|takes back|taken back|corrected (?:himself|herself|itself|themselves|the (?:figure|number|count))|was wrong|were wrong|in error|mistaken(?:ly)?|by mistake|should have checked)\b/i;
const taken = String.raw`(?:withdrew|withdrawn|retracted|took back|taken back|disowned|recanted|corrected)`;
const counted = '(?:figure|number|count|toll|total|estimate|tally)';
/** “Put the toll at nine, then withdrew its figure”: nobody else stands between. */
const others = 'after|when|because|as|since|until|before|though|while|that|which|who';
const thenTaken = new RegExp(String.raw`^(?:\s(?!${others})[\w-]+){0,5}(?:,|\s(?:and|but))(?:\s(?:and|but|then|later|has|had|have|since|subsequently))*\s${taken}\s(?:it|(?:its|his|her|their|the|that|this)(?: \w+)? ${counted})\b(?!\s+(?:of|that|for)\b)`, 'i');
/** “That number was wrong”, right behind a figure or in the next sentence. */
const thenWrong = new RegExp(String.raw`^[^.!?;,]{0,60}(?:,\s(?:and |but )?(?:which|that|this)|[.!?;][”"’]?\s+[“"‘]?(?:and |but )?(?:(?:that|this|the|our|my)(?: (?:first|earlier|initial|original))? (${counted})|that|this|it))\s(?:was|is|were|had been|turned out to be|proved)\s(?:wrong|incorrect|inaccurate|mistaken|false|untrue|an? (?:error|mistake)|in error|not (?:correct|right|true))\b`, 'i');
/** What was wrong is the count where nothing but a count stands there: “they killed 40, which was wrong”. */
const counting = /\b(?:count(?:ed)?|put|gave|given|said|say|reported|estimated?|announced|told|claim(?:s|ed)?)\b/i;
const firstPerson = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b/;
/** An end of a sentence, as far as it must be told here. */
const stop = /[.!?]["”’)]?\s+(?=["“‘(]?[A-Z])/g;
/** In code units: words farther before a figure are not about it. */
const reach = 240;

/** Whether a stretch says that something said before was wrong. */
export const takesBack = (text: string, [from, to]: Span): boolean => takingBack.test(text.slice(from, to));

/** `statement`: the innermost that the figure stands in; null where the article names it by itself. */
export function stanceOn(text: string, [from, to]: Span, statement: Pick<Statement, 'attitude' | 'negated' | 'content'> | null): FigureStance {
  const before = text.slice(Math.max(0, from - reach), from);
  const sentence = before.slice([...before.matchAll(stop)].reduce((_, end) => end.index + end[0].length, 0));
  if (takingIt.test(sentence) || thenTaken.test(text.slice(to, to + reach))) return 'takes back';
  // “Far from the 4,000 that the opposition claims”: what stands outside of a statement is not its speaker's.
  const own = statement === null ? sentence : ownWords(sentence, from, statement.content);
  const goesOn = statement?.content.find(([start, end]) => start <= from && to <= end);
  const [isWrong, named] = (goesOn === undefined ? null : thenWrong.exec(text.slice(to, goesOn[1]))) ?? [];
  if (isWrong !== undefined && (named !== undefined || counting.test(own))) return firstPerson.test(own) ? 'takes back' : 'denies';
  if (rejecting.test(own) && !furthering.test(own)) return takingBack.test(sentence) ? 'takes back' : 'denies';
  if (statement === null || statement.negated) return 'gives';
  return statement.attitude === 'denies' ? 'denies' : statement.attitude === 'doubts' ? 'doubts' : 'gives';
}

/** The end of a sentence as far as it lies in the stretch of the content that leads up to a figure. */
function ownWords(sentence: string, at: number, content: readonly Span[]): string {
  const stretch = content.find(([from, to]) => from <= at && at < to);
  return stretch === undefined ? sentence : sentence.slice(Math.max(0, sentence.length - (at - stretch[0])));
}
