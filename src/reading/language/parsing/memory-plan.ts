import type { Layer, VectorTable } from './network.ts';
import { packedPlace } from './packed.ts';
import type { Products } from './products.ts';

/** Where the weights of a layer and its biases stand, in bytes. */
export interface LayerPlace {
  readonly weights: number;
  readonly biases: number;
}

/** Places in a memory that is made once all are taken. */
export interface MemoryPlan {
  /** Takes room for so many cells of so many bytes; answers with where it begins. */
  readonly take: (cells: number, size: number) => number;
  readonly takeLayer: (layer: Layer) => LayerPlace;
  /** How many bytes were taken. */
  readonly size: () => number;
}

export const createMemoryPlan = (): MemoryPlan => {
  let bytes = 0;
  const take = (cells: number, size: number): number => {
    const at = bytes;
    bytes += Math.ceil(cells * size / 16) * 16;
    return at;
  };
  return {
    take,
    takeLayer: ({ weights, biases }) => ({ weights: take(weights.length, 2), biases: take(biases.length, 4) }),
    size: () => bytes,
  };
};

/** Writes a layer whose rows are so wide: its weights packed, as products want them. */
export const putLayer = ({ shorts, ints }: Products, at: LayerPlace, { weights, biases }: Layer, width: number): void => {
  for (let cell = 0; cell < weights.length; cell += 1) {
    shorts[(at.weights >> 1) + packedPlace(width, Math.floor(cell / width), cell % width)] = weights[cell]!;
  }
  ints.set(biases, at.biases >> 2);
};

export const putTable = ({ bytes }: Products, at: number, { cells }: VectorTable): void => {
  bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.length), at);
};
