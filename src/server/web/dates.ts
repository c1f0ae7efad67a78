import { html } from './reading-page/html.ts';

/*
 * Days and moments as every page writes them.
 */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** “9 March 2026”; a month or a year stays as exact as it is, and what is no date stays as it stands. */
export function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date) ?? [];
  if (year === undefined) return date;
  const name = months[Number(month) - 1] ?? month!;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const written = (date: string, shown: string): string => `<time datetime="${html(date)}">${html(shown)}</time>`;

/** “on” a day, “in” a month or a year. */
export const onOrIn = (date: string): 'on' | 'in' => (date.length >= 10 ? 'on' : 'in');

/** A day as HTML, for programs too. */
export const dayHtml = (date: string): string => written(date, dayOf(date));

/** “9 March 2026, 14:05 UTC” as HTML: a moment of the store, which keeps all of them in UTC. */
export const momentHtml = (at: string): string => written(at, `${dayOf(at)}, ${at.slice(11, 16)} UTC`);
