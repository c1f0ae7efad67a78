import type { DateMention } from '../figures/index.ts';
import type { Named, Parsed } from '../language/index.ts';
import { uposOf } from '../language/index.ts';
import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Announcement, Speaker, Statement } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains, wordsOf } from '../text/span.ts';
import { actorOf } from './actor.ts';
import { announcedAct, joinedActs, nameOfAct } from './announced-act.ts';
import { isPassive, phraseOf } from './clause.ts';
import { dueIn } from './due.ts';
import { forbids, isNotDone } from './not-done.ts';
import { onlyThoughtOf } from './only-thought-of.ts';
import { isHypothetical, isOwnAct } from './own-act.ts';
import { isPlanned, plannedPassive } from './planned-passive.ts';
import { isIdle, spokenActs } from './spoken-acts.ts';

/** Cues by which an action is announced though their attitude is a plain assertion. */
const announcing = /\b(?:announce[sd]?|announcing|announcements?|unveil(?:s|ed|ing)?|declared? (?:a|an) (?:ceasefire|truce))\b/i;
/** Cues of those who say what others will do. */
const reasoning = /\b(?:argu|assum|believ|caution|estimat|fear|guess|predict|suggest|suppos|think|warn)/i;
/** A share of many announces nothing: “38 percent of voters | intend to …”. */
const share = /(?:\d|\bpercent|\bper cent|%|\bhalf|\bthirds?|\bquarters?|\bmost|\bone in \w+).{0,20}\bof\b|\b(?:percent|per cent|respondents|voters)\b|%/i;

/** “Denied that it had told him to write”: whose saying so is denied around it. */
function isDenied({ parent }: Statement, byId: ReadonlyMap<string, Statement>): boolean {
  for (let at = parent; at !== null;) {
    const outer = byId.get(at);
    if (outer === undefined) return false;
    if (outer.attitude === 'denies' && !outer.negated) return true;
    at = outer.parent;
  }
  return false;
}

interface Act {
  readonly act: number;
  readonly span: Span;
  /** Whether the speaker says it of himself or of what he speaks for. */
  readonly isOwn: boolean;
  /** Whether with that he commits himself, and says little else. */
  readonly isPromise: boolean;
}

/** What is announced, and the ids of the statements that are promises though their cue only asserts: “said it would close the plant”. */
export interface Announced {
  readonly announcements: readonly Announcement[];
  readonly promises: ReadonlySet<string>;
}

/**
 * The statements by which somebody commits to, orders or forbids an action (“said it would close …” among them), with ids `a1`, `a2`, …. The act is
 * the lemma of the verb or noun that heads the content; `due` is a date in it that “by”, “until” or
 * “from” lead up to, and null where it lies before the `reference` date that days are counted from. What a law or a
 * constitution forbids is none.
 */
export function announcementsOf(
  doc: Parsed & Named, statements: readonly Statement[], speakers: readonly Speaker[], dates: readonly DateMention[], reference: string | null,
): Announced {
  const found = new Map<number, Omit<Announcement, 'id'>>();
  const promises = new Set<string>();
  const thoughtOf = onlyThoughtOf(doc);
  const speakerOf = new Map(speakers.map((one) => [one.id, one]));
  const byId = new Map(statements.map((one) => [one.id, one]));
  for (const statement of statements) {
    const { attitude, cue, negated, sourceKind, sources } = statement;
    if (negated || isDenied(statement, byId) || sourceKind === 'document' || sources.some((span) => share.test(wordsOf(doc.text, span)))) continue;
    if (cue !== null && thoughtOf.subarray(...tokensStartingIn(doc.starts, cue)).includes(1)) continue;
    const isForbidden = attitude === 'orders' && cue !== null && forbids(wordsOf(doc.text, cue));
    for (const { act, span, isOwn, isPromise } of actsOf(doc, statement, speakerOf.get(statement.speaker ?? '') ?? null, dates, reference)) {
      const isRefused = isForbidden || isNotDone(doc, act);
      if (isPromise && attitude === 'asserts' && !isRefused) promises.add(statement.id);
      // Of what two statements hold, the inner one tells who says it.
      const before = found.get(act);
      if (before !== undefined && before.span[1] - before.span[0] <= span[1] - span[0]) continue;
      found.set(act, {
        statement: statement.id, actor: actorOf(doc, act, statement, speakers, isOwn), act: nameOfAct(doc, act), negated: isRefused, span,
        due: isRefused ? null : dueOf(doc, span, dates, reference),
      });
    }
  }
  const announcements = [...found.values()].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]).map((one, i) => ({ id: `a${i + 1}`, ...one }));
  return { announcements, promises };
}

/** The acts that a statement announces, each with its words. */
function actsOf(
  doc: Parsed & Named, statement: Statement, speaker: Speaker | null, dates: readonly DateMention[], reference: string | null,
): readonly Act[] {
  const { attitude, content, form } = statement;
  const spoken = content.flatMap((span) => spokenActs(doc, span))
    .flatMap(({ act, span }) => withJoined(doc, act, span, true, content.length === 1 && isMostOf(span, content[0]!)))
    .filter(({ act }) => !isIdle(doc.lemmas[act]!));
  if (form === 'direct' || statement.how.startsWith('turn')) return spoken.length > 0 ? spoken : content.flatMap((span) => datedPassives(doc, span, dates, reference));
  const mayPlan = spoken.length === 0 && attitude === 'asserts' && !reasoning.test(statement.cue === null ? '' : wordsOf(doc.text, statement.cue));
  if (content.length !== 1) return mayPlan ? content.flatMap((span) => datedPassives(doc, span, dates, reference)) : spoken;
  const [span] = content as readonly [Span];
  const cue = statement.cue === null ? '' : wordsOf(doc.text, statement.cue);
  const act = announcedAct(doc, span);
  const commits = attitude === 'promises' || attitude === 'orders' || announcing.test(cue);
  const isOwn = act >= 0 && attitude === 'asserts' && isOwnAct(doc, act, span, statement, speaker);
  if (act >= 0 && (commits || isOwn)) return withJoined(doc, act, span, isOwn, isOwn);
  return mayPlan ? datedPassives(doc, span, dates, reference) : spoken;
}

/** What is to be done to something by some day: who says so commits to it. */
function datedPassives(doc: Parsed, span: Span, dates: readonly DateMention[], reference: string | null): readonly Act[] {
  const act = plannedPassive(doc, span);
  if (act < 0) return [];
  const sentence = doc.sentenceOf[act]!;
  const words: Span = [Math.max(span[0], doc.starts[doc.sentenceStarts[sentence]!]!), Math.min(span[1], doc.ends[doc.sentenceStarts[sentence + 1]! - 1]!)];
  const told = wordsOf(doc.text, words);
  return isHypothetical(told) || (dueOf(doc, words, dates, reference) === null && !/\buntil\b/i.test(told)) ? [] : [{ act, span: words, isOwn: true, isPromise: false }];
}

/** Four fifths: but for quotation marks and a word or two. */
const isMostOf = (span: Span, of: Span): boolean => span[1] - span[0] >= 0.8 * (of[1] - of[0]);

/** An act with those that are joined to it, each with its own words. */
function withJoined(doc: Parsed, act: number, span: Span, isOwn: boolean, isPromise: boolean): readonly Act[] {
  // “It would return and that it would be damaged”: of what is only said, what happens to somebody is none of it.
  const acts = [act, ...joinedActs(doc, act, span).filter((one) => !isOwn || !isPassive(doc, one) || isPlanned(doc.lemmas[one]!))];
  const starts = acts.map((one, i) => (i === 0 ? firstTokenAt(doc.starts, span[0]) : startOf(doc, one)));
  return acts.map((one, i): Act => {
    if (i + 1 === acts.length) return { act: one, isOwn, isPromise, span: [i === 0 ? span[0] : doc.starts[starts[i]!]!, span[1]] };
    let last = starts[i + 1]! - 1;
    while (last > one && /^(?:CCONJ|PUNCT)$/.test(uposOf(doc, last))) last--;
    return { act: one, isOwn, isPromise, span: [i === 0 ? span[0] : doc.starts[starts[i]!]!, doc.ends[last]!] };
  });
}

/** Where the words of a joined act begin, behind “and”. */
function startOf(doc: Parsed, act: number): number {
  let [first] = phraseOf(doc, act);
  while (first < act && /^(?:CCONJ|PUNCT)$/.test(uposOf(doc, first))) first++;
  return first;
}

/** A date that lies ahead, as it is written, or else the next one that the words may mean: “by 1 May”, “within two weeks”. */
function dueOf({ text }: Parsed, span: Span, dates: readonly DateMention[], reference: string | null): string | null {
  const written = dates.find((date) => contains(span, date.span) && leadsUp.test(text.slice(span[0], date.span[0]).slice(-20)))?.iso ?? null;
  const isAhead = written !== null && (reference === null || written >= reference.slice(0, written.length));
  return isAhead ? written : dueIn(wordsOf(text, span), reference);
}
const leadsUp = /\b(?:by|before|until|from|starting|in|on|within)\s+(?:the\s+)?$/i;
