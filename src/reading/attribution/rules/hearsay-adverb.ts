import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import type { TokenRange } from '../syntax.ts';
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
    const around: TokenRange[] = [[syntax.first[clause]!, t - 1], [t + 1, syntax.last[clause]!]];
    const content = around.filter(([a, b]) => b >= a).map((r) => trimPunctuation(syntax, r)).filter(([a, b]) => b > a || /\w/.test(doc.words[a]!));
    if (content.length === 0) continue;
    out.push(draft(context, {
      cue: spanOfTokens(doc, [t, t]),
      content: content.map((r) => spanOfPhrase(syntax, r)),
      attitude: 'reports',
      confidence: 0.7,
      how: 'hearsay-adverb',
      cueToken: t,
    }));
  }
  return out;
};
