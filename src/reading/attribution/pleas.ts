import { uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { isFiniteOrModal, sentenceAround, spanOfTokens } from './syntax.ts';

/** Where what is told of the charge is over. */
const ends = /^(?:[,;.]|when|after|as|while|before|at|on|during)$/;

/** “Pleaded guilty to | fraud | and will be sentenced in May”, “pleaded not guilty to | murder”: to own or to deny what one is charged with. */
export function pleaded(context: Context, found: Draft): Draft {
  const { syntax } = context;
  const { doc } = syntax;
  const { cueToken, cue } = found;
  if (!cue || cueToken < 0 || doc.lemmas[cueToken] !== 'plead') return found;
  const isNot = doc.lower[cueToken + 1] === 'not';
  const plea = cueToken + (isNot ? 2 : 1);
  if (doc.lower[plea] !== 'guilty' || !/^(?:to|of)$/.test(doc.lower[plea + 1] ?? '')) return found;
  const [, end] = sentenceAround(doc, cueToken);
  const first = plea + 2;
  let last = first;
  while (last + 1 < end && !isFiniteOrModal(syntax, last + 1) && !ends.test(doc.lower[last + 1]!)) last++;
  while (last > first && /^(?:CCONJ|PRON|PUNCT)$/.test(uposOf(doc, last))) last--;
  if (first >= end) return found;
  const content = [spanOfTokens(doc, [first, last])];
  return { ...found, cue: [cue[0], doc.ends[plea + 1]!], content, form: formOf(context, content), attitude: isNot ? 'denies' : 'asserts', negated: false };
}
