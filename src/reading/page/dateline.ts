/*
 * The dateline at the head of a first paragraph: “HELSINKI (AP) —”, “MOSCOW, Dec 11 (Reuters) -”, “Lusaka (ANA) —”.
 */

/** In UTF-16 code units: no dateline is longer. */
const longestDateline = 110;

// Capitals with their joints; then a region or a date in mixed case; then an agency in parentheses; then the dash.
const place = String.raw`[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]*[A-ZÀ-ÖØ-Þ.](?:[ ,]{1,2}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]*){0,5}`;
const mixed = String.raw`[A-ZÀ-ÖØ-Þ][\wÀ-ÿ.'’-]*(?: [A-ZÀ-ÖØ-Þ][\wÀ-ÿ.'’-]*){0,3}`;
const region = String.raw`(?:, ?(?:[A-Za-z0-9À-ÿ.'’-]+ ?){1,4}){0,3}`;
const agency = String.raw`\([A-Z][\w .,&/-]{1,40}\)`;
const dash = String.raw`(?:—|–|-{1,2})`;
const inCapitals = new RegExp(`^(${place}${region} ?(?:${agency})?)\\s{0,3}${dash}\\s`);
const withAgency = new RegExp(`^((?:${mixed}${region} ?)?${agency})\\s{0,3}(?:${dash}\\s|:\\s)`);
/** Labels in capitals that are no places. */
const labels = /^(?:AUDIO|BREAKING|COMMENT|EDITORIAL|EXCLUSIVE|FACT CHECK|FILE|JUST IN|LIVE|NEW|NOTE|OPINION|PHOTOS?|PICTURES?|Q&A|UPDATED?|VIDEO|WATCH|WHO|WHY|WHAT|YES|NO)\b/;

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
  // “US — Russia ties …”: two capitals alone are an abbreviation, not a place.
  const text = found[1]!.trim();
  if (!/[A-ZÀ-Þ]{3}|\(/.test(text)) return null;
  return { text, end: found[0].trimEnd().length };
}
