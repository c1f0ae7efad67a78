/** A 32-bit hash of a string (FNV-1a over UTF-16 code units, then mixed), the same in every engine; from 0 to 4294967295. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A hash short enough for a key: base 36, seven characters at most. */
export const shortHash = (text: string): string => hashOf(text).toString(36);
