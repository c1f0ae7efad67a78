import { firstTokenAt } from '../language/token-at.ts';
import type { Form } from '../reading.ts';
import type { Span } from '../text/span.ts';
import type { Context } from './context.ts';

/** Direct where every word of the content stands in quotation marks, indirect where none does, else mixed. */
export function formOf({ syntax: { doc }, quotationOf }: Context, content: readonly Span[]): Form {
  let words = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    for (let t = firstTokenAt(doc.starts, start); t < doc.length && doc.starts[t]! < end; t++) {
      if (!isWord(doc.words[t]!)) continue;
      words++;
      if (quotationOf[t]! >= 0) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}

const marks = new Set('“”„«»"\'‘’`.,;:!?…()[]{}—–-'.split(''));
const isWord = (token: string): boolean => !marks.has(token[0]!) || token.length > 2;
