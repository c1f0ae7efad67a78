/** Reads a model file from front to back, in little-endian order. */
export interface ByteReader {
  readonly u8: () => number;
  readonly u32: () => number;
  /** A whole number in as few bytes as it needs, seven bits each, the lowest first. */
  readonly varint: () => number;
  readonly bytes: (length: number) => Uint8Array;
  /** A length in one byte, then so many UTF-16 code units. */
  readonly word: () => string;
}

/** @throws Error where the bytes end too soon. */
export const byteReader = (source: Uint8Array, from = 0): ByteReader => {
  let at = from;
  const take = (length: number): number => {
    const start = at;
    if (start + length > source.length) throw new Error('The language model is cut short.');
    at += length;
    return start;
  };
  const u8 = (): number => source[take(1)]!;
  return {
    u8,
    u32: () => {
      const start = take(4);
      return (source[start]! | source[start + 1]! << 8 | source[start + 2]! << 16 | source[start + 3]! << 24) >>> 0;
    },
    varint: () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = u8();
        value = (value | (byte & 0x7f) << shift) >>> 0;
        if (byte < 0x80 || shift > 28) return value;
      }
    },
    bytes: (length) => {
      const start = take(length);
      return source.subarray(start, start + length);
    },
    word: () => {
      const length = u8();
      let word = '';
      for (let index = 0; index < length; index += 1) {
        const start = take(2);
        word += String.fromCharCode(source[start]! | source[start + 1]! << 8);
      }
      return word;
    },
  };
};

/** A checksum of our own over the payload of a model file: it tells a damaged file, not a forged one. */
export const checksum = (bytes: Uint8Array, from: number): number => {
  let one = 1;
  let two = 0;
  for (let at = from; at < bytes.length;) {
    const end = Math.min(bytes.length, at + 4096);
    for (; at < end; at += 1) {
      one += bytes[at]!;
      two += one;
    }
    one %= 65521;
    two %= 65521;
  }
  return two * 65536 + one;
};
