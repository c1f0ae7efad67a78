import { cuesIn, readingOf } from '../../src/reading/attribution/finder/candidates.ts';
import { mostChoiceFeatures, writeChoiceFeatures } from '../../src/reading/attribution/finder/choice-features.ts';
import type { FinderModel } from '../../src/reading/attribution/finder/model.ts';
import { stretchesOf } from '../../src/reading/attribution/finder/opinions.ts';
import { fold } from '../../src/reading/attribution/finder/sequence-model.ts';
import type { TokenRange } from '../../src/reading/attribution/syntax.ts';
import { uposNames } from '../../src/reading/language/tokens.ts';
import type { ChoiceExample } from './choice-learner.ts';
import { tokensIn } from './finder-examples.ts';
import type { Prepared } from './prepared.ts';

const mark = uposNames.indexOf('PUNCT');

/**
 * For each cue that a model finds and an annotator told, an example a copy: what the model thinks likeliest around it, and how far each
 * is from what was told.
 */
export function choiceExamples({ article: { doc, copies }, facts }: Prepared, model: FinderModel): readonly ChoiceExample[] {
  const buffer = new Int32Array(mostChoiceFeatures);
  const told = copies.map((statements) => statements.map(({ cue, content, source }) => ({
    cue: new Set(tokensIn(doc, cue)), content: tokensIn(doc, content), source: tokensIn(doc, source),
  })));
  const stretchOf = stretchesOf(doc);
  const examples: ChoiceExample[] = [];
  for (const { cue } of cuesIn(facts, doc, model)) {
    const here = told.flatMap((statements) => statements.find((one) => hasAny(one.cue, cue)) ?? []);
    if (here.length === 0) continue;
    const { window, several } = readingOf(facts, doc, cue, model, stretchOf, Infinity);
    if (several.length < 2) continue;
    const rows = several.map((reach) => {
      const count = writeChoiceFeatures(facts, window, reach, buffer);
      fold(buffer, count);
      return buffer.slice(0, count);
    });
    const bare = (tokens: Iterable<number>): ReadonlySet<number> => new Set([...tokens].filter((t) => doc.upos[t] !== mark && (t < cue[0] || t > cue[1])));
    for (const one of here) {
      const [content, source] = [bare(one.content), bare(one.source)];
      examples.push({ rows, costs: several.map((reach) => costOf(bare(inRanges(reach.content)), content, bare(inRanges(reach.sources)), source)) });
    }
  }
  return examples;
}

/** 0 where both are the same; content counts for more than the source, and sameness for as much as nearness. */
function costOf(content: ReadonlySet<number>, toldContent: ReadonlySet<number>, source: ReadonlySet<number>, toldSource: ReadonlySet<number>): number {
  const [near, nearSource] = [shareOf(content, toldContent), shareOf(source, toldSource)];
  return 0.4 * (1 - near) + (near < 1 ? 0.3 : 0) + 0.15 * (1 - nearSource) + (nearSource < 1 ? 0.15 : 0);
}

/** Of all tokens of either the share that both have; 1 where neither has any. */
function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const common = [...one].filter((t) => other.has(t)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}

function* inRanges(ranges: readonly TokenRange[]): Generator<number> {
  for (const [a, b] of ranges) for (let t = a; t <= b; t++) yield t;
}

const hasAny = (tokens: ReadonlySet<number>, [first, last]: TokenRange): boolean => {
  for (let t = first; t <= last; t++) if (tokens.has(t)) return true;
  return false;
};
