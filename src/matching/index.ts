/*
 * Matching across articles: the pure floor beside reading. `matchers` is the ordered list of kinds; whoever keeps a record gives each matcher every article and
 * keeps its things by their keys.
 */
import { announcements } from './announcements/announcements.ts';
import { claims } from './claims/claims.ts';
import { copies } from './copies/copies.ts';
import { figures } from './figures/figures.ts';
import type { Matcher, Thing } from './matcher.ts';
import { parties } from './parties/parties.ts';
import { quotations } from './quotations/quotations.ts';

export type { ArticleText, CopyRelation } from './copies/copies.ts';
export type { Origin, Origins } from './copies/origins.ts';
export { origins } from './copies/origins.ts';
export { joinedGroups } from './joined.ts';
export type { Matched } from './match-all.ts';
export { matchAll } from './match-all.ts';
export type { Json, Link, Matcher, ReadArticle, Thing } from './matcher.ts';
export { joinRoots, rootOf } from './roots.ts';
export { compareNames, namesMatch } from './parties/names/compare-names.ts';
export type { Change, ChangeKind } from './quotations/changes.ts';
export type { QuotationRelation } from './quotations/judge.ts';
export type { Utterance } from './quotations/utterances.ts';
export type { Quotation, Variant } from './quotations/witnesses.ts';
export { quotationsOf } from './quotations/witnesses.ts';
export type { ArticleParty, PartyRelation } from './parties/parties.ts';
export type { FigureRelation, GivenFigure } from './figures/figures.ts';
export type { FigureStance } from './figures/stance.ts';
export { stanceOn } from './figures/stance.ts';
export type { Announced, AnnouncementRelation, AnnouncementThing, Reported } from './announcements/announcements.ts';
export type { Outcome } from './announcements/overdue.ts';
export { daysLate } from './announcements/late.ts';
export { outcomesOf } from './announcements/overdue.ts';
export { actOf } from './announcements/acts.ts';
export type { Claimed, ClaimRelation } from './claims/claims.ts';
export { onOpposite, positionOf } from './claims/position.ts';
export type { Position } from './claims/position.ts';
export type { Claim } from './claims/positions.ts';
export type { Stand, TakenPosition } from './claims/stand.ts';
export { standOf } from './claims/stand.ts';
export { claimsOf } from './claims/positions.ts';
export { announcements, claims, copies, figures, parties, quotations };

/**
 * Whoever changes a rule raises this by one: what matchers take out of articles, its keys and identities, what they link, how many landmarks a block on record
 * has. A record that other rules have matched is matched anew when it is opened; without a raise, what is on record would go by other rules than what comes in.
 */
export const matchingVersion = 15;

/**
 * Every matcher, in the order in which a record applies them. Their kinds of things are not told apart here: give a matcher only things that it
 * made itself.
 */
export const matchers: readonly Matcher<Thing>[] = [copies, parties, quotations, figures, announcements, claims] as unknown as readonly Matcher<Thing>[];
