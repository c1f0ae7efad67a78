/** Words of a text in quotation marks, but never in two pairs: what is quoted as a whole has its own, and quotations within it have single ones. */
export function inQuotationMarks(words: string): string {
  const given = words.trim();
  if (/^[“"«][^“”"«»]*[”"»]$/.test(given)) return given;
  return `“${given.replace(/[“«]|(?<![\p{L}\p{N}.,!?…])"/gu, '‘').replace(/[”»"]/g, '’')}”`;
}

/** In UTF-16 code units: so much is enough to know something again. */
const mostWords = 90;

/** The same of what its first words tell: “the bridge, which had stood since …”. */
export const brieflyInQuotationMarks = (words: string): string => inQuotationMarks(words.length > mostWords ? `${words.slice(0, mostWords).trimEnd()}…` : words);
