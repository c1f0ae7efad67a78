/** Reads a model file from front to back, in little-endian order. */
export interface ByteReader {
  readonly u8: () => number;
  readonly u32: () => number;
  /**
   * Hashes in rising order, each written as the step from the one before: seven bits a byte, the lowest first. They go to every `step`th place
   * of `into`.
   */
  readonly hashes: (count: number, into?: Int32Array, step?: number) => Int32Array;
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
    hashes: (count, into = new Int32Array(count), step = 1) => {
      let hash = 0;
      for (let place = 0; place < count * step; place += step) {
        let byte = source[at]!;
        at += 1;
        let rise = byte & 0x7f;
        for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
          byte = source[at] ?? 0;
          at += 1;
          rise |= (byte & 0x7f) << shift;
        }
        hash = (hash + rise) | 0;
        into[place] = hash;
      }
      if (at > source.length) throw new Error('The language model is cut short.');
      return into;
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
    // Four bytes at a time: `two` gains what `one` was after each of them.
    for (; at + 4 <= end; at += 4) {
      const first = bytes[at]!;
      const second = bytes[at + 1]!;
      const third = bytes[at + 2]!;
      const fourth = bytes[at + 3]!;
      two += 4 * one + 4 * first + 3 * second + 2 * third + fourth;
      one += first + second + third + fourth;
    }
    for (; at < end; at += 1) {
      one += bytes[at]!;
      two += one;
    }
    one %= 65521;
    two %= 65521;
  }
  return two * 65536 + one;
};

/** What a trained file is, in its header: first bytes, version, checksum of what follows. */
export interface ModelFormat {
  /** As an error names it: “language model”. */
  readonly name: string;
  readonly magic: number;
  readonly version: number;
}

/**
 * A reader behind the header of a model file.
 *
 * @throws Error where it is not such a file, is of another version or is damaged.
 */
export const openModel = (bytes: Uint8Array, { name, magic, version }: ModelFormat): ByteReader => {
  const reader = byteReader(bytes);
  if (bytes.length < 12 || reader.u32() !== magic) throw new Error(`This is not a ${name} of On Record.`);
  const found = reader.u32();
  if (found !== version) throw new Error(`The ${name} has format ${found}; this version of On Record reads format ${version}.`);
  if (reader.u32() !== checksum(bytes, 12)) throw new Error(`The ${name} is damaged: its checksum does not match.`);
  return reader;
};
