/** Words of a text in quotation marks, but never in two pairs: what is quoted as a whole has its own, and quotations within it have single ones. */
export function inQuotationMarks(words: string): string {
  const given = words.trim();
  if (/^[“"«][^“”"«»]*[”"»]$/.test(given)) return given;
  return `“${given.replace(/[“«]|(?<![\p{L}\p{N}.,!?…])"/gu, '‘').replace(/[”»"]/g, '’')}”`;
}
