import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { spanOfTokens } from './syntax.ts';

/**
 * “Neither | has commented”, “Polk | would not say”: where nothing stands behind who is silent, he was taken for what is said. He is the source, and
 * what he did not do the content.
 */
export function withSilentSubject(context: Context, found: Draft): Draft {
  const { syntax: { doc } } = context;
  const { cue, cueToken, sources, content: [subject] } = found;
  if (found.attitude !== 'declines' || sources.length > 0 || found.content.length !== 1 || !cue || cueToken < 0 || subject![1] > cue[0]) return found;
  const [first, end] = tokensStartingIn(doc.starts, cue);
  const [from, behind] = tokensStartingIn(doc.starts, subject!);
  if (behind !== first || first === cueToken || !/^(?:NOUN|PROPN|PRON|DET)$/.test(uposOf(doc, from))) return found;
  const content = [spanOfTokens(doc, [cueToken, end - 1])];
  return { ...found, sources: [subject!], cue: spanOfTokens(doc, [first, cueToken - 1]), content, form: formOf(context, content) };
}
