import type { Context, Draft } from './context.ts';
import { endedBefore } from './ended-before.ts';
import { isFinite } from './syntax.ts';

/**
 * “Declined to comment while proceedings were active but | promised | a review”: who declines has done with it where another verb of saying is joined on, and
 * it is he who says that, not what the words between tell of.
 */
export function withSaidBesides(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  let mended = drafts;
  for (const outer of drafts) {
    if (outer.attitude !== 'declines' || !outer.cue || !outer.sources[0] || outer.cueToken < 0 || !isFinite(syntax, outer.cueToken)) continue;
    const besides = drafts.find(({ cue, cueToken, sources: [source] }) => cue !== null && source !== undefined && cueToken > outer.cueToken
      && isFinite(syntax, cueToken) && /^(?:and|but)$/.test(doc.lower[cueToken - 1]!) && quotationOf[cueToken]! < 0
      && outer.content.some(([from, to]) => from <= source[0] && cue[1] <= to));
    if (!besides) continue;
    const said = { ...besides, sources: outer.sources };
    mended = mended.map((d) => (d === besides ? said : endedBefore(context, d, besides.cueToken - 1)));
  }
  return mended;
}
