import type { Reading, Statement } from '../../reading/index.ts';
import { contentStems } from '../words/content-stems.ts';
import { plain, wordsIn } from '../words/words.ts';

/** What a statement can be called: the nouns, by the stem of the cues that make such a statement. */
const nouns: readonly (readonly [RegExp, RegExp])[] = [
  [/\bdeclarations?\b/i, /^declar/i], [/\bannouncements?\b/i, /^(?:announc|declar|order|unveil)/i], [/\b(?:claims?|assertions?)\b/i, /^(?:claim|sa|assert|insist|maintain|told|declar)/i],
  [/\b(?:pledges?|promises?|vows?)\b/i, /^(?:pledg|promis|vow|repeat)/i], [/\b(?:accusations?|allegations?|charges?)\b/i, /^(?:accus|alleg|charg|blam)/i],
  [/\b(?:denials?)\b/i, /^den/i], [/\b(?:warnings?)\b/i, /^warn/i], [/\b(?:predictions?|forecasts?)\b/i, /^(?:predict|forecast|expect)/i],
];

/**
 * The statement that another one is about, where its words say so: “called the declaration premature”, “expressed doubts about Lowell’s announcement”, or where
 * all that it holds is somebody’s statement (“confirmed that the ministry had denied it”). The nearest one before it in the text, by the owner whom it names.
 */
export function pointedAt(reading: Reading, statement: Statement): Statement | null {
  const { text } = reading.article;
  const content = statement.content.map(([from, to]) => text.slice(from, to)).join(' ');
  const child = reading.statements.find((s) => s.parent === statement.id && isAllOf(text, statement, s));
  if (child !== undefined) return child;
  if (wordsIn(content).length > mostWords || !['doubts', 'denies', 'opposes', 'supports', 'asserts', 'declines'].includes(statement.attitude)) return null;
  const at = statement.content[0]![0];
  for (const [noun, cue] of nouns) {
    if (!noun.test(content)) continue;
    const named = wordsIn(content).map(({ word }) => word).filter((word) => /^[A-Z]/.test(word)).map(plain);
    const before = reading.statements.filter((s) => s.cue !== null && s.id !== statement.id && s.content[0]![0] < at && s.content[0]![0] !== s.cue[0]
      && cue.test(text.slice(s.cue[0], s.cue[1]).replace(/^(?:has|had|have|was|is)\s+/, '')));
    const owned = named.length === 0 ? before : before.filter((s) => named.some((name) => sourceWords(reading, s).includes(name)));
    // “Morvant’s declaration” may be what her company declared, if nobody else declared anything.
    const nearest = owned.at(-1) ?? (before.every(({ speaker }) => speaker === before[0]!.speaker) ? before.at(-1) : undefined);
    // “Pohl said he had warned Ilves”, and she had “never received such a warning”: it is what he says of the warning that she denies.
    const told = nearest !== undefined && saysThereWasNone(content) ? reading.statements.find(({ id }) => id === nearest.parent) ?? nearest : nearest;
    if (told !== undefined && told.speaker !== statement.speaker) return told;
  }
  return null;
}

/** “Never received such a warning”, “had made no promise”: that what somebody is said to have said was never said. */
export const saysThereWasNone = (content: string): boolean =>
  /(?:\b(?:never|no|not)|n['’]t)\b[^,;]*\bsuch\b|\bno\s+(?:declaration|announcement|claim|pledge|promise|vow|accusation|allegation|denial|warning|prediction)\b/i.test(content);

/** A statement that is about another says little else. */
const mostWords = 9;
const longestShare = 0.6;
/** Content stems beside the other's source, cue and content. */
const mostBeside = 1;

/** Whether what a statement says is somebody's statement, with its source and its cue: not “asking him to extradite the men accused of …”. */
function isAllOf(text: string, statement: Statement, child: Statement): boolean {
  if (lengthOf(child) < longestShare * lengthOf(statement)) return false;
  const parts = [...child.sources, ...(child.cue === null ? [] : [child.cue]), ...child.content].sort((a, b) => a[0] - b[0]);
  const beside: string[] = [];
  for (const [from, to] of statement.content) {
    let at = from;
    for (const [start, end] of parts) {
      if (start > at && at < to) beside.push(text.slice(at, Math.min(start, to)));
      at = Math.max(at, end);
    }
    if (at < to) beside.push(text.slice(at, to));
  }
  return beside.reduce((sum, words) => sum + contentStems(words).length, 0) <= mostBeside;
}

const lengthOf = ({ content }: Statement): number => content.reduce((sum, [from, to]) => sum + to - from, 0);

/** The words of the speaker's name and of the bodies that its roles tie it to. */
function sourceWords(reading: Reading, { speaker }: Statement): readonly string[] {
  const found = reading.speakers.find(({ id }) => id === speaker);
  if (found === undefined) return [];
  return [found.name, ...found.roles.flatMap(({ of }) => of ?? [])].flatMap((name) => wordsIn(name).map(({ word }) => plain(word)));
}
