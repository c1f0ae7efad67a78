import type { Syntax } from './syntax.ts';

const proofs = new Set(['evidence', 'proof', 'sign', 'indication', 'suggestion', 'hint', 'trace', 'record']);
/** In tokens. */
const reach = 20;

/** “No evidence that Roe had intended to flee”: of what there is no evidence, nobody has said, promised or thought anything. */
export function isWithoutEvidence({ doc }: Syntax, cueToken: number): boolean {
  let isThat = false;
  for (let t = cueToken - 1; t > 0 && t > cueToken - reach && doc.sentenceOf[t] === doc.sentenceOf[cueToken]; t--) {
    if (/^[,;:.]$/.test(doc.words[t]!)) return false;
    if (doc.lower[t] === 'that') isThat = true;
    else if (isThat && proofs.has(doc.lemmas[t]!)) return [1, 2].some((back) => /^(?:no|little|any|without|scant)$/.test(doc.lower[t - back] ?? '')) || doc.lower[t - 1] === 'no';
  }
  return false;
}
