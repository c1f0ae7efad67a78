import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Context, Draft } from './context.ts';

/** In tokens. */
const longest = 25;

/** “According to the council, | which runs a clinic in the town, | 3,000 have fled”: what tells who says it is not what is said. */
export function withoutRelative({ syntax: { doc } }: Context, d: Draft): Draft {
  const [source, first] = [d.sources.at(-1), d.content[0]];
  if (!source || !first || source[1] > first[0] || !d.cue || !/^according to$/i.test(doc.text.slice(...d.cue))) return d;
  const [from, to] = tokensStartingIn(doc.starts, first);
  if (!/^(?:which|who|whose)$/.test(doc.lower[from] ?? '') || firstTokenAt(doc.starts, source[1]) < from - 1) return d;
  for (let t = from + 2; t < to - 1 && t < from + longest; t++) {
    if (doc.words[t] === ',' && !/^(?:and|or|who|which|whose)$/.test(doc.lower[t + 1]!)) return { ...d, content: [[doc.starts[t + 1]!, first[1]], ...d.content.slice(1)] };
  }
  return d;
}
