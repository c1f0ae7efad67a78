import type { Reading, Statement } from '../../reading/index.ts';
import { contentStems } from '../words/content-stems.ts';
import { plain, wordsIn } from '../words/words.ts';

/** What anything that is said can be called. */
const anyClaim = /\b(?:claims?|assertions?)\b/i;
/** What a statement can be called: the nouns, by the stem of the cues that make such a statement. */
const nouns: readonly (readonly [RegExp, RegExp])[] = [
  [/\bdeclarations?\b/i, /^declar/i], [/\bannouncements?\b/i, /^(?:announc|declar|order|unveil)/i], [anyClaim, /^(?:claim|sa|assert|insist|maintain|told|declar)/i],
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
  const child = reading.statements.find((s) => s.parent === statement.id && isSomebodys(s) && !isAgainstOneself(statement, s) && isAllOf(text, statement, s));
  if (child !== undefined) return child;
  if (wordsIn(content).length > mostWords || !['doubts', 'denies', 'opposes', 'supports', 'asserts', 'declines'].includes(statement.attitude)) return null;
  const at = statement.content[0]![0];
  for (const [noun, cue] of nouns) {
    const named = noun.exec(content);
    if (named === null) continue;
    const earlier = reading.statements.filter((s) => s.cue !== null && s.id !== statement.id && s.content[0]![0] < at && s.content[0]![0] !== s.cue[0]);
    const told = contentStems(tail.exec(content.slice(named.index + named[0].length))?.[1] ?? '');
    const before = earlier.filter((s) => cue.test(text.slice(s.cue![0], s.cue![1]).replace(/^(?:has|had|have|was|is)\s+/, '')) && holds(text, s, told));
    const owner = ownerOf(content, named.index);
    const owned = before.filter((s) => isOwner(reading, s, owner));
    // What anybody says is a claim: where nothing tells whose, the last thing that another said.
    const lastOther = earlier.findLast(({ speaker }) => speaker !== statement.speaker);
    const isLast = noun !== anyClaim || told.length > 0 || owner.names.length > 0 || owned.at(-1) === lastOther;
    // “Morvant’s declaration” may be what her company declared, if nobody else declared anything.
    const isOnlyOne = owner.isName && noun !== anyClaim && before.every(({ speaker }) => speaker === before[0]!.speaker);
    const nearest = (isLast ? owned.at(-1) : undefined) ?? (isOnlyOne ? before.at(-1) : undefined);
    // “Pohl said he had warned Ilves”, and she had “never received such a warning”: it is what he says of the warning that she denies.
    const meant = nearest !== undefined && saysThereWasNone(content) ? reading.statements.find(({ id }) => id === nearest.parent) ?? nearest : nearest;
    if (meant !== undefined && meant.speaker !== statement.speaker) return meant;
  }
  return null;
}

/** “Her claim that the bridge would hold”: what was said, as far as the one who speaks of it tells. */
const tail = /^\s+(?:that|of|about|on|over|regarding|concerning|to)\s+(.*)$/is;
const leastHeld = 0.5;

/** Whether a statement has enough of the words that tell what it said; no words are enough. */
function holds(text: string, { content }: Statement, told: readonly string[]): boolean {
  if (told.length === 0) return true;
  const stems = new Set(content.flatMap(([from, to]) => contentStems(text, from, to)));
  return told.filter((stem) => stems.has(stem)).length >= leastHeld * told.length;
}

/** Whose the statement is that a content speaks of. */
interface Owner {
  /** Words for who it is, one of which must be the speaker's. */
  readonly names: readonly string[];
  readonly isName: boolean;
  readonly pronoun: 'his' | 'its' | null;
}

/** “Lowell’s announcement”, “an announcement by Lowell”, “the inspector’s claims”, “her claim”. */
function ownerOf(content: string, at: number): Owner {
  const names = wordsIn(content).map(({ word }) => word).filter((word) => /^[A-Z]/.test(word)).map(plain);
  const [, possessor] = /([A-Za-z\u00c0-\u024f-]+)(?:['’]s?)\s+(?:[a-z-]+\s+){0,2}$/.exec(content.slice(0, at)) ?? [];
  const [, pronoun] = /\b(his|her|its)\s+(?:[a-z-]+\s+){0,2}$/i.exec(content.slice(0, at)) ?? [];
  return {
    names: names.length > 0 || possessor === undefined ? names : [plain(possessor)], isName: names.length > 0,
    pronoun: pronoun === undefined ? null : pronoun.toLowerCase() === 'its' ? 'its' : 'his',
  };
}

function isOwner(reading: Reading, statement: Statement, { names, pronoun }: Owner): boolean {
  if (names.length > 0 && !names.some((name) => sourceWords(reading, statement).includes(name))) return false;
  const kind = reading.speakers.find(({ id }) => id === statement.speaker)?.kind ?? 'unknown';
  return pronoun === null || kind === 'unknown' || (pronoun === 'his') === (kind === 'person');
}

/** “Never received such a warning”, “had made no promise”: that what somebody is said to have said was never said. */
export const saysThereWasNone = (content: string): boolean =>
  /(?:\b(?:never|no|not)|n['’]t)\b[^,;]*\bsuch\b|\bno\s+(?:declaration|announcement|claim|pledge|promise|vow|accusation|allegation|denial|warning|prediction)\b/i.test(content);

/** “The cause is not known”: nobody's, and so what the speaker says himself. */
const isSomebodys = ({ sources, negated }: Statement): boolean => sources.length > 0 || !negated;

/** Nobody denies or doubts what he says himself: then “her claim” is another's. */
const isAgainstOneself = ({ attitude, speaker }: Statement, child: Statement): boolean => /^(?:doubts|denies)$/.test(attitude) && speaker !== null && speaker === child.speaker;

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

/** The words of the speaker's name, of its titles, and of the bodies that its roles tie it to. */
function sourceWords(reading: Reading, { speaker }: Statement): readonly string[] {
  const found = reading.speakers.find(({ id }) => id === speaker);
  if (found === undefined) return [];
  return [found.name, ...found.roles.flatMap(({ title, of }) => [title, of ?? ''])].flatMap((name) => wordsIn(name).map(({ word }) => plain(word)));
}
