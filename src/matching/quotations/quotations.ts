import { daysBetween } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher } from '../matcher.ts';
import { align, alignable } from './align.ts';
import { changesOf } from './changes.ts';
import { judge } from './judge.ts';
import { utteranceKeys } from './keys.ts';
import { speakersAgree } from './speakers-agree.ts';
import { utterancesOf } from './utterances.ts';
import type { Utterance } from './utterances.ts';

export const quotations: Matcher<Utterance> = {
  kind: 'quotations',
  withinArticle: false,
  thingsOf: utterancesOf,
  keysOf: utteranceKeys,
  compare: compareUtterances,
};

/** In days: what is worded anew later than this may have been said anew, so it is only proposed. Of articles without a date that is not known. */
const longestReport = 21;
const isWordForWord = (relation: string): boolean => relation === 'identical' || relation === 'contained';

function compareUtterances(a: Utterance, b: Utterance): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  const one = first.words.split(' ').map(alignable);
  const two = second.words.split(' ').map(alignable);
  const steps = align(one, two);
  const changes = changesOf(one, two, steps);
  const judged = judge(one, two, steps, changes, speakersAgree(first, second));
  if (judged === null) return null;
  const days = daysBetween(first.published, second.published);
  return {
    from: first.id,
    to: second.id,
    relation: judged.relation,
    joins: judged.joins && (isWordForWord(judged.relation) || (days !== null && days <= longestReport)),
    confidence: Math.round(judged.share * 100) / 100,
    how: 'quotations/alignment',
    evidence: {
      changes: changes.map((change) => ({ kind: change.kind, a: change.a, b: change.b })),
      shared: judged.shared,
      ofShorter: Math.round(judged.share * 100) / 100,
    },
  };
}
