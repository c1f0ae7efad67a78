import { fullest, inQuotationMarks } from '../../ledger/index.ts';
import type { Correction } from '../../ledger/index.ts';

/*
 * Entries of the journal in plain sentences: what was decided, and on which words.
 */

const quoted = (words: readonly string[]): string => inQuotationMarks(words.join(' … '));

/** What an entry decides. `undone`: what entries take back, by id. */
export function decisionWords({ kind, change, anchor, undoes }: Correction, undone: ReadonlyMap<string, Correction> = new Map()): string {
  switch (kind) {
    case 'speaker': {
      const { speaker } = change;
      return speaker == null ? 'It is not known who speaks.' : `The speaker is ${'name' in speaker ? speaker.name : fullest(speaker.words)}.`;
    }
    case 'attitude': return change.confirms === true ? `It is right as it is: ${change.attitude!}.` : `The attitude is: ${change.attitude!}${change.negated === true ? ', negated' : change.negated === false ? ', not negated' : ''}.`;
    case 'span': {
      const parts = ([['source', change.sources, change.was?.sources], ['cue', change.cue, change.was?.cue], ['content', change.content, change.was?.content]] as const).flatMap(([name, stretches, was]) => (
        stretches === undefined ? [] : [`the ${name} ${was === undefined ? '' : `was ${was.words.length === 0 ? 'left unsaid' : quoted(was.words)} and `}is ${stretches.words.length === 0 ? 'left unsaid' : quoted(stretches.words)}`]));
      return `The words are others: ${parts.join('; ')}.`;
    }
    case 'dismiss': return `This is no ${'at' in anchor ? anchor.at.finding : 'finding'}.`;
    case 'outcome': return `What came of it: ${change.state!}${change.on === undefined ? '' : `, on ${change.on}`}${change.by == null ? '' : `, by ${quoted(change.by.at.words)}`}.`;
    case 'facts': return [
      ...(change.outlet === undefined ? [] : [`The outlet is ${change.outlet ?? 'not known'}.`]), ...(change.published === undefined ? [] : [`It appeared ${change.published ?? 'nobody knows when'}.`]),
    ].join(' ');
    case 'merge': return 'These two are one.';
    case 'split': return 'These two are not one.';
    case 'undo': {
      const earlier = undone.get(undoes ?? '');
      return earlier === undefined ? 'An earlier decision is taken back.'
        : `The decision of ${earlier.who} of ${earlier.at.slice(0, 16).replace('T', ' ')} is taken back: ${decisionWords(earlier)}`;
    }
  }
}

/** The words that an entry is about, one line each. `named`: what things without a finding are known by. */
export function wordsDecidedOn({ anchor }: Correction, named: ReadonlyMap<string, string> = new Map()): readonly string[] {
  if ('at' in anchor) return [quoted(anchor.at.words)];
  if ('correction' in anchor || 'article' in anchor) return [];
  return [anchor.a, anchor.b].map(({ id, kind, finding }) => (
    finding === null ? named.get(id) ?? `one of the ${kind}` : finding.finding === 'speaker' ? fullest(finding.words) : quoted(finding.words)));
}
