import { dayOf } from '../days.ts';
import { joinedGroups } from '../joined.ts';
import { compareText } from '../match-all.ts';
import type { Link } from '../matcher.ts';
import type { Origins } from '../copies/origins.ts';
import type { Utterance } from './utterances.ts';

/** The same words quoted in several articles. */
export interface Quotation {
  /** The wordings, the earliest first; of one day, by their words. */
  readonly variants: readonly Variant[];
  /** The earliest utterance by the date of its article; null where none has a date. */
  readonly earliest: string | null;
  readonly outlets: number;
  /** Copies of one text witness once. */
  readonly origins: number;
}

export interface Variant {
  readonly words: string;
  /** Ids of the utterances with this wording, in order. */
  readonly witnesses: readonly string[];
}

/** Quotations by the links that join utterances; those that stand in one article alone are quotations too. */
export function quotationsOf(utterances: readonly Utterance[], links: readonly Link[], { origins }: Pick<Origins, 'origins'>): readonly Quotation[] {
  const byId = new Map(utterances.map((utterance) => [utterance.id, utterance]));
  const originOf = new Map(origins.flatMap((origin) => origin.articles.map((article) => [article, origin.earliest] as const)));
  return joinedGroups(byId.keys(), links).map((group): Quotation => {
    const witnesses = group.map((id) => byId.get(id)!).sort(byDate);
    const variants = new Map<string, string[]>();
    for (const { id, words } of witnesses) {
      const wording = words.toLowerCase();
      const variant = variants.get(wording);
      if (variant === undefined) variants.set(wording, [id]);
      else variant.push(id);
    }
    return {
      variants: [...variants.values()].map((ids) => ({ words: byId.get(ids[0]!)!.words, witnesses: ids.sort(compareText) })),
      earliest: dayOf(witnesses[0]!.published) === null ? null : witnesses[0]!.id,
      outlets: new Set(witnesses.map(({ outlet, article }) => outlet ?? article)).size,
      origins: new Set(witnesses.map(({ article }) => originOf.get(article) ?? article)).size,
    };
  });
}

const byDate = (a: Utterance, b: Utterance): number => {
  const [dayA, dayB] = [dayOf(a.published), dayOf(b.published)];
  if (dayA !== dayB) return dayA === null ? 1 : dayB === null ? -1 : dayA - dayB;
  return compareText(a.published ?? '', b.published ?? '') || compareText(a.id, b.id);
};
