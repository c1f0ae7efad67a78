/*
 * Dates as pages write them, to ISO 8601, as exact as given: a day, or a time with its zone. Nothing is filled in from
 * a clock, and a date that no calendar has is null.
 */

const months = new Map<string, number>();
const names = [
  'january jan januar janvier enero gennaio januari janeiro jänner ene genn januára styczeń stycznia',
  'february feb februar février fevrier febrero febbraio februari fevereiro lutego',
  'march mar märz maerz mars marzo maart março marca',
  'april apr avril abril aprile kwietnia',
  'may mai mayo maggio mei maio maja maj',
  'june jun juni juin junio giugno junho czerwca',
  'july jul juli juillet julio luglio julho lipca',
  'august aug août aout agosto augustus augusti sierpnia',
  'september sep sept septembre septiembre settembre setembro września',
  'october oct oktober octobre octubre ottobre outubro okt października',
  'november nov novembre noviembre novembro listopada',
  'december dec dezember décembre decembre diciembre dicembre desember dezembro dez dic grudnia',
];
names.forEach((list, index) => { for (const name of list.split(' ')) months.set(name, index + 1); });

const two = (n: number): string => String(n).padStart(2, '0');

/** A day of the calendar as `YYYY-MM-DD`; null where there is none such. Years 1800 to 2199: news has no others. */
export function day(year: number, month: number, date: number): string | null {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && date >= 1)) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return date <= length ? `${year}-${two(month)}-${two(date)}` : null;
}

const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)(?:(?:\s?T\s?|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const epoch = /^\s*(\d{10})(\d{3})?\s*$/;

/** A machine's date (`datetime`, meta tags, JSON-LD): ISO 8601 and its near misses, RFC 2822, seconds since 1970. */
export function machineDate(text: string): string | null {
  const match = iso.exec(text);
  if (match) {
    const on = day(Number(match[1]), Number(match[2]), Number(match[3]));
    if (on === null || match[4] === undefined) return on;
    const hour = Number(match[4]);
    const minute = Number(match[5]);
    const second = match[6];
    if (hour > 23 || minute > 59 || Number(second ?? 0) > 60) return on;
    const fraction = match[7] !== undefined && /[1-9]/.test(match[7]) ? `.${match[7]}` : '';
    return `${on}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${second}${fraction}`}${zone(match[8])}`;
  }
  const seconds = epoch.exec(text);
  if (seconds) return fromEpoch(Number(seconds[1]));
  return writtenDate(text)?.date ?? null;
}

function zone(given: string | undefined): string {
  if (given === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(given)) return 'Z';
  const digits = given.slice(1).replace(':', '');
  const hours = digits.slice(0, 2);
  const minutes = digits.slice(2) || '00';
  return Number(hours) > 14 || Number(minutes) > 59 ? '' : `${given[0]}${hours}:${minutes}`;
}

/** The UTC time of a number of seconds since 1970, by the rule of the Gregorian calendar. */
function fromEpoch(seconds: number): string | null {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  // Days counted from 1 March of the year 0, so that the leap day comes last.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const on = day(year, month, date);
  if (on === null) return null;
  return `${on}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}

const letters = 'A-Za-z\\u00c0-\\u024f';
const clock = '(?:[,\\s]{1,3}(?:at |um |à |-|–|\\||·|kl\\. ?)?\\s?(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?\\s?([ap]\\.?m\\b\\.?)?\\s?(Z\\b|UTC|GMT|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET\\b|PT\\b|CET|CEST|IST|[+-]\\d{2}:?\\d{2})?)?';
const dayFirst = new RegExp(`(?<![\\d./])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?:[ -]|\\sde\\s|\\sof\\s){1,2}([${letters}]{3,10})\\.?,?(?:[ -]|\\sde\\s)(\\d{4})(?!\\d)${clock}`);
const monthFirst = new RegExp(`(?<![${letters}])([${letters}]{3,10})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)${clock}`);
const numbered = new RegExp(`(?<![\\d./-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${clock}`);
const dotted = new RegExp(`(?<![\\d./-])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d|\\.\\d)${clock}`);
const eastern = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const slashed = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Zones that mean one offset; those that mean several (`IST`) give none. */
const offsets: Readonly<Record<string, string>> = {
  Z: 'Z', UTC: 'Z', GMT: 'Z', BST: '+01:00', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00',
  PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00',
};

export interface WrittenDate {
  /** ISO 8601. */
  readonly date: string;
  /** Where it stands in the text that was searched, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Only so much of a text is searched: a date line is short. */
const searched = 400;

/** The first whole date (day, month and year) in people's words; null where there is none, or no calendar has it. */
export function writtenDate(text: string): WrittenDate | null {
  const head = text.slice(0, searched);
  let found: WrittenDate | null = null;
  const offer = (match: RegExpExecArray | null, on: string | null | undefined, time: number): void => {
    if (!match || !on || (found !== null && found.start <= match.index)) return;
    found = { date: on + (time > 0 ? timeOf(match, time) : ''), start: match.index, end: match.index + match[0].trimEnd().length };
  };
  const n = (match: RegExpExecArray | null, group: number): number => Number(match?.[group]);
  const named = (match: RegExpExecArray | null, group: number): number => months.get((match?.[group] ?? '').toLowerCase()) ?? 0;

  let match = dayFirst.exec(head);
  offer(match, match && day(n(match, 3), named(match, 2), n(match, 1)), 4);
  match = monthFirst.exec(head);
  offer(match, match && day(n(match, 3), named(match, 1), n(match, 2)), 4);
  match = numbered.exec(head);
  offer(match, match && day(n(match, 1), n(match, 3), n(match, 4)), 5);
  match = dotted.exec(head);
  offer(match, match && day(n(match, 3), n(match, 2), n(match, 1)), 4);
  match = eastern.exec(head);
  offer(match, match && day(n(match, 1), n(match, 2), n(match, 3)), 0);
  match = slashed.exec(head);
  // 4/5/2017 is April in one country and May in another: only a date that can be read in one way is taken.
  if (match && (n(match, 1) > 12 || n(match, 3) > 12 || match[1] === match[3])) {
    const [d, m] = n(match, 1) > 12 ? [n(match, 1), n(match, 3)] : [n(match, 3), n(match, 1)];
    offer(match, day(n(match, 4), m, d), 0);
  }
  return found;
}

function timeOf(match: RegExpExecArray, group: number): string {
  if (match[group] === undefined) return '';
  let hour = Number(match[group]);
  const half = match[group + 3]?.[0]?.toLowerCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return '';
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = Number(match[group + 1]);
  if (hour > 23 || minute > 59) return '';
  const named = match[group + 4];
  const offset = named === undefined ? '' : /^[+-]/.test(named) ? zone(named) : offsets[named] ?? '';
  const seconds = match[group + 2];
  return `T${two(hour)}:${two(minute)}${seconds === undefined || Number(seconds) > 59 ? '' : `:${seconds}`}${offset}`;
}

const inPath = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|[/-](\d{4})-(\d{2})-(\d{2})(?=\D|$)|[/-](20\d{2}|19\d{2})(\d{2})(\d{2})(?=[/-]|$)|\/(\d{4})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/;

/** The day in a URL's path, such as `/2017/12/11/`; null where there is none. */
export function urlDate(url: string): string | null {
  const match = inPath.exec(url.slice(0, 2000));
  if (!match) return null;
  if (match[1] !== undefined) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match[4] !== undefined) return day(Number(match[4]), Number(match[5]), Number(match[6]));
  if (match[7] !== undefined) return day(Number(match[7]), Number(match[8]), Number(match[9]));
  return day(Number(match[10]), months.get(match[11]!) ?? 0, Number(match[12]));
}
