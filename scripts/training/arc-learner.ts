import type { StepScorer } from '../../src/reading/language/parsing/states.ts';
import type { ByteWriter } from './byte-writer.ts';
import { writeHashes } from './linear-writer.ts';

/**
 * An averaged perceptron over (feature, step) weights, a row of three a feature. A feature gets a row only when it has been in
 * `leastUpdates` updates: the rarest are not worth their place.
 */
export class ArcLearner {
  /** Feature, then its three weights, in an open-addressed table; a feature of 0 is a free place. */
  private readonly rows: Int32Array;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private readonly mask: number;
  private readonly leastUpdates: number;
  private readonly sketch = new Uint8Array(1 << 25);
  private now = 0;
  size = 0;

  constructor(bits: number, leastUpdates: number) {
    this.leastUpdates = leastUpdates;
    this.mask = 2 ** bits - 1;
    this.rows = new Int32Array(4 * 2 ** bits);
    this.totals = new Float64Array(3 * 2 ** bits);
    this.stamps = new Int32Array(2 ** bits);
  }

  readonly score: StepScorer = (features, count, scores) => {
    const { rows, mask } = this;
    let zero = 0;
    let one = 0;
    let two = 0;
    for (let index = 0; index < count; index += 1) {
      const hash = features[index]! || 1;
      let slot = hash & mask;
      let row = slot << 2;
      while (rows[row] !== hash && rows[row] !== 0) {
        slot = (slot + 1) & mask;
        row = slot << 2;
      }
      zero += rows[row + 1]!;
      one += rows[row + 2]!;
      two += rows[row + 3]!;
    }
    scores[0] = zero;
    scores[1] = one;
    scores[2] = two;
  };

  step(): void {
    this.now += 1;
  }

  add(features: Int32Array, count: number, action: number, amount: number): void {
    for (let index = 0; index < count; index += 1) {
      const hash = features[index]! || 1;
      let slot = hash & this.mask;
      while (this.rows[slot * 4] !== hash && this.rows[slot * 4] !== 0) slot = (slot + 1) & this.mask;
      if (this.rows[slot * 4] === 0) {
        const place = (hash ^ (hash >>> 9)) & 0x1ffffff;
        this.sketch[place]! += 1;
        if (this.sketch[place]! < this.leastUpdates) continue;
        if (this.size * 10 > this.mask * 8) throw new Error('The arc learner is full: give it more bits.');
        this.rows[slot * 4] = hash;
        this.stamps[slot] = this.now;
        this.size += 1;
      }
      this.settle(slot);
      this.rows[slot * 4 + 1 + action]! += amount;
    }
  }

  private settle(slot: number): void {
    const passed = this.now - this.stamps[slot]!;
    this.stamps[slot] = this.now;
    if (passed === 0) return;
    for (let action = 0; action < 3; action += 1) this.totals[slot * 3 + action]! += this.rows[slot * 4 + 1 + action]! * passed;
  }

  /** Writes the averages as bytes; the `most` features whose weights differ most between steps are kept. */
  write(writer: ByteWriter, most: number): void {
    const found: { hash: number; weights: [number, number, number]; spread: number }[] = [];
    for (let slot = 0; slot <= this.mask; slot += 1) {
      if (this.rows[slot * 4] === 0) continue;
      this.settle(slot);
      const sums = [this.totals[slot * 3]! / this.now, this.totals[slot * 3 + 1]! / this.now, this.totals[slot * 3 + 2]! / this.now];
      const middle = (sums[0]! + sums[1]! + sums[2]!) / 3;
      const weights = sums.map((sum) => sum - middle) as [number, number, number];
      found.push({ hash: this.rows[slot * 4]!, weights, spread: Math.max(...sums) - Math.min(...sums) });
    }
    found.sort((a, b) => b.spread - a.spread || (a.hash >>> 0) - (b.hash >>> 0));
    const kept = found.slice(0, most);
    const scale = 127 / (kept[Math.floor(kept.length * 0.0003)]?.spread ?? 1) * 1.5;
    const rows = kept.map(({ hash, weights }) => ({
      hash, bytes: weights.map((weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
    })).filter(({ bytes }) => bytes.some((byte) => byte !== 0)).sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
    writer.u32(rows.length);
    writer.bytes(Uint8Array.from(rows.flatMap(({ bytes }) => bytes.map((byte) => byte & 255))));
    writeHashes(writer, rows.map(({ hash }) => hash));
  }
}
