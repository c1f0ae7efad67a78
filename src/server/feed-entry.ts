import type { ArticleBrief } from '../ledger/index.ts';

/** What a feed tells, each thing once. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly words: string;
  readonly at: Date;
  /** The outlet, or whoever decided. */
  readonly by: string;
}

/** When an article tells it, of which the record knows the day, and who runs it. What has no date counts as the oldest there can be. */
export const byArticle = ({ published, outlet }: ArticleBrief): Pick<Entry, 'at' | 'by'> => (
  { at: published === null ? new Date(0) : dated(published), by: outlet ?? 'outlet not known' });

/** The beginning of a day, a month or a year. */
export function dated(date: string): Date {
  const time = Date.parse(date.length === 4 ? `${date}-01-01` : date);
  return new Date(Number.isFinite(time) ? time : 0);
}
