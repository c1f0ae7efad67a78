import { inReadingOrder } from '../text/span.ts';
import { markId, markName } from './mark.ts';
import type { Mark } from './mark.ts';

/**
 * Writes marks into their text, so that `parseMarked` gives both back (see `mark.ts` for the notation). Of marks on the same
 * words, the one given first is the outer one.
 *
 * @throws RangeError for a mark that is empty or outside the text, that overlaps another of its role and id, or whose role,
 * id or attribute names could not be read back.
 */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const ordered = [...marks].sort((a, b) => inReadingOrder(a.span, b.span));
  check(text, ordered);
  const cuts = [...new Set(ordered.flatMap(({ span }) => span))].sort((a, b) => a - b);
  const escaped = escaper(text);
  const out: string[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  let from = 0;

  for (const at of cuts) {
    out.push(escaped(from, at));
    from = at;
    // What ends here, and whatever was opened inside it, is closed; of the latter, what goes on is continued.
    const firstEnding = open.findIndex(({ span }) => span[1] === at);
    const kept = firstEnding === -1 ? open : open.slice(0, firstEnding);
    out.push(']'.repeat(open.length - kept.length));
    const opening = open.slice(kept.length).filter(({ span }) => span[1] > at);
    while (next < ordered.length && ordered[next]!.span[0] === at) opening.push(ordered[next++]!);
    opening.sort((a, b) => b.span[1] - a.span[1]);
    for (const mark of opening) out.push(opener(mark, mark.span[0] < at));
    open = [...kept, ...opening];
  }
  out.push(escaped(from, text.length));
  return out.join('');
}

function opener(mark: Mark, continues: boolean): string {
  if (continues) return `[+${mark.role}#${mark.id} `;
  const attributes = Object.entries(mark.attributes ?? {})
    .map(([name, value]) => `${name}=${value.replace(/[\\{},]/g, '\\$&')}`);
  return `[${mark.role}#${mark.id}${attributes.length > 0 ? `{${attributes.join(', ')}}` : ''} `;
}

/**
 * Escapes a stretch of the text. A line break is escaped where one of its lines is blank, since a blank line ends a case in a
 * file; so is `#` at the start of a line, which would make it a comment.
 */
function escaper(text: string): (from: number, to: number) => string {
  const blankBeside = new Set<number>();
  let lineStart = 0;
  let previousBlank = true;
  for (const line of text.split('\n')) {
    const blank = !/[^ \t\r]/.test(line);
    if (lineStart > 0 && (blank || previousBlank)) blankBeside.add(lineStart - 1);
    previousBlank = blank;
    lineStart += line.length + 1;
  }
  return (from, to) => text.slice(from, to).replace(/[[\]\\\r\n#]/g, (found, offset: number) => {
    const at = from + offset;
    if (found === '\n') return blankBeside.has(at) ? '\\n' : found;
    if (found === '\r') return '\\r';
    if (found === '#') return at === 0 || text[at - 1] === '\n' ? '\\#' : found;
    return `\\${found}`;
  });
}

function check(text: string, ordered: readonly Mark[]): void {
  const ends = new Map<string, number>();
  for (const mark of ordered) {
    const [start, end] = mark.span;
    const key = `${mark.role}#${mark.id}`;
    if (!markName.test(mark.role) || !markId.test(mark.id)) throw new RangeError(`A mark cannot be called “${key}”`);
    if (!Object.keys(mark.attributes ?? {}).every((name) => markName.test(name))) {
      throw new RangeError(`${key} has an attribute whose name is not letters and hyphens`);
    }
    if (!(start >= 0 && start < end && end <= text.length)) {
      throw new RangeError(`${key} marks [${start}, ${end}) of a text of ${text.length} code units`);
    }
    if (start < (ends.get(key) ?? 0)) throw new RangeError(`${key} overlaps itself at ${start}`);
    ends.set(key, end);
  }
}
