import { inQuotationMarks, regroupingWords, relationTold } from '../../ledger/index.ts';
import type { ToldEffects } from '../../ledger/index.ts';
import { plain } from '../listing/commands.ts';

/** What a correction changes, in plain sentences: with the words and names of what it changes, and the ids by which that is found again. */
export const effectLines = ({ findings, givers, positions, relations, groups, names }: ToldEffects): readonly string[] => [
  ...findings.flatMap(({ kind, finding, words, change, changes }) => {
    const local = finding.split('/')[1] ?? '';
    const what = kind === 'article' ? `the article ${finding}` : `the ${kind === 'outcome' ? 'announcement' : kind} ${words === null ? local : inQuotationMarks(words)} (${finding})`;
    if (change !== 'changed') return [change === 'found anew' ? `${what} is new` : `${what} is taken out`];
    return changes.map((told) => `${what}: ${told}`);
  }),
  ...givers.map(({ id, before, after }) => (
    `the ${id.split('/')[1]!.startsWith('f') ? 'figure' : 'announcement'} ${id}: it was given by ${speakerOf(before?.speaker)} and is by ${speakerOf(after?.speaker)}`)),
  ...positions.map(({ before, after }) => {
    const { claim } = (after ?? before)!;
    return `the claim ${inQuotationMarks(names.get(claim) ?? claim)}: ${positionOf(before)} → ${positionOf(after)}`;
  }),
  ...relations.map((relation) => {
    const { from, to, subject, verb, end } = relationTold(relation);
    return `${subject} ${inQuotationMarks(names.get(from) ?? from)} ${verb} ${inQuotationMarks(names.get(to) ?? to)}${end}`;
  }),
  ...groups.flatMap((group) => regroupingWords(group, names)),
].map((line) => `  ${plain(line)}`);

const speakerOf = (name: string | null | undefined): string => name ?? 'nobody that is known';

const positionOf = (stand: ToldEffects['positions'][number]['before']): string => (stand === null ? 'none' : `${speakerOf(stand.party)} ${stand.position}`);
