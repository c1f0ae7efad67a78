/*
 * The dateline at the head of a report: “HELSINKI (AP) —”, “MOSCOW, Dec 11 (Reuters) -”, “Lusaka (ANA) —”, “МОСКВА —”.
 */

/** In UTF-16 code units: no dateline is longer. */
const longestDateline = 120;

// Capitals with their joints; then a region or a date in mixed case; then an agency in parentheses; then the dash. What
// repeats is parted by a sign that it cannot hold itself, so that a mismatch is found in few steps.
const upper = 'A-ZÀ-ÖØ-ÞΑ-ΩА-Я';
const place = `[${upper}][${upper}.'’/-]*[${upper}.](?:[ ,]{1,2}[${upper}][${upper}.'’/-]*){0,5}`;
const mixed = `[${upper}][\\wÀ-ɏ.'’-]*(?: [${upper}][\\wÀ-ɏ.'’-]*){0,3}`;
const word = "[A-Za-z0-9À-ɏ.'’-]+";
const region = `(?:, ?${word}(?: ${word}){0,3} ?){0,3}`;
const agency = String.raw`\([A-Z][\w .,&/-]{1,40}\)`;
// A dash without a space after it may join two names: it ends a dateline only behind an agency.
const dash = String.raw`(?:[—–―](?=\s|(?<=\)\s{0,3}[—–―]))|-{1,2}(?=\s))`;
const inCapitals = new RegExp(`^(${place}${region} ?(?:${agency})?)\\s{0,3}${dash}`);
const withAgency = new RegExp(`^((?:${mixed}${region} ?)?${agency})\\s{0,3}(?:${dash}|:(?=\\s))`);
/** Labels in capitals that are no places. */
const labels = /^(?:AUDIO|BREAKING|COMMENT|EDITORIAL|EXCLUSIVE|FACT CHECK|FILE|JUST IN|LIVE|NEW(?! [A-Z])|NOTE|OPINION|PHOTOS?|PICTURES?|Q&A|UPDATED?|VIDEO|WATCH|WHO|WHY|WHAT|YES|NO)\b/;
const threeCapitals = new RegExp(`[${upper}]{3}`);

/** In UTF-16 code units: a place alone heads no shorter paragraph. */
const shortestReport = 12;

export interface Dateline {
  /** The words, without the dash. */
  readonly text: string;
  /** Where it ends in the paragraph, dash included, space after it not. */
  readonly end: number;
}

/** The dateline at the head of a paragraph, or null. */
export function datelineOf(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longestDateline);
  const found = inCapitals.exec(head) ?? withAgency.exec(head);
  if (found === null || labels.test(head)) return null;
  const text = found[1]!.trim();
  const hasAgency = text.includes('(');
  // “US — Russia ties …”: two capitals alone are an abbreviation, not a place.
  if (!hasAgency && !threeCapitals.test(text)) return null;
  // A sentence begins after a dateline: “NATO — the alliance of …” is none.
  const end = found[0].length;
  const report = paragraph.slice(end, end + longestDateline).trimStart();
  const first = report[0] ?? '';
  if (first !== first.toUpperCase() || report.length < (hasAgency ? 1 : shortestReport)) return null;
  return { text, end };
}

/** A dateline’s words without its dash. */
export const withoutDash = (dateline: string): string => dateline.replace(/[—–―:-]{1,2}$/, '').trimEnd();
