import type { Attitude, Span, SpeakerKind } from '../../reading/index.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { OutcomeState } from '../questions/announcements.ts';
import { sha256 } from '../record/page.ts';
import type { CorrectionTable } from '../schema.ts';

/*
 * The journal. An entry says where it applies by spans and words, not by the number that a reading happened to give a finding, so that it holds after the
 * page has been read anew.
 */

export const correctionKinds = ['speaker', 'span', 'attitude', 'dismiss', 'outcome', 'merge', 'split', 'facts', 'undo'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Which finding of an article is meant. `spans` are of the text with that hash; `words` stand at them. */
export interface FindingAnchor {
  readonly finding: 'statement' | 'figure' | 'announcement' | 'speaker';
  readonly text: string;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

/** Which thing of matching is meant: by the finding that it stands for, where there is one. */
export interface ThingAnchor {
  readonly page: string;
  readonly kind: string;
  readonly id: string;
  readonly finding: FindingAnchor | null;
}

export type Anchor =
  | { readonly at: FindingAnchor }
  | { readonly a: ThingAnchor; readonly b: ThingAnchor }
  | { readonly article: string }
  | { readonly correction: string };

/** Stretches of the text, with their words. */
export interface Stretches {
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

/** What an entry says; which fields there are goes with its kind. */
export interface Change {
  /** `speaker`: one of the article's; or somebody whom the article does not name so; or nobody that is known. */
  readonly speaker?: FindingAnchor | { readonly name: string; readonly kind: SpeakerKind } | null;
  /** `span`: those that change. */
  readonly sources?: Stretches;
  readonly cue?: Stretches;
  readonly content?: Stretches;
  /** `span`: what stood in those that change. */
  readonly was?: { readonly sources?: Stretches; readonly cue?: Stretches; readonly content?: Stretches };
  /** `attitude` */
  readonly attitude?: Attitude;
  /** `attitude`: whether the statement had it already: somebody looked, and it is right as it is. */
  readonly confirms?: true;
  readonly negated?: boolean;
  /** `outcome` */
  readonly state?: OutcomeState;
  readonly by?: { readonly page: string; readonly at: FindingAnchor } | null;
  /** ISO 8601: when it came about, where that is known. */
  readonly on?: string;
  /** `facts`: those of the article that change; null: not known. */
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/** An entry of the journal. */
export interface Correction {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly page: string;
  readonly other: string | null;
  readonly anchor: Anchor;
  readonly change: Change;
  readonly who: string;
  readonly at: string;
  readonly why: string;
  readonly undoes: string | null;
}

/** The same entry has the same id, wherever and how often it is brought. */
export function entryOf(correction: Omit<Correction, 'id'>): Correction {
  const { kind, page, other, anchor, change, who, at, why, undoes } = correction;
  return { id: sha256(JSON.stringify(['onrecord-correction/1', kind, page, other, anchor, change, who, at, why, undoes])).slice(0, 32), ...correction };
}

export const fromRow = (row: CorrectionTable): Correction => ({
  ...row, kind: row.kind as CorrectionKind, anchor: JSON.parse(row.anchor) as Anchor, change: JSON.parse(row.change) as Change,
});

export const toRow = (correction: Correction): CorrectionTable =>
  ({ ...correction, anchor: JSON.stringify(correction.anchor), change: JSON.stringify(correction.change) });

/** Entries that no entry takes back which itself holds; the oldest first. */
export function active(entries: readonly Correction[]): readonly Correction[] {
  const undoing = new Map<string, Correction[]>();
  for (const entry of entries) {
    if (entry.undoes === null) continue;
    const others = undoing.get(entry.undoes);
    if (others) others.push(entry);
    else undoing.set(entry.undoes, [entry]);
  }
  const known = new Map<string, boolean>();
  const holds = (entry: Correction): boolean => {
    const told = known.get(entry.id);
    if (told !== undefined) return told;
    // An entry cannot undo a later one of itself: ids cover what they undo.
    known.set(entry.id, true);
    const held = !(undoing.get(entry.id) ?? []).some(holds);
    known.set(entry.id, held);
    return held;
  };
  return entries.filter((entry) => entry.undoes === null && holds(entry)).sort(byTime);
}

const byTime = (a: Correction, b: Correction): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Entries that are about some pages and hold; the oldest first. */
export async function activeOf({ db, engine }: Asked, pages: readonly string[]): Promise<readonly Correction[]> {
  if (pages.length === 0) return [];
  const rows = await db.selectFrom('correction').selectAll()
    .where((where) => where.or([where('page', 'in', listOf(engine, pages)), where('other', 'in', listOf(engine, pages))])).execute();
  return active(rows.map(fromRow));
}
