/*
 * The bounds of what is taken in. A page far over them is no page, and a line far over them is no line: both are refused
 * with an error that names the bound, so that no input can fill the memory. In bytes.
 */

/** One page, after decompression. The largest pages met in the wild are some 50 MB. */
export const maxPageBytes = 200_000_000;

/** One line of a `--jsonl` stream. */
export const maxLineBytes = 64_000_000;

/** “200 MB”, “1.5 kB”. */
export const inWords = (bytes: number): string => {
  if (bytes >= 1e6) return `${round(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${round(bytes / 1e3)} kB` : `${bytes} bytes`;
};

const round = (n: number): number => Math.round(n * 10) / 10;
