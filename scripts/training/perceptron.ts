/**
 * An averaged perceptron over (feature, class) pairs in one open-addressed table. Weights are whole numbers while it learns;
 * the average over all steps is what it gives.
 */
export class Perceptron {
  private readonly mask: number;
  private readonly features: Int32Array;
  private readonly classes: Uint8Array;
  private readonly used: Uint8Array;
  private readonly weights: Int32Array;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private size = 0;
  private now = 0;

  constructor(bits: number) {
    const places = 2 ** bits;
    this.mask = places - 1;
    this.features = new Int32Array(places);
    this.classes = new Uint8Array(places);
    this.used = new Uint8Array(places);
    this.weights = new Int32Array(places);
    this.totals = new Float64Array(places);
    this.stamps = new Int32Array(places);
  }

  get pairs(): number {
    return this.size;
  }

  private find(feature: number, cls: number): number {
    let slot = (feature + Math.imul(cls + 1, 0x9e3779b1)) & this.mask;
    while (this.used[slot] === 1 && (this.features[slot] !== feature || this.classes[slot] !== cls)) slot = (slot + 1) & this.mask;
    return slot;
  }

  /** The sum of the weights of the features for one class. */
  score(features: Int32Array, count: number, cls: number): number {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += this.weights[this.find(features[index]!, cls)]!;
    return sum;
  }

  /** To be called once for each decision, whether or not it was right. */
  step(): void {
    this.now += 1;
  }

  add(features: Int32Array, count: number, cls: number, amount: number): void {
    for (let index = 0; index < count; index += 1) {
      const slot = this.find(features[index]!, cls);
      if (this.used[slot] === 0) {
        if (this.size * 10 > this.mask * 9) throw new Error('The perceptron is full: give it more bits.');
        this.used[slot] = 1;
        this.features[slot] = features[index]!;
        this.classes[slot] = cls;
        this.size += 1;
      }
      this.totals[slot]! += this.weights[slot]! * (this.now - this.stamps[slot]!);
      this.stamps[slot] = this.now;
      this.weights[slot]! += amount;
    }
  }

  /** The averaged weights as rows: feature to its (class, weight) pairs, in the order of the features' hashes. */
  average(): Map<number, [cls: number, weight: number][]> {
    const found: [number, number, number][] = [];
    for (let slot = 0; slot <= this.mask; slot += 1) {
      if (this.used[slot] === 0) continue;
      const total = this.totals[slot]! + this.weights[slot]! * (this.now - this.stamps[slot]!);
      if (total !== 0) found.push([this.features[slot]!, this.classes[slot]!, total / Math.max(1, this.now)]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const rows = new Map<number, [number, number][]>();
    for (const [feature, cls, weight] of found) {
      const row = rows.get(feature);
      if (row) row.push([cls, weight]);
      else rows.set(feature, [[cls, weight]]);
    }
    return rows;
  }
}

/** Numbers that look random and are the same every time: mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Puts the list in another order, in place. */
export const shuffle = <T>(list: T[], random: () => number): void => {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
};
