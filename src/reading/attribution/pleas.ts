import { uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { isFiniteOrModal, sentenceAround, spanOfTokens } from './syntax.ts';

/** Where what is told of the charge is over. */
const ends = /^(?:[,;.]|when|after|as|while|before|at|on|during)$/;

/**
 * “Pleaded guilty to | fraud | and will be sentenced in May”, “pleaded not guilty to | murder”: to own or to deny what one is charged with. Where that is not
 * told, the plea is the content.
 */
export function pleaded(context: Context, found: Draft): Draft {
  const { syntax } = context;
  const { doc } = syntax;
  const { cueToken, cue } = found;
  if (!cue || cueToken < 0 || doc.lemmas[cueToken] !== 'plead') return found;
  const isNot = doc.lower[cueToken + 1] === 'not';
  const plea = cueToken + (isNot ? 2 : 1);
  if (doc.lower[plea] !== 'guilty') return found;
  const attitude = isNot ? 'denies' : 'asserts';
  if (!/^(?:to|of)$/.test(doc.lower[plea + 1] ?? '')) {
    const content = [spanOfTokens(doc, [cueToken + 1, plea])];
    const [subject] = found.content;
    const sources = found.sources.length === 0 && subject![1] <= cue[0] ? [subject!] : found.sources;
    return { ...found, sources, cue: [cue[0], doc.ends[cueToken]!], content, form: formOf(context, content), attitude, negated: false };
  }
  const [, end] = sentenceAround(doc, cueToken);
  const first = plea + 2;
  let last = first;
  while (last + 1 < end && !isFiniteOrModal(syntax, last + 1) && !ends.test(doc.lower[last + 1]!)) last++;
  while (last > first && /^(?:CCONJ|PRON|PUNCT)$/.test(uposOf(doc, last))) last--;
  if (first >= end) return found;
  const content = [spanOfTokens(doc, [first, last])];
  return { ...found, cue: [cue[0], doc.ends[plea + 1]!], content, form: formOf(context, content), attitude, negated: false };
}
