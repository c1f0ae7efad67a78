import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** What is kept is packed once and unpacked often: 5 packs text to a third in a few milliseconds a page. */
const quality = 5;

export const packed = (bytes: Uint8Array): Uint8Array => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

export const unpacked = (bytes: Uint8Array): Uint8Array => brotliDecompressSync(bytes);

/** JSON keeps lone surrogates, which UTF-8 cannot: as escapes. */
export const packedJson = (value: unknown): Uint8Array => packed(Buffer.from(JSON.stringify(value)));

export const unpackedJson = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(unpacked(bytes)).toString()) as T;

/** Shorter than this, packing costs more than it saves: what matchers compare is looked at more often than it is written. In bytes. */
const worthPacking = 2000;

/** Something small as JSON, packed where that is worth it: then after a zero byte, with which no JSON begins. */
export const smallJson = (value: unknown): Uint8Array => {
  const json = Buffer.from(JSON.stringify(value));
  return json.length < worthPacking ? json : Buffer.concat([Uint8Array.of(0), packed(json)]);
};

export const fromSmallJson = <T>(bytes: Uint8Array): T =>
  JSON.parse(Buffer.from(bytes[0] === 0 ? unpacked(bytes.subarray(1)) : bytes).toString()) as T;
