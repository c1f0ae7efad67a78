import { relationOf, uposOf } from '../language/tokens.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import type { Attribution } from './attribution.ts';
import type { Context } from './context.ts';
import { spanOfTokens } from './syntax.ts';

const bidding = /\b(?:advised|asked|instructed|invited|ordered|told|urged)$/i;

/** “Had been asked | to attend | by the town clerk”: who asked stands behind what was asked for. Whoever is asked to do something has a demand made on him. */
export function askedBy({ text, syntax: { doc, first, last } }: Context, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((a) => {
    if (a.cue === null || a.sources.length > 0 || a.content.length === 0 || !bidding.test(text.slice(...a.cue))) return a;
    const rest = a.content.at(-1)!;
    const [from, to] = tokensStartingIn(doc.starts, rest);
    if (doc.lower[from] !== 'to') return a;
    for (let t = from + 2; t < to - 1; t++) {
      const noun = doc.heads[t]!;
      if (doc.lower[t] !== 'by' || relationOf(doc, t) !== 'case' || noun <= t || noun >= to || last[noun] !== to - 1 || first[noun] !== t || !names(noun)) continue;
      const told = [...a.content.slice(0, -1), [rest[0], doc.ends[t - 1]!] as const];
      return { ...a, sources: [spanOfTokens(doc, [t + 1, last[noun]])], content: told, attitude: a.attitude === 'asks' ? 'demands' : a.attitude, how: `${a.how}+asked-by` };
    }
    return a;
  });

  /** Somebody, and no day: “by Friday”, “by the end of May”, “by bus”. */
  function names(noun: number): boolean {
    if (uposOf(doc, noun) === 'PROPN') return !/^(?:easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/i.test(doc.lower[noun]!);
    return uposOf(doc, noun) === 'NOUN' && doc.lower[first[noun]! + 1] !== doc.lower[noun] && !/^(?:beginning|day|end|hour|middle|minute|month|night|noon|start|time|week|year)s?$/.test(doc.lower[noun]!);
  }
}
