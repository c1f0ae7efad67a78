import type { FinderModel } from '../../src/reading/attribution/finder/model.ts';
import { argumentLabelCount, cueLabelCount } from '../../src/reading/attribution/finder/labels.ts';
import { argumentView, lookBesideCue } from '../../src/reading/attribution/finder/network/argument-view.ts';
import { cueView, lookAtToken } from '../../src/reading/attribution/finder/network/cue-view.ts';
import type { FinderNetwork } from '../../src/reading/attribution/finder/network/network.ts';
import { readFinderNetwork } from '../../src/reading/attribution/finder/network/network.ts';
import type { View } from '../../src/reading/attribution/finder/network/run-network.ts';
import { byteReader } from '../../src/reading/language/bytes.ts';
import { ByteWriter } from './byte-writer.ts';
import { cueLabelling, toldWindows } from './finder-examples.ts';
import type { NetworkRows, NetworkSettings, NetworkTask, TrainedFinderNetwork } from './finder-network-learner.ts';
import { learnNetwork } from './finder-network-learner.ts';
import { writeFinderNetwork } from './finder-network-writer.ts';
import type { Prepared } from './prepared.ts';

const hidden = 96;
const cueSettings: NetworkSettings = { hidden, epochs: 8, rate: 0.002, leftOfInput: 0.2, leftOfHidden: 0.3 };
const argumentSettings: NetworkSettings = { hidden, epochs: 5, rate: 0.002, leftOfInput: 0.2, leftOfHidden: 0.3 };

export interface Networks { readonly cueNetwork: TrainedFinderNetwork; readonly argumentNetwork: TrainedFinderNetwork }
export type ReadNetworks = Pick<FinderModel, 'cueNetwork' | 'argumentNetwork'>;

/** The networks of the finder, learnt from articles. */
export const learnNetworks = (prepared: readonly Prepared[]): Networks => ({
  cueNetwork: learnNetwork({ ...cueView, labels: cueLabelCount }, prepared.map(cueNetworkRows), cueSettings),
  argumentNetwork: learnNetwork({ ...argumentView, labels: argumentLabelCount }, prepared.map(argumentNetworkRows), argumentSettings),
});

/** Networks as they are when they are used: in whole numbers. */
export const read = ({ cueNetwork, argumentNetwork }: Networks): ReadNetworks =>
  ({ cueNetwork: inWholeNumbers(cueNetwork), argumentNetwork: inWholeNumbers(argumentNetwork) });

function inWholeNumbers(network: TrainedFinderNetwork): FinderNetwork {
  const writer = new ByteWriter();
  writeFinderNetwork(writer, network);
  return readFinderNetwork(byteReader(writer.content));
}

/** Every token of which some annotator told whether it is a cue, with the shares of what they told. */
function cueNetworkRows({ article: { doc, copies }, facts }: Prepared): NetworkRows {
  const told = copies.map((statements) => cueLabelling(doc, statements));
  return rowsFor(doc, cueView, cueLabelCount, (add) => {
    for (let s = 0; s + 1 < doc.sentenceStarts.length; s++) {
      const [from, to] = [doc.sentenceStarts[s]!, doc.sentenceStarts[s + 1]!];
      for (let t = from; t < to; t++) {
        const labels = told.flatMap(({ gold, untold }) => (untold[t] === 1 ? [] : [gold[t]!]));
        if (labels.length > 0) add(labels, from, (view) => { lookAtToken(facts, t, from, to, view); });
      }
    }
  });
}

/** Every token in reach of a told cue, its own apart. */
function argumentNetworkRows({ article: { doc, copies }, facts }: Prepared): NetworkRows {
  return rowsFor(doc, argumentView, argumentLabelCount, (add) => {
    for (const statements of copies) {
      for (const { window, gold, fixed } of toldWindows(doc, facts, statements)) {
        gold.forEach((label, i) => {
          if (fixed[i] === 0) add([label], window.from, (view) => { lookBesideCue(facts, window, window.from + i, view); });
        });
      }
    }
  });
}

type Add = (labels: readonly number[], from: number, look: (view: View) => void) => void;

/** Views count tokens from where their stretch begins; rows count them from where the article does. */
function rowsFor(doc: { states: Int8Array; stateWidth: number }, task: Omit<NetworkTask, 'labels'>, labelCount: number, each: (add: Add) => void): NetworkRows {
  const view = { tokens: new Int32Array(task.roles), rows: new Int32Array(task.tables.length) };
  const tokens: number[] = [];
  const rows: number[] = [];
  const targets: number[] = [];
  each((labels, from, look) => {
    look(view);
    for (const token of view.tokens) tokens.push(token < 0 ? -1 : token + from);
    rows.push(...view.rows);
    for (let label = 0; label < labelCount; label++) targets.push(labels.filter((one) => one === label).length / labels.length);
  });
  return {
    states: doc.states, width: doc.stateWidth, count: targets.length / labelCount,
    tokens: Int32Array.from(tokens), rows: Int32Array.from(rows), targets: Float32Array.from(targets),
  };
}
