import type { ByteReader } from '../../../language/bytes.ts';
import type { Layer, VectorTable } from '../../../language/parsing/network.ts';
import { readLayer, readVectorTable } from '../../../language/parsing/network.ts';

/*
 * A small network that gives each token scores of labels from what the parser's network made of a few tokens around it. Each of these has a role
 * (itself, what it hangs from, its subject …) and a matrix of its own; the products are added up, with rows of tables for what is no
 * token, and what is below 0 counts nothing (one hidden layer). Values are fixed-point.
 */
export const hiddenBits = 9;
export const outBits = 21;

export interface FinderNetwork {
  /** How many cells the hidden layer has: a multiple of eight. */
  readonly hidden: number;
  /** How many tokens are looked at. */
  readonly roles: number;
  /** `roles` × `hidden` rows, as wide as the parser's vectors. */
  readonly layer: Layer;
  /** Of rows that are `hidden` wide. */
  readonly tables: readonly VectorTable[];
  /** From the hidden layer to the labels, whose rows are counted to a multiple of eight. */
  readonly out: Layer;
}

/** Reads what `scripts/training/finder-network-writer.ts` writes. */
export function readFinderNetwork(reader: ByteReader): FinderNetwork {
  const hidden = reader.u8();
  const roles = reader.u8();
  const tables = reader.u8();
  return { hidden, roles, layer: readLayer(reader), tables: Array.from({ length: tables }, () => readVectorTable(reader)), out: readLayer(reader) };
}
