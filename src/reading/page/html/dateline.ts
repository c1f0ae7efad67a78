/* The dateline of a wire report: “HELSINKI (AP) — ”, “PARIS, July 4 (Reuters) - ”, “MADRID — ”. */

// Capitals of Latin, Greek and Cyrillic; a place is one to four words of capitals, then perhaps region, date and agency.
const capitals = "[A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f][A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f.'’-]{1,24}";
const region = '[A-Z][A-Za-z\\u00c0-\\u024f.]{1,20}';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const date = `(?:${month} \\d{1,2}|\\d{1,2} ${month})`;
const agency = '\\((?:[A-Z][A-Za-z. /]{1,30})\\)';
const dash = '(?:[—–―]|--|-(?= ))';

const withDash = new RegExp(
  `^${capitals}(?: ${capitals}){0,3}(?:, ${region}(?: ${region})?)?(?:, ${date})?(?: ${agency})?(?:, ${date})?\\s?${dash}`,
);
const named = new RegExp(`^${region}(?: ${region}){0,2}(?:, ${region})?(?:, ${date})? \\((?:AP|AFP|Reuters|CNN|UPI|DPA|dpa|EFE|Xinhua|BBC|PTI|ANI|IANS|TASS|AFX|Bloomberg)\\)\\s?${dash}`);

/** The length of the dateline that opens a paragraph, its dash included; 0 where there is none. */
export function datelineLength(text: string): number {
  const head = text.slice(0, 120);
  const match = withDash.exec(head) ?? named.exec(head);
  if (!match) return 0;
  // A sentence begins after a dateline: “NATO — the alliance of …” is none.
  const next = text.slice(match[0].length).trimStart();
  return next.length > 20 && next[0] === next[0]!.toUpperCase() ? match[0].length : 0;
}
