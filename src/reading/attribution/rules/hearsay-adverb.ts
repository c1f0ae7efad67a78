import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { aroundInset } from '../phrase.ts';
import { spanOfTokens } from '../syntax.ts';

const hearsay = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'apparently']);

/** “The general was reportedly dismissed”: somebody says so, and the text leaves unsaid who. */
export const hearsayAdverb: Rule = (context) => {
  const { syntax } = context;
  const { doc } = syntax;
  const out: Draft[] = [];
  for (let t = 0; t < doc.length; t++) {
    const clause = doc.heads[t]!;
    if (!hearsay.has(doc.lower[t]!) || clause < 0) continue;
    const content = aroundInset(syntax, [syntax.first[clause]!, syntax.last[clause]!], [t, t]);
    if (content.length === 0) continue;
    out.push(draft(context, {
      cue: spanOfTokens(doc, [t, t]),
      content,
      attitude: 'reports',
      confidence: 0.7,
      how: 'hearsay-adverb',
      cueToken: t,
    }));
  }
  return out;
};
