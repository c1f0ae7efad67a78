import type { NameModel } from './name-model.ts';
import { begins, classes, ends, inside, nameKinds, outside, placeIn, single } from './named.ts';

/** The classes that may stand before each class: inside a name its own kind; else whatever leaves no name open. */
const leaving = (...places: readonly number[]): Uint8Array => Uint8Array.from(
  Array.from({ length: classes }, (_, cls) => cls).filter((cls) => cls === outside || places.includes(placeIn(cls))));
const closedClasses = leaving(single, ends);
const openClasses = leaving(single, begins);

/** Viterbi's search for the likeliest classes of a segment, which stands between tokens outside any name. */
export const searchWith = ({ follows }: NameModel): (scores: Int32Array, row: number, length: number, into: Uint8Array, at: number) => void => {
  let best = new Int32Array(classes * 64);
  let back = new Uint8Array(classes * 64);
  const active = new Uint8Array(classes);
  // By more than this, what follows cannot make up for a worse class: such a class is passed over, and nothing is lost by it.
  const widest = rangeOf(follows);
  return (scores, row, length, into, at) => {
    if (best.length < length * classes) {
      best = new Int32Array(length * classes * 2);
      back = new Uint8Array(length * classes * 2);
    }
    for (let index = 0; index < openClasses.length; index += 1) {
      const cls = openClasses[index]!;
      best[cls] = scores[row + cls]! + follows[cls]!;
    }
    for (let kind = 0; kind < nameKinds.length; kind += 1) {
      best[kind * 4 + inside] = impossible;
      best[kind * 4 + ends] = impossible;
    }
    for (let step = 1; step < length; step += 1) {
      const base = step * classes;
      const before = base - classes;
      let highest = impossible;
      for (let index = 0; index < closedClasses.length; index += 1) highest = Math.max(highest, best[before + closedClasses[index]!]!);
      let count = 0;
      for (let index = 0; index < closedClasses.length; index += 1) {
        if (best[before + closedClasses[index]!]! >= highest - widest) active[count++] = closedClasses[index]!;
      }
      for (let index = 0; index < openClasses.length; index += 1) {
        const cls = openClasses[index]!;
        let high = -0x7fffffff;
        let from = 0;
        for (let other = 0; other < count; other += 1) {
          const one = active[other]!;
          const value = best[before + one]! + follows[one * classes + cls]!;
          if (value > high) {
            high = value;
            from = one;
          }
        }
        best[base + cls] = Math.max(impossible, high + scores[row + base + cls]!);
        back[base + cls] = from;
      }
      for (let kind = 0; kind < nameKinds.length; kind += 1) {
        const one = kind * 4 + begins;
        const two = kind * 4 + inside;
        for (let cls = two; cls <= kind * 4 + ends; cls += 1) {
          const begun = best[before + one]! + follows[one * classes + cls]!;
          const continued = best[before + two]! + follows[two * classes + cls]!;
          best[base + cls] = Math.max(impossible, Math.max(begun, continued) + scores[row + base + cls]!);
          back[base + cls] = begun >= continued ? one : two;
        }
      }
    }
    const last = (length - 1) * classes;
    let cls = outside;
    let high = -0x7fffffff;
    for (let index = 0; index < closedClasses.length; index += 1) {
      const one = closedClasses[index]!;
      const value = best[last + one]! + follows[one * classes]!;
      if (value > high) {
        high = value;
        cls = one;
      }
    }
    for (let step = length - 1; step >= 0; step -= 1) {
      into[at + step] = cls;
      cls = back[step * classes + cls]!;
    }
  };
};

/** Between the best and the worst that may follow a class that leaves no name open. */
const rangeOf = (follows: Int32Array): number => {
  let [low, high] = [0, 0];
  for (const one of closedClasses) for (const two of openClasses) {
    const value = follows[one * classes + two]!;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
};

/** Far below any score, and far above where whole numbers end. */
const impossible = -0x20000000;
