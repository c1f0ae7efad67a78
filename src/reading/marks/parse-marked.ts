import { inReadingOrder } from '../text/span.ts';
import type { Mark, Marked } from './mark.ts';

interface OpenMark {
  readonly role: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>> | null;
  readonly start: number;
  /** -1 while the mark, or a continuation of it, is open. */
  end: number;
  /** Where its latest bracket opened, for messages. */
  at: number;
}

const head = /\[(\+?)([A-Za-z][A-Za-z-]*)#([A-Za-z0-9]+)(?:\{((?:[^{}\\]|\\[^])*)\})? /y;

/**
 * Reads a text with marks in it (see `mark.ts`).
 *
 * @throws RangeError where a bracket is no mark, has no partner or holds nothing, naming the place.
 */
export function parseMarked(marked: string): Marked {
  const found: OpenMark[] = [];
  const open: OpenMark[] = [];
  const latest = new Map<string, OpenMark>();
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };

  let at = afterComments(marked);
  while (at < marked.length) {
    const next = nextSpecial(marked, at);
    if (next > at) add(marked.slice(at, next));
    if (next === marked.length) break;
    at = next;
    if (marked[at] === '\\') {
      if (at + 1 === marked.length) throw fault('a backslash with nothing after it', marked, at);
      const escaped = marked[at + 1]!;
      add(escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped);
      at += 2;
    } else if (marked[at] === '[') {
      head.lastIndex = at;
      const match = head.exec(marked);
      if (!match) throw fault('a bracket that opens no mark (write \\[ for a bracket in the text)', marked, at);
      const [whole, plus, role, id, list] = match as unknown as [string, string, string, string, string | undefined];
      const key = `${role}#${id}`;
      let mark = latest.get(key);
      if (plus) {
        if (mark?.end !== length) throw fault(`+${key} does not begin where ${key} left off`, marked, at);
        mark.end = -1;
        mark.at = at;
      } else {
        if (mark?.end === -1) throw fault(`${key} inside ${key}`, marked, at);
        const attributes = list === undefined ? null : parseAttributes(list, marked, at);
        mark = { role, id, attributes, start: length, end: -1, at };
        latest.set(key, mark);
        found.push(mark);
      }
      open.push(mark);
      at += whole.length;
    } else {
      const mark = open.pop();
      if (!mark) throw fault('a bracket that closes no mark (write \\] for a bracket in the text)', marked, at);
      if (mark.start === length) throw fault(`${mark.role}#${mark.id} marks nothing`, marked, mark.at);
      mark.end = length;
      at += 1;
    }
  }
  const unclosed = open.pop();
  if (unclosed) throw fault(`${unclosed.role}#${unclosed.id} is not closed`, marked, unclosed.at);

  const marks = found.map(({ role, id, attributes, start, end }): Mark => (
    attributes ? { role, id, span: [start, end], attributes } : { role, id, span: [start, end] }
  ));
  return { text: pieces.join(''), marks: marks.sort((a, b) => inReadingOrder(a.span, b.span)) };
}

/** Where the text begins: after the lines that begin with `#`. */
function afterComments(marked: string): number {
  let at = 0;
  while (marked[at] === '#') {
    const end = marked.indexOf('\n', at);
    if (end === -1) return marked.length;
    at = end + 1;
  }
  return at;
}

function nextSpecial(marked: string, from: number): number {
  for (let at = from; at < marked.length; at += 1) {
    const unit = marked[at];
    if (unit === '[' || unit === ']' || unit === '\\') return at;
  }
  return marked.length;
}

function parseAttributes(list: string, marked: string, at: number): Readonly<Record<string, string>> {
  const attributes: [string, string][] = [];
  for (const [item] of list.matchAll(/(?:[^,\\]|\\[^])+/g)) {
    const match = /^\s*([A-Za-z][A-Za-z-]*)=([^]*)$/.exec(item);
    if (!match) throw fault(`attributes that are not a list of name=value: {${list}}`, marked, at);
    attributes.push([match[1]!, match[2]!.replace(/\\([^])/g, '$1')]);
  }
  if (attributes.length === 0) throw fault('an empty list of attributes', marked, at);
  return Object.fromEntries(attributes);
}

function fault(what: string, marked: string, at: number): RangeError {
  const before = marked.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  return new RangeError(`Marked text, ${place}: ${what}: ${marked.slice(at, at + 40).split('\n')[0]}`);
}
