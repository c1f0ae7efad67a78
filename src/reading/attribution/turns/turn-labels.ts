import { classAt, isLetterClass, lower, upper } from '../../language/characters.ts';
import type { Span } from '../../text/span.ts';

/** Who takes a turn in a conversation, as its paragraph begins: “ILVES:”, “Q.”, “Mara Lind (on the phone):”, or a line with the name alone. */
export interface TurnLabel {
  readonly name: Span;
  /** The colon, or the stop behind Q and A; null where the name stands on a line of its own without one. */
  readonly mark: Span | null;
  /** Where the words begin. */
  readonly from: number;
  /** The same for “ILVES”, “Jonas Ilves” and “Mr. Ilves”: the last word, in small letters. */
  readonly key: string;
  readonly kind: 'letter' | 'shouted' | 'name';
}

/** In code units: a name with its office. */
const longestLabel = 60;
const mostWords = 6;

const time = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?(?: ?[ap]\.?m\.?)?[ \t\u2013\u2014-]*/i;
const timeBehind = /[ \t]*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?$/;
const letter = /^(?:([QA])\d{0,2})([.:])(?=\s|$)/;
const aside = /[ \t]*[([][^()[\]]{0,40}[)\]]$/;
const small = new Set(['of', 'the', 'de', 'da', 'del', 'van', 'von', 'der', 'den', 'bin', 'al', 'and', 'for', 'la', 'le']);
/** What announces a thing and no speaker. */
const noSpeakers = new Set([
  'watch', 'read', 'listen', 'related', 'update', 'updated', 'photos', 'photo', 'video', 'more', 'note', 'correction', 'pros', 'cons', 'date', 'time', 'place', 'price', 'when', 'where',
  'what', 'who', 'why', 'how', 'tip', 'tips', 'verdict', 'score', 'result', 'results', 'source', 'sources', 'contact', 'caption', 'credit', 'here', 'also', 'however', 'breaking', 'claim', 'fact',
  'number', 'step', 'part', 'chapter', 'location',
]);

/** How the paragraph `[start, end)` names who speaks; null where it does not. */
export function turnLabel(text: string, [start, end]: Span): TurnLabel | null {
  const head = text.slice(start, Math.min(end, start + longestLabel + 20));
  const at = time.exec(head)?.[0].length ?? 0;
  const asked = letter.exec(head.slice(at));
  if (asked) {
    const mark = start + at + asked[0].length - 1;
    return { name: [start + at, mark], mark: [mark, mark + 1], from: mark + 1, key: asked[1]!.toLowerCase(), kind: 'letter' };
  }
  // The colon in the time behind a name on a line of its own is none that words follow.
  const timed = end - start < longestLabel + 20 && timeBehind.test(head.slice(at));
  const colon = timed ? -1 : head.indexOf(':', at);
  const isAlone = colon < 0 && end - start <= longestLabel;
  if (colon < 0 && !isAlone) return null;
  const before = head.slice(at, colon < 0 ? end - start : colon);
  const name = before.replace(timeBehind, '').replace(aside, '').trimEnd();
  const words = name.split(/[ \t\u00a0]+/);
  if (name.length === 0 || name.length > longestLabel || words.length > mostWords || !words.every(isNameWord) || /[!?;"“”]|\.$/.test(name)) return null;
  if (colon >= 0 && colon + 1 < end - start && !/\s/.test(head[colon + 1] ?? ' ')) return null;
  const key = words.at(-1)!.toLowerCase();
  if (noSpeakers.has(key) || noSpeakers.has(words[0]!.toLowerCase())) return null;
  const first = start + at;
  const mark = colon < 0 ? null : start + colon;
  return {
    name: [first, first + name.length], mark: mark === null ? null : [mark, mark + 1], from: mark === null ? end : mark + 1, key,
    kind: name === name.toUpperCase() && /[A-Z]{2}/.test(name) ? 'shouted' : 'name',
  };
}

const isNameWord = (word: string, place: number): boolean => {
  const kind = classAt(word, 0);
  return kind === upper || (isLetterClass(kind) && kind !== lower) || (place > 0 && (small.has(word) || /^\d{1,2}$/.test(word)));
};
