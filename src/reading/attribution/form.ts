import { tokensStartingIn } from '../language/token-at.ts';
import type { Form } from '../reading.ts';
import type { Span } from '../text/span.ts';
import type { Context } from './context.ts';

/** Direct where every word of the content stands in quotation marks, indirect where none does, else mixed. */
export function formOf({ syntax: { doc }, quotationOf }: Context, content: readonly Span[]): Form {
  let words = 0;
  let quoted = 0;
  for (const span of content) {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let t = from; t < to; t++) {
      if (!isWord(doc.words[t]!)) continue;
      words++;
      if (quotationOf[t]! >= 0) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}

const marks = new Set('“”„«»"\'‘’`.,;:!?…()[]{}—–-'.split(''));
const isWord = (token: string): boolean => !marks.has(token[0]!) || token.length > 2;
