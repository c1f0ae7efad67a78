import { dayOf } from '../../text/calendar.ts';
import { monthNamed } from '../../text/months.ts';
import { newsDay, offsetOf, two, writtenDate } from '../dates.ts';

/* Dates as machines write them, in markup and addresses, to ISO 8601, as exact as given. */

const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)(?:(?:\s?T\s?|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const epoch = /^\s*(\d{10})(\d{3})?\s*$/;

/** A machine's date (`datetime`, meta tags, JSON-LD): ISO 8601 and its near misses, RFC 2822, seconds since 1970. */
export function machineDate(text: string): string | null {
  const match = iso.exec(text);
  if (match) {
    const on = newsDay(Number(match[1]), Number(match[2]), Number(match[3]));
    if (on === null || match[4] === undefined) return on;
    const hour = Number(match[4]);
    const minute = Number(match[5]);
    const second = match[6];
    if (hour > 23 || minute > 59 || Number(second ?? 0) > 60) return on;
    const fraction = match[7] !== undefined && /[1-9]/.test(match[7]) ? `.${match[7]}` : '';
    return `${on}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${second}${fraction}`}${offsetOf(match[8])}`;
  }
  const seconds = epoch.exec(text);
  if (seconds) return fromEpoch(Number(seconds[1]));
  return writtenDate(text)?.date ?? null;
}

/** The UTC time of a number of seconds since 1970. */
function fromEpoch(seconds: number): string | null {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const { year, month, day } = dayOf(days);
  const on = newsDay(year, month, day);
  return on === null ? null : `${on}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}

const inPath = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|[/-](\d{4})-(\d{2})-(\d{2})(?=\D|$)|[/-](20\d{2}|19\d{2})(\d{2})(\d{2})(?=[/-]|$)|\/(\d{4})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/;

/** The day in a URL's path, such as `/2017/12/11/`; null where there is none. */
export function urlDate(url: string): string | null {
  const match = inPath.exec(url.slice(0, 2000));
  if (!match) return null;
  if (match[1] !== undefined) return newsDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match[4] !== undefined) return newsDay(Number(match[4]), Number(match[5]), Number(match[6]));
  if (match[7] !== undefined) return newsDay(Number(match[7]), Number(match[8]), Number(match[9]));
  return newsDay(Number(match[10]), monthNamed(match[11]!), Number(match[12]));
}
