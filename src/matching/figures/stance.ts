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
/** An end of a sentence, as far as it must be told here. */
const stop = /[.!?]["”’)]?\s+(?=["“‘(]?[A-Z])/g;
/** In code units: words farther before a figure are not about it. */
const reach = 240;

/** Whether a stretch says that something said before was wrong. */
export const takesBack = (text: string, [from, to]: Span): boolean => takingBack.test(text.slice(from, to));

/** `statement`: the innermost that the figure stands in; null where the article names it by itself. */
export function stanceOn(text: string, [from]: Span, statement: Pick<Statement, 'attitude' | 'negated' | 'content'> | null): FigureStance {
  const before = text.slice(Math.max(0, from - reach), from);
  const sentence = before.slice([...before.matchAll(stop)].reduce((_, end) => end.index + end[0].length, 0));
  if (takingIt.test(sentence)) return 'takes back';
  // “Far from the 4,000 that the opposition claims”: what stands outside of a statement is not its speaker's.
  const own = statement === null ? sentence : ownWords(sentence, from, statement.content);
  if (rejecting.test(own) && !furthering.test(own)) return takingBack.test(sentence) ? 'takes back' : 'denies';
  if (statement === null || statement.negated) return 'gives';
  return statement.attitude === 'denies' ? 'denies' : statement.attitude === 'doubts' ? 'doubts' : 'gives';
}

/** The end of a sentence as far as it lies in the stretch of the content that leads up to a figure. */
function ownWords(sentence: string, at: number, content: readonly Span[]): string {
  const stretch = content.find(([from, to]) => from <= at && at < to);
  return stretch === undefined ? sentence : sentence.slice(Math.max(0, sentence.length - (at - stretch[0])));
}
