import type { Effects } from './effects.ts';

/** A relation that changes, as a sentence around the words of its two ends: `subject` “…” `verb` “…”`end`. */
export interface ToldRelation {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly verb: string;
  readonly end: string;
}

const spoken = (relation: string): string => relation.replaceAll('-', ' ');

const verbs: Readonly<Record<string, readonly [now: string, never: string]>> = {
  repeats: ['now repeats', 'no longer repeats'], conflicts: ['is now in conflict with', 'is no longer in conflict with'],
  supersedes: ['now follows upon', 'no longer follows upon'], withdraws: ['now takes back', 'no longer takes back'],
};

/** ‘the report “…” now bears on the announcement “…”: not seen’ */
export function relationTold({ kind, from, to, before, after }: Effects['relations'][number]): ToldRelation {
  const subject = kind === 'figures' ? 'the figure' : isReport(from) ? 'the report' : 'the announcement';
  const object = kind === 'figures' ? 'the figure' : 'the announcement';
  const relation = (after ?? before)!;
  const plain = verbs[relation];
  if (plain !== undefined && (before === null || after === null)) return { from, to, subject, verb: `${plain[after === null ? 1 : 0]} ${object}`, end: '' };
  const bears = after === null ? 'no longer bears on' : before === null ? 'now bears on' : 'bears on';
  const end = before === null || after === null ? spoken(relation) : `${spoken(after)}, and no longer ${spoken(before)}`;
  return { from, to, subject, verb: `${kind === 'announcements' ? bears : after === null ? 'is no longer held against' : 'is held against'} ${object}`, end: `: ${end}` };
}

/** Things of announcements go by their spans: `r` stands before those of reports. */
const isReport = (id: string): boolean => (id.split('/')[2] ?? '').startsWith('r');
