import type { Span } from '../../reading/index.ts';
import { affairOf, sharedOf } from '../affair.ts';
import { daysBetween, dayOf, windowsOf } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { contentStems } from '../words/content-stems.ts';
import { shortHash } from '../words/hash.ts';
import { actOf, oppositesOf } from './acts.ts';
import { dueIn } from './due.ts';
import { pledgesOf } from './pledges.ts';
import type { Bearing } from './reports.ts';
import { reportsOf } from './reports.ts';

interface Bearer extends Thing {
  readonly span: Span;
  /** Stems of what the act is done to, where and with what; the act apart. */
  readonly objects: readonly string[];
  readonly affair: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Something that somebody commits to, orders or forbids. */
export interface Announced extends Bearer {
  readonly part: 'announcement';
  readonly act: string;
  readonly statement: string;
  /** The name that the article gives the actor; null: unresolved. */
  readonly actor: string | null;
  /** ISO 8601 day. */
  readonly due: string | null;
  /** Numbers in it, as written. */
  readonly numbers: readonly string[];
}

/** A later sentence that may tell what came of it. */
export interface Reported extends Bearer {
  readonly part: 'report';
  readonly acts: readonly string[];
  readonly bearing: Bearing;
  /** Stems of the words around its verbs. */
  readonly near: readonly string[];
  readonly amount: string | null;
}

export type AnnouncementThing = Announced | Reported;

/**
 * From the later to the earlier, proposed to a person and never decided here:
 *
 * - `done`, `partly`, `not-seen`, `reversed`: what a report says became of an announcement.
 * - `repeats`: the same announcement by the same actor, in another article; joined.
 */
export type AnnouncementRelation = Bearing | 'repeats';

/** In days: how long after an announcement a report is looked for. */
const longest = 180;
const mostObjects = 6;
const sharedObjects = 2;
const sharedNames = 2;

export const announcements: Matcher<AnnouncementThing> = { kind: 'announcements', withinArticle: false, thingsOf, keysOf, compare };

function thingsOf({ id, reading, outlet, published }: ReadArticle): readonly AnnouncementThing[] {
  const { text } = reading.article;
  const affair = affairOf(reading.article);
  const nameOf = new Map(reading.speakers.map((speaker) => [speaker.id, speaker.name]));
  const pledges = pledgesOf(reading);
  const announced = pledges.map(({ statement, actor, act, span, due }): Announced => ({
    id: `${id}/announcements/a${span[0]}-${span[1]}`, article: id, part: 'announcement', act, statement: statement.id, span,
    actor: actor === null ? null : nameOf.get(actor) ?? null,
    objects: contentStems(text, span[0], span[1]).filter((stem) => stem !== act && stem !== actOf(act)),
    due: due ?? dueIn(text.slice(span[0], span[1]), published), numbers: text.slice(span[0], span[1]).match(/\d[\d,.]*\d|\d/g) ?? [], affair, outlet, published,
  }));
  const reported = reportsOf(reading.article)
    .filter(({ span }) => !pledges.some((pledge) => pledge.span[0] < span[1] && span[0] < pledge.span[1]))
    .map(({ span, acts, stems, near, bearing, amount }): Reported => ({
      id: `${id}/announcements/r${span[0]}-${span[1]}`, article: id, part: 'report', acts, bearing, near, amount, span,
      objects: stems.filter((stem) => !acts.includes(stem)), affair, outlet, published,
    }));
  return [...announced, ...reported];
}

/** The act with each of a few objects, within the months in which reports are looked for. */
function keysOf(thing: AnnouncementThing): readonly string[] {
  const acts = thing.part === 'announcement' ? [thing.act] : thing.acts.flatMap((act) => [act, ...oppositesOf(act)]).slice(0, 3);
  const named = thing.part === 'report' && acts.length === 0 ? thing.objects.slice(0, 2) : acts;
  // What is no name, and stands by the verb, first: that is what the act is done to.
  const rank = (stem: string): number => (thing.affair.includes(stem) ? 2 : 0) + (thing.part === 'report' && !thing.near.includes(stem) ? 1 : 0);
  const objects = thing.objects.filter((stem) => !named.includes(stem)).sort((a, b) => rank(a) - rank(b)).slice(0, mostObjects);
  return windowsOf(thing.published, longest * 2).flatMap((w) => named.flatMap((act) => objects.map((object) => `${shortHash(`${act} ${object}`)}@${w}`)));
}

function compare(a: AnnouncementThing, b: AnnouncementThing): Link | null {
  if (a.part === 'report' && b.part === 'report') return null;
  const days = daysBetween(a.published, b.published);
  if (days === null || days > longest) return null;
  if (a.part === 'announcement' && b.part === 'announcement') return repetition(a, b);
  const [announced, reported] = a.part === 'announcement' ? [a, b as Reported] : [b as Announced, a];
  if (dayOf(reported.published)! <= dayOf(announced.published)!) return null;
  const undone = reported.acts.some((act) => oppositesOf(act).includes(announced.act));
  if (!reported.acts.includes(announced.act) && !undone && !reported.objects.includes(announced.act)) return null;
  if (!undone && !reported.acts.includes(announced.act) && reported.bearing !== 'reversed') return null;
  const shared = sharedOf(announced.objects, [...reported.objects, ...reported.acts]);
  const names = sharedOf(announced.affair, reported.affair);
  if (names.length < sharedNames || !sharesObject(announced, reported, shared, undone)) return null;
  // As many as were announced are no part.
  const isWhole = reported.bearing === 'partly' && reported.amount !== null && announced.numbers.includes(reported.amount);
  const relation: Bearing = undone ? 'reversed' : isWhole ? 'done' : reported.bearing;
  return {
    from: reported.id, to: announced.id, relation, joins: false,
    confidence: Math.round(Math.min(0.9, 0.4 + 0.1 * shared.length + 0.05 * names.length) * 100) / 100,
    how: 'announcements/act', evidence: { act: announced.act, shared: [...shared], spans: [[...reported.span], [...announced.span]] },
  };
}

/** Whether what is told to be done is done to what was announced: two of its objects are there, or one that is no name; one next to the verb. */
function sharesObject(announced: Announced, reported: Reported, shared: readonly string[], undone: boolean): boolean {
  const things = shared.filter((stem) => !announced.affair.includes(stem));
  if (shared.length === 0 || (shared.length < sharedObjects && things.length === 0 && announced.objects.length > 1)) return false;
  return undone || reported.acts.length === 0 || reported.near.some((stem) => shared.includes(stem));
}

function repetition(a: Announced, b: Announced): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  if (first.act !== second.act) return null;
  const shared = sharedOf(first.objects, second.objects);
  if (shared.length < Math.min(sharedObjects, first.objects.length, second.objects.length) || shared.length === 0) return null;
  if (sharedOf(first.affair, second.affair).length < sharedNames) return null;
  const sameActor = first.actor !== null && first.actor === second.actor;
  return {
    from: first.id, to: second.id, relation: 'repeats', joins: sameActor, confidence: sameActor ? 0.8 : 0.6,
    how: 'announcements/act', evidence: { act: first.act, shared: [...shared] },
  };
}
