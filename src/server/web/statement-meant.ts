const inAddress = /\/statements\/([^/?#]+)\/([^/?#]+)/;
const onPage = /\/articles\/([^/?#]+)(?:\?[^#]*)?#(s\d+)$/;
const printed = /^([^/\s?#]+)\/(?:statements\/)?(s\d+)$/;

/** The id of the statement that somebody means by it, by the address of its page, or by its place on the page of its article; null where it is none. */
export function statementMeant(words: string): string | null {
  const given = words.trim();
  const found = printed.exec(given) ?? inAddress.exec(given) ?? onPage.exec(given);
  if (found === null) return null;
  try {
    return `${decodeURIComponent(found[1]!)}/${decodeURIComponent(found[2]!)}`;
  } catch {
    return null;
  }
}
