import { dueIn } from '../../reading/index.ts';
import type { Span } from '../../reading/index.ts';
import { affairOf, sharedOf } from '../affair.ts';
import { daysBetween, dayOf, windowOf } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { contentStemOf, contentStems } from '../words/content-stems.ts';
import { shortHash } from '../words/hash.ts';
import { rarityOf } from '../words/rarity.ts';
import { wordsIn } from '../words/words.ts';
import { actOf, isCeasing, isPerforming, isSpoken, oppositesOf, raisesQuantity } from './acts.ts';
import { amountsIn } from './amounts.ts';
import { isMeasure, patientsOf } from './patients.ts';
import { pledgesOf } from './pledges.ts';
import type { Bearing, Deed } from './reports.ts';
import { actsNamed, reportsOf } from './reports.ts';

interface Bearer extends Thing {
  readonly span: Span;
  /** Stems of what the act is done to, where and with what; the act apart. */
  readonly objects: readonly string[];
  /** Those of them that are written small: things, no names. */
  readonly things: readonly string[];
  readonly amounts: readonly { readonly of: string; readonly value: number }[];
  readonly affair: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Something that somebody commits to, orders or forbids. */
export interface Announced extends Bearer {
  readonly part: 'announcement';
  readonly act: string;
  readonly statement: string;
  /** The name that the article gives whoever announces it; null: unresolved. */
  readonly actor: string | null;
  /** ISO 8601 day. */
  readonly due: string | null;
  /** Those of its objects that the act is done to. */
  readonly patients: readonly string[];
  /** What they are of, on or for: “a tariff | on timber”. */
  readonly patientsOn: readonly string[];
  /** Stems of who says it: who is to do it, as a rule. */
  readonly doers: readonly string[];
  /** Whether it is announced that the act will not be done. */
  readonly refuses: boolean;
}

/** A later sentence that may tell what came of it. */
export interface Reported extends Bearer {
  readonly part: 'report';
  readonly acts: readonly string[];
  readonly bearing: Exclude<Bearing, 'reversed'>;
  /** Stems of the words around its verbs. */
  readonly near: readonly string[];
  /** Whether it tells of all of something. */
  readonly isWhole: boolean;
  /** Whether it tells that what it names was undone, was completed, or stays as it was. */
  readonly undoes: boolean;
  readonly completes: boolean;
  readonly stays: boolean;
  readonly isAbsent: boolean;
  readonly deeds: readonly Deed[];
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
const mostActs = 6;
const mostKeys = 24;

export const announcements: Matcher<AnnouncementThing> = { kind: 'announcements', withinArticle: false, daysApart: longest, isAnswer: ({ part }) => part === 'report', thingsOf, keysOf, compare };

function thingsOf({ id, reading, outlet, published }: ReadArticle): readonly AnnouncementThing[] {
  const { text } = reading.article;
  const affair = affairOf(reading.article);
  const nameOf = new Map(reading.speakers.map((speaker) => [speaker.id, speaker.name]));
  const pledges = pledgesOf(reading);
  const announced = pledges.map(({ statement, actor, act, span, due, refuses }): Announced => {
    const { to: patients, of: patientsOn } = patientsOf(text, span, act);
    // “The dockers’ union announced that its members would go on strike”: done to nothing, it is known by who does it.
    const doers = [...new Set(statement.sources.flatMap(([from, to]) => contentStems(text, from, to)))];
    const isDoneToNothing = patients.length === 0;
    const smallDoers = isDoneToNothing ? statement.sources.flatMap((words) => smallStems(text, words)) : [];
    return {
      things: [...new Set([...smallStems(text, span), ...smallDoers])], doers, patientsOn,
      id: `${id}/announcements/a${span[0]}-${span[1]}`, article: id, part: 'announcement', act, statement: statement.id, span, refuses,
      actor: actor === null ? null : nameOf.get(actor) ?? null,
      objects: [...new Set([...contentStems(text, span[0], span[1]), ...isDoneToNothing ? doers : []])].filter((stem) => actOf(stem) !== act), patients,
      due: refuses ? null : due ?? dueIn(text.slice(span[0], span[1]), published), amounts: amountsIn(text, span), affair, outlet, published,
    };
  });
  const reported = reportsOf(reading.article)
    .filter(({ span }) => !pledges.some((pledge) => pledge.span[0] < span[1] && span[0] < pledge.span[1]))
    .map(({ span, acts, stems, near, bearing, isWhole, undoes, completes, stays, isAbsent, deeds }): Reported => ({
      things: smallStems(text, span),
      id: `${id}/announcements/r${span[0]}-${span[1]}`, article: id, part: 'report', acts, bearing, near, isWhole, undoes, completes, stays, isAbsent, deeds, span,
      objects: stems.filter((stem) => !acts.includes(actOf(stem))), amounts: amountsIn(text, span), affair, outlet, published,
    }));
  return [...announced, ...reported];
}

/** Objects that are keys by themselves, in pairs: what is undone, completed or stays need not be named by its act. */
const pairedObjects = 6;

/** Acts that are what something is done to: “a curfew was imposed”, “lifted the evacuation order”. */
const namedBy = ({ deeds }: Reported): readonly string[] =>
  deeds.filter(({ act }) => isPerforming(act) || undoing.includes(act)).flatMap(({ to }) => actsNamed(to));

/** The act with each of a few objects, and pairs of objects, within the months in which reports are looked for. */
function keysOf(thing: AnnouncementThing): readonly string[] {
  if (thing.part === 'announcement' && isOnlySpoken(thing)) return [];
  const acts = thing.part === 'announcement' ? [thing.act] : [...new Set([...thing.acts, ...namedBy(thing), ...thing.acts.flatMap(oppositesOf)])].slice(0, mostActs);
  // What is no name, and stands by the verb, first: that is what the act is done to.
  const rank = (stem: string): number => (thing.affair.includes(stem) ? 2 : 0) + (thing.part === 'report' && !thing.near.includes(stem) ? 1 : 0);
  const objects = thing.objects.filter((stem) => !acts.includes(actOf(stem))).sort((a, b) => rank(a) - rank(b)).slice(0, mostObjects);
  const isPaired = thing.part === 'announcement' || thing.undoes || thing.completes || thing.stays || thing.acts.some((act) => beginning.includes(act));
  const paired = isPaired ? [...thing.objects].sort((a, b) => rarityOf(b) - rarityOf(a) || compareText(a, b)).slice(0, pairedObjects).sort(compareText) : [];
  const pairs = paired.flatMap((one, i) => paired.slice(i + 1).map((other) => `${one} ${other}`));
  const keys = [...pairs, ...acts.flatMap((act) => objects.map((object) => `${act} ${object}`))];
  const window = windowOf(thing.published, longest);
  return keys.slice(0, mostKeys).map((key) => `${shortHash(key)}${window}`);
}

function compare(a: AnnouncementThing, b: AnnouncementThing): Link | null {
  if (a.part === 'report' && b.part === 'report') return null;
  const days = daysBetween(a.published, b.published);
  if (days === null || days > longest) return null;
  if (a.part === 'announcement' && b.part === 'announcement') return repetition(a, b);
  const [announced, reported] = a.part === 'announcement' ? [a, b as Reported] : [b as Announced, a];
  if (dayOf(reported.published)! <= dayOf(announced.published)!) return null;
  const shared = sharedOf(announced.objects, [...reported.objects, ...reported.acts]);
  const names = sharedOf(announced.affair, reported.affair);
  if (names.length < sharedNames || shared.length === 0) return null;
  const relation = relationOf(announced, reported, shared);
  if (relation === null) return null;
  return {
    from: reported.id, to: announced.id, relation, joins: false,
    confidence: Math.round(Math.min(0.9, 0.4 + 0.1 * shared.length + 0.05 * names.length) * 100) / 100,
    how: 'announcements/act', evidence: { act: announced.act, shared: [...shared], spans: [[...reported.span], [...announced.span]] },
  };
}

/** What a report says became of the act; null where it speaks of something else. */
function relationOf(announced: Announced, reported: Reported, shared: readonly string[]): Bearing | null {
  if (isOnlySpoken(announced)) return null;
  const isTold = reported.acts.includes(announced.act);
  const isNamed = actsNamed(reported.objects).includes(announced.act);
  const things = shared.filter((stem) => isThing(announced, reported, stem));
  // Without its act, what is announced is known by two of its objects, one of them no name.
  const isKnown = shared.length >= sharedObjects && things.length > 0;
  // Whom it is done to may be named in any report on the affair; what it is done to is not.
  const patients = announced.patients.filter((stem) => announced.things.includes(stem));
  const hasPatient = announced.patients.length === 0 || (patients.length > 0 ? patients : announced.patients).some((stem) => shared.includes(stem));
  const done = reported.deeds.filter(({ act }) => act === announced.act);
  const undone = reported.deeds.filter(({ act }) => oppositesOf(act).includes(announced.act));
  const bearing = ((): Bearing | null => {
    const told = done.filter((deed) => isDoneTo(announced, deed, hasPatient || reported.stays) && !isByAnother(announced, reported, deed));
    if (isTold && told.length > 0 && sharesObject(announced, reported, shared, false)) {
      // “Lifted” undoes what was announced, unless to lift it was announced.
      if (reported.undoes && !undoing.includes(announced.act)) return 'reversed';
      if (reported.bearing !== 'done' && (reported.bearing !== 'not-seen' || reported.stays || told.some(({ isDenied }) => isDenied))) return reported.bearing;
      return inPart(announced, reported) ?? 'done';
    }
    if (undone.some((deed) => !deed.isDenied && isDoneTo(announced, deed, hasPatient)) && sharesObject(announced, reported, shared, true)) {
      // “The gates remain closed” that were to be opened.
      return reported.stays ? 'not-seen' : 'reversed';
    }
    if (reported.undoes && undoesIt(announced, reported) && ((isNamed && sharesObject(announced, reported, shared, true)) || (isKnown && hasPatient))) return 'reversed';
    // “A curfew was imposed”, “called off their merger”: the act is what it is done to.
    const named = reported.deeds.filter(({ to }) => actsNamed(to).includes(announced.act));
    if (reported.undoes && named.some(({ act }) => undoing.includes(act))) return 'reversed';
    if (named.some(({ act }) => isPerforming(act)) && announced.act !== actOf('order')) return reported.bearing;
    if (reported.completes && isNamed && shared.length >= sharedObjects) return 'done';
    const begun = reported.deeds.filter(({ act }) => beginning.includes(act));
    if (hasPatient && begun.length > 0 && (isNamed || (things.length > 0 && begun.some(({ to }) => to.some((stem) => works.has(stem)))))) return 'partly';
    if (reported.isAbsent && isCeasing(announced.act)) return null;
    return reported.stays && hasPatient && (isKnown || (isNamed && things.length > 0)) ? (reported.bearing === 'partly' ? 'partly' : 'not-seen') : null;
  })();
  if (!announced.refuses || bearing === null) return bearing;
  return bearing === 'not-seen' ? 'done' : 'reversed';
}

/**
 * Whether what is told was done to what was announced, or where that is done to nothing by whom it was announced. `otherwise`: where the words do not tell what
 * it was done to.
 */
function isDoneTo({ patients, patientsOn, things, doers }: Announced, { to, of, by }: Deed, otherwise: boolean): boolean {
  if (patients.length === 0) return doers.length === 0 || by.length === 0 ? otherwise : by.some((stem) => doers.includes(stem));
  if (to.length === 0) return otherwise;
  // “Sanctions on tea” are not those on coffee.
  if (of.length > 0 && patientsOn.length > 0 && !of.some((stem) => patientsOn.includes(stem))) return false;
  // Of somebody whose name is all that tells him, all of it must be there: “Brandt was sold”.
  const small = patients.filter((stem) => things.includes(stem));
  const names = patients.filter((stem) => !things.includes(stem));
  return small.some((stem) => to.includes(stem)) || (names.length > 0 && names.every((stem) => to.includes(stem)));
}

/** Whether what is told to be undone is the act or what it is done to, as far as the words tell what that is: not “lifted a cup”. */
function undoesIt({ act, patients, objects }: Announced, { deeds }: Reported): boolean {
  const undone = deeds.filter((deed) => undoing.includes(deed.act) && deed.to.length > 0);
  const known = patients.length > 0 ? patients : objects;
  return undone.length === 0 || undone.some(({ to }) => to.some((stem) => actOf(stem) === act || known.includes(stem) || told.has(stem)));
}

/** What is undone in place of an act: “dropped its plan”. */
const told = new Set(['plan', 'decision', 'threat', 'promise', 'pledge', 'order', 'project', 'idea', 'move', 'law', 'bill', 'decree'].flatMap((word) => contentStems(word)));

/** Whether somebody did it whose name the announcing article does not know: “Norrland Bank has moved its headquarters”. */
function isByAnother({ affair, objects, doers }: Announced, { things }: Reported, { by }: Deed): boolean {
  const names = by.filter((stem) => !things.includes(stem));
  return names.length > 0 && !names.some((stem) => affair.includes(stem) || objects.includes(stem) || doers.includes(stem));
}

/** “Raise the question”, “meet him”: no report tells for sure that it was done. */
const isOnlySpoken = ({ act, patients }: Announced): boolean => isSpoken(act) && !raisesQuantity(act, patients);

/** By how much of what was announced is told: as many are no part, fewer are; an amount of what is to be done altogether is. Null where no amount tells. */
function inPart(announced: Announced, reported: Reported): Bearing | null {
  for (const { of, value } of reported.amounts) {
    const amount = announced.amounts.find((one) => one.of === of);
    if (amount !== undefined) return value < amount.value ? 'partly' : 'done';
  }
  return reported.isWhole || !reported.amounts.some(({ of }) => announced.patients.includes(of) || isMeasure(of)) ? null : 'partly';
}

/** Whether a stem that both have stands for no name: neither what the affair is about nor always with a capital. */
const isThing = (announced: Announced, reported: Reported, stem: string): boolean =>
  !announced.affair.includes(stem) && (announced.things.includes(stem) || reported.things.includes(stem));

/** Stems of the words that are written small. */
const smallStems = (text: string, [from, to]: Span): readonly string[] =>
  [...new Set(wordsIn(text, from, to).flatMap(({ word }) => (/^[a-z]/.test(word) ? contentStemOf(word) ?? [] : [])))];

/** What begins where something is made: “work on the second track has begun”. */
const works = new Set(['work', 'construction', 'building', 'preparations'].flatMap((word) => contentStems(word)));
const beginning = ['begin', 'start', 'commence'].map(actOf);

/** Acts that undo something themselves. */
const undoing = ['lift', 'cancel', 'scrap', 'drop', 'abandon', 'revoke', 'reverse', 'overturn', 'rescind', 'shelve'].map(actOf);

/** Whether what is told to be done is done to what was announced: two of its objects are there, or one that is no name; one next to the verb. */
function sharesObject(announced: Announced, reported: Reported, shared: readonly string[], undone: boolean): boolean {
  const things = shared.filter((stem) => isThing(announced, reported, stem));
  if (shared.length === 0 || (shared.length < sharedObjects && things.length === 0 && announced.objects.length > 1)) return false;
  return undone || reported.acts.length === 0 || reported.near.some((stem) => shared.includes(stem));
}

function repetition(a: Announced, b: Announced): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  if (first.act !== second.act || first.refuses !== second.refuses) return null;
  const shared = sharedOf(first.objects, second.objects);
  if (shared.length < Math.min(sharedObjects, first.objects.length, second.objects.length) || shared.length === 0) return null;
  if (sharedOf(first.affair, second.affair).length < sharedNames) return null;
  const sameActor = first.actor !== null && first.actor === second.actor;
  return {
    from: first.id, to: second.id, relation: 'repeats', joins: sameActor, confidence: sameActor ? 0.8 : 0.6,
    how: 'announcements/act', evidence: { act: first.act, shared: [...shared] },
  };
}
