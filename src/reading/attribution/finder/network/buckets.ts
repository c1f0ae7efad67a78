/** The row of a hash in a table of 2^`bits` rows; 0 has the first to itself as far as hashes let it. */
export const bucketOf = (hash: number, bits: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
