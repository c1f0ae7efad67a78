import type { Day } from '../text/calendar.ts';
import { countOf, dayOf, weekdayOf } from '../text/calendar.ts';

/** Easter Sunday of a year, by Gauss's rule for the Gregorian calendar as J. Meeus writes it. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - ofCentury % 4) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return { year, month: Math.floor(days / 31), day: days % 31 + 1 };
}

const days: Readonly<Record<string, (year: number) => Day>> = {
  easter: easterOf,
  christmas: (year) => ({ year, month: 12, day: 25 }),
};

/** The next Easter Sunday or Christmas Day from a day on. */
export function nextFeast(name: string, from: Day): Day {
  const dayIn = days[name.toLowerCase()]!;
  const day = dayIn(from.year);
  return countOf(day) >= countOf(from) ? day : dayIn(from.year + 1);
}

/** The next day of a name from a day on: 0 for Monday to 6 for Sunday. The day itself is a week away. */
export function nextWeekday(weekday: number, from: Day): Day {
  const count = countOf(from);
  return dayOf(count + ((weekday - weekdayOf(count) + 6) % 7 + 7) % 7 + 1);
}
