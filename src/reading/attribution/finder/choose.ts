import type { LinearModel } from '../../language/linear.ts';
import { addScores } from '../../language/linear.ts';
import type { Reach } from './choice-features.ts';
import { mostChoiceFeatures, writeChoiceFeatures } from './choice-features.ts';
import type { CueWindow } from './cue-window.ts';
import type { Facts } from './facts.ts';
import { fold } from './sequence-model.ts';

/**
 * Which of several sources and contents of a cue seems right as a whole, as indices, the best first: labels are told word by word, and do not see that a
 * clause is cut in two. Of several alike the first comes first.
 */
export function inOrder(facts: Facts, window: CueWindow, several: readonly Reach[], choice: LinearModel): readonly number[] {
  const features = new Int32Array(mostChoiceFeatures);
  const sums = several.map((reach) => {
    const written = writeChoiceFeatures(facts, window, reach, features);
    fold(features, written);
    const sum = new Int32Array(1);
    addScores(choice, features, written, sum);
    return sum[0]!;
  });
  return several.map((_, i) => i).sort((a, b) => sums[b]! - sums[a]! || a - b);
}
