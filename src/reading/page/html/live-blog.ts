import type { Entry } from '../../reading.ts';
import type { PageTime } from '../metadata/page-head.ts';
import type { Span } from '../../text/span.ts';
import { machineDate } from '../metadata/dates.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { Choice } from './choose.ts';

/** What the page calls itself. */
type Called = Pick<Metadata, 'kind' | 'title' | 'url'>;

/** Fewer dated entries than this are no live blog. */
const fewest = 4;
const calledLive = /\blive\b|\bliveblog\b|\bliveticker\b|\ben direct\b|\ben vivo\b|\bdiretta\b/i;

/**
 * The entries of a live blog: the page calls itself one, and dates stand thick among the blocks that were chosen. Each goes from its
 * date to the next one's. Empty for other pages. `spans`: where each block stands in the text; null where it is not in it.
 */
export function entriesOf(times: readonly PageTime[], choice: Choice, spans: readonly (Span | null)[], page: Called): readonly Entry[] {
  if (page.kind !== 'LiveBlogPosting' && !calledLive.test(page.title ?? '') && !/[/-]live(?:blog)?(?:[/-]|$)/i.test(page.url ?? '')) return [];
  const dated = times.flatMap(({ datetime, aside, block }) => {
    const time = aside || block < choice.first - 2 || block > choice.last ? null : machineDate(datetime);
    return time === null || time.length < 16 ? [] : [{ time, block }];
  }).filter(({ block }, index, all) => index === 0 || all[index - 1]!.block !== block);
  if (dated.length < fewest) return [];
  return dated.flatMap(({ time, block }, index) => {
    const last = Math.min(choice.last + 1, dated[index + 1]?.block ?? spans.length);
    const within = spans.slice(block, last).filter((span) => span !== null);
    return within.length === 0 ? [] : [{ time, span: [within[0]![0], within.at(-1)![1]] as const }];
  });
}
