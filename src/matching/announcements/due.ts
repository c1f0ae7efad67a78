const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const end = /\b(?:by|before|until|at) the end of (?:the )?(january|february|march|april|may|june|july|august|september|october|november|december|year)\b(?: (\d{4}))?/i;
const day = /\b(?:by|before|until|on) (\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?: (\d{4}))?|\b(?:by|before|until|on) (january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b(?:, (\d{4}))?/i;

/**
 * The day by which something is to be done, where the words tell one: “by the end of April”, “before 1 May”. Of months without a year, the next one from `said`
 * on, an ISO 8601 date. Null where there is none.
 */
export function dueIn(words: string, said: string | null): string | null {
  const whole = end.exec(words);
  if (whole !== null) {
    const month = whole[1]!.toLowerCase() === 'year' ? 11 : months.indexOf(whole[1]!.toLowerCase());
    const year = yearOf(month, whole[2], said);
    return year === null ? null : iso(year, month, daysIn(year, month));
  }
  const named = day.exec(words);
  if (named === null) return null;
  const month = months.indexOf((named[2] ?? named[4])!.toLowerCase());
  const year = yearOf(month, named[3] ?? named[6], said);
  const number = Number(named[1] ?? named[5]);
  return year === null || number < 1 || number > daysIn(year, month) ? null : iso(year, month, number);
}

function yearOf(month: number, written: string | undefined, said: string | null): number | null {
  if (written !== undefined) return Number(written);
  const from = said === null ? null : /^(\d{4})-(\d\d)/.exec(said);
  if (from === null) return null;
  return Number(from[1]) + (month + 1 < Number(from[2]) ? 1 : 0);
}

const daysIn = (year: number, month: number): number =>
  (month === 1 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31);

const two = (number: number): string => String(number).padStart(2, '0');
const iso = (year: number, month: number, date: number): string => `${year}-${two(month + 1)}-${two(date)}`;
