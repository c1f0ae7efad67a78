import { openModel } from '../../language/bytes.ts';
import type { ByteReader, ModelFormat } from '../../language/bytes.ts';
import type { LinearModel } from '../../language/linear.ts';
import { readLinearModel } from '../../language/linear.ts';
import { argumentLabelCount, cueLabelCount } from './labels.ts';
import type { FinderNetwork } from './network/network.ts';
import { readFinderNetwork } from './network/network.ts';
import type { SequenceModel } from './sequence-model.ts';
import { readSequence } from './sequence-model.ts';

/** What training learnt of attributions, as plain data in whole numbers: loaded once at the rim and passed in. */
export interface FinderModel {
  /** Which tokens are cues. */
  readonly cues: SequenceModel;
  /** Which tokens are a cue's source and content. */
  readonly arguments: SequenceModel;
  /** What a network thinks of tokens as cues, and as a cue's source and content. */
  readonly cueNetwork: FinderNetwork;
  readonly argumentNetwork: FinderNetwork;
  /** Which of several sources and contents of a cue. */
  readonly choice: LinearModel;
  /** Whether what was found is an attribution. */
  readonly judge: JudgeModel;
}

/** What finds cues, and sources and contents: all that is learnt before the choice and the judge. */
export type SequenceModels = Pick<FinderModel, 'cues' | 'arguments' | 'cueNetwork' | 'argumentNetwork'>;

/** Logistic regression: the sum of the weights against a table of what share was right. */
export interface JudgeModel {
  readonly linear: LinearModel;
  readonly bias: number;
  /** Entry i: the least sum at which (i + 1) of a hundred are right. Rising. */
  readonly percentiles: Int32Array;
  /** The lowest confidence, in hundredths, that is told. */
  readonly threshold: number;
}

/** The first bytes of the file are ONRF. */
export const finderFormat: ModelFormat = { name: 'finder model', magic: 0x46524e4f, version: 4 };

/**
 * Reads the trained file of the finder, such as `models/en/finder.bin`.
 *
 * @throws Error where it is not such a file, is of another version or is damaged.
 */
export function readFinderModel(bytes: Uint8Array): FinderModel {
  const reader = openModel(bytes, finderFormat);
  return {
    cueNetwork: readFinderNetwork(reader), argumentNetwork: readFinderNetwork(reader),
    cues: readSequence(reader, cueLabelCount), arguments: readSequence(reader, argumentLabelCount), choice: readLinearModel(reader), judge: readJudge(reader),
  };
}

function readJudge(reader: ByteReader): JudgeModel {
  const linear = readLinearModel(reader);
  const bias = reader.u32() | 0;
  const percentiles = Int32Array.from({ length: 99 }, () => reader.u32() | 0);
  return { linear, bias, percentiles, threshold: reader.u8() };
}
