import { ranBy } from '../../../ledger/index.ts';
import type { ArticleBrief } from '../../../ledger/index.ts';
import { counted } from '../markup.ts';

/** “also in 9 outlets and 1 article without an outlet”, of articles beside the one that is shown: another of its own outlet is no outlet more. */
export function alsoInWords({ outlet }: ArticleBrief, others: readonly ArticleBrief[]): string {
  const outlets = new Set(others.flatMap((one) => (one.outlet === null || one.outlet === outlet ? [] : [one.outlet]))).size;
  const withoutOutlet = new Set(others.flatMap((one) => (one.outlet === null ? [one.id] : []))).size;
  return outlets + withoutOutlet === 0 ? `${counted(others.length, 'time', 'times')} more in this outlet` : `also in ${ranBy({ outlets, withoutOutlet })}`;
}
