import type { ArticleBrief } from '../../ledger/index.ts';
import { visible } from '../../server/web/visible.ts';
import { clip } from '../read/people/columns.ts';

/** “Meridian Post · 2026-03-04 · Tamarre counts the ships”, as much as fits. */
export const articleLine = ({ outlet, published, title, url }: ArticleBrief, width: number): string => {
  const facts = [outlet ?? hostOf(url), published?.slice(0, 10) ?? 'undated', title ?? '(no headline)'];
  return clip(facts.filter((fact) => fact !== null).map((fact) => visible(fact).replace(/\s+/g, ' ')).join(' · '), width);
};

const hostOf = (url: string | null): string | null => (url !== null && URL.canParse(url) ? new URL(url).hostname : null);
