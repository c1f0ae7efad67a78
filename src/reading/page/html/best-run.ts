/** The stretch of blocks with the greatest sum. */
export interface Run {
  /** 0 inside; below 0 before it, above 0 after it: how many blocks away. */
  readonly place: (index: number) => number;
  /** Its sum, as a share of all that is above 0. */
  readonly share: number;
}

export function bestRun(weights: Float64Array): Run {
  let start = 0;
  let sum = 0;
  let all = 0;
  let best = 0;
  let first = 0;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight > 0) all += weight;
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += weight;
    if (sum > best) {
      best = sum;
      first = start;
      last = i;
    }
  }
  return {
    place: (index) => (index < first ? index - first : index > last ? index - last : 0),
    share: best / (all || 1),
  };
}
