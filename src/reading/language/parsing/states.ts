/**
 * The states and stack cells of one search, in parallel arrays that are used again for each sentence. Stacks share their lower
 * cells, so that no state is ever copied.
 */
export interface Search {
  readonly width: number;
  /** State: its top cell, next word, the next word's two outermost left dependants and how many it has. */
  readonly tops: Int32Array;
  readonly nexts: Int32Array;
  readonly nextLeft1: Int32Array;
  readonly nextLeft2: Int32Array;
  readonly nextLefts: Int32Array;
  readonly scores: Float64Array;
  /** State: where it came from, and by which step. */
  readonly previous: Int32Array;
  readonly actions: Uint8Array;
  /** Cell: its word, the cell below, outermost and second outermost dependants on both sides, and how many there are. */
  readonly tokens: Int32Array;
  readonly below: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly lefts: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly rights: Int32Array;
  readonly features: Int32Array;
  readonly stepScores: Float64Array;
  /** What may follow, the best first: its score, and the state × 4 + the step. */
  readonly bestScore: Float64Array;
  readonly bestMove: Int32Array;
  /** How many states and cells are in use. */
  states: number;
  cells: number;
}

/** Writes the scores of the three steps for the given features. */
export type StepScorer = (features: Int32Array, count: number, scores: Float64Array) => void;
