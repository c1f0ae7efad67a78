/*
 * Dates and times as pages print them beside a headline, in the languages around English too. Only what the words state:
 * 07/08/2018 may be July or August, and so is no date here.
 */

const months: Record<string, number> = {};
for (const [at, names] of [
  'january jan januar janvier enero gennaio janeiro januari tammikuuta stycznia',
  'february feb februar février fevrier febrero febbraio fevereiro februari helmikuuta lutego',
  'march mar märz maerz mars marzo março maart maaliskuuta marca',
  'april apr avril abril aprile huhtikuuta kwietnia',
  'may mai mayo maggio maio mei maj toukokuuta maja',
  'june jun juni juin junio giugno junho kesäkuuta czerwca',
  'july jul juli juillet julio luglio julho heinäkuuta lipca',
  'august aug août aout agosto augustus augusti elokuuta sierpnia',
  'september sep sept septembre septiembre settembre setembro syyskuuta września',
  'october oct oktober octobre octubre ottobre outubro okt lokakuuta października',
  'november nov novembre noviembre novembro marraskuuta listopada',
  'december dec dezember décembre diciembre dicembre dezembro dez joulukuuta grudnia',
].entries()) for (const name of names.split(' ')) months[name] = at + 1;

/** The number of a month from its name or its abbreviation, or undefined. */
export const monthOf = (word: string): number | undefined =>
  Object.hasOwn(months, word.toLowerCase()) ? months[word.toLowerCase()] : undefined;

const zones: Readonly<Record<string, string>> = {
  GMT: 'Z', UTC: 'Z', Z: 'Z', BST: '+01:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
};

const word = String.raw`([A-Za-zÀ-ÿśćńźżłąęó]{3,13})`;
const year = String.raw`((?:19|20)\d\d)`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const forms: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  { pattern: new RegExp(`\\b${year}-(\\d\\d)-(\\d\\d)(?!\\d)`), order: ['y', 'm', 'd'] },
  { pattern: new RegExp(`(?:^|[^\\wÀ-ÿ])${word}\\.? ${day},? ${year}(?!\\d)`), order: ['m', 'd', 'y'] },
  { pattern: new RegExp(`(?:^|\\D)${day}[. ]{0,2}(?:de |of )?${word}\\.?,?(?: de)? ${year}(?!\\d)`), order: ['d', 'm', 'y'] },
  { pattern: new RegExp(`(?:^|\\D)(\\d{1,2})\\. ?(\\d{1,2})\\. ?${year}(?!\\d)`), order: ['d', 'm', 'y'] },
  { pattern: new RegExp(`(?:^|\\D)(\\d{1,2})[/-](\\d{1,2})[/-]${year}(?!\\d)`), order: ['d', 'm', 'y'] },
];
const clock = /(?:^|[^\d.,/])(\d{1,2})[:.](\d\d)(?::\d\d)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?\(?(GMT|UTC|Z|[BCE]E?S?T|[ECMP][SD]T|MSK)\b)?/;

/** The date in a line of at most some 200 characters as ISO 8601: a day, or a time where the line gives its zone. */
export function dateIn(line: string): string | null {
  for (const { pattern, order } of forms) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const values: Record<'y' | 'm' | 'd', string> = { y: '', m: '', d: '' };
    order.forEach((what, at) => { values[what] = found[at + 1]!; });
    let month = /^\d+$/.test(values.m) ? Number(values.m) : monthOf(values.m) ?? 0;
    let date = Number(values.d);
    if (found[0].includes('/') || /\d-\d{1,2}-\d{4}/.test(found[0])) {
      // Day first or month first: only a number above twelve tells.
      if (month <= 12 && date <= 12 && month !== date) continue;
      if (month > 12) [month, date] = [date, month];
    }
    if (month < 1 || month > 12 || date < 1 || date > daysIn(month, Number(values.y))) continue;
    return `${values.y}-${two(month)}-${two(date)}${timeIn(line.replace(found[0], ' '))}`;
  }
  return null;
}

function timeIn(line: string): string {
  const found = clock.exec(line);
  if (found === null) return '';
  const zone = found[4] === undefined ? undefined : zones[found[4]];
  if (zone === undefined) return '';
  let hour = Number(found[1]);
  const half = found[3]?.toLowerCase();
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || Number(found[2]) > 59 ? '' : `T${two(hour)}:${found[2]!}${zone}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
const daysIn = (month: number, ofYear: number): number =>
  month === 2 ? (ofYear % 4 === 0 && (ofYear % 100 !== 0 || ofYear % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
