import { backedBy } from '../../../ledger/index.ts';
import type { Backing } from '../../../ledger/index.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { timeOf } from './lists.ts';

/** “5 outlets, 2 origins · since 3 February 2026”: copies are no confirmations. */
export const backing = ({ first, last, ...counts }: Backing): Markup => html`<strong>${backedBy(counts)}</strong>${
  first === null ? null : html` · ${timeOf(first)}`}${last === null || last.slice(0, 10) === first?.slice(0, 10) ? null : html` to ${timeOf(last)}`}`;

/** That the page shows a part only, where there are more: the earliest, or, with `isRest`, some after those. */
export const firstOf = (shown: number, all: number, isRest = false): Markup | null => (
  shown < all ? html` · ${isRest ? '' : 'the earliest '}${String(shown)}${isRest ? ' further ones' : ''} of ${all.toLocaleString('en')} are shown` : null);
