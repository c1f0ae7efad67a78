import type { DateMention } from '../figures/index.ts';
import type { Parsed } from '../language/index.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import type { Announcement, Statement } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains, wordsOf } from '../text/span.ts';
import { announcedAct } from './announced-act.ts';
import { dueIn } from './due.ts';
import { onlyThoughtOf } from './only-thought-of.ts';
import { tellsOwnAct } from './own-act.ts';

/** Cues by which an action is announced though their attitude is a plain assertion. */
const announcing = /\b(?:announce[sd]?|announcing|announcements?|unveil(?:s|ed|ing)?|declared? (?:a|an) (?:ceasefire|truce))\b/i;

/**
 * The statements by which somebody commits to, orders or forbids an action (“said it would close …” among them), with ids `a1`, `a2`, …. The act is
 * the lemma of the verb or noun that heads the content; `due` is a date in it that “by”, “until” or
 * “from” lead up to, and null where it lies before the `reference` date that days are counted from. What a law or a
 * constitution forbids is none.
 */
export function announcementsOf(
  doc: Parsed, statements: readonly Statement[], dates: readonly DateMention[], reference: string | null,
): readonly Announcement[] {
  const found: Announcement[] = [];
  const thoughtOf = onlyThoughtOf(doc);
  for (const statement of statements) {
    const { attitude, content, cue, negated, form, sourceKind } = statement;
    const commits = attitude === 'promises' || attitude === 'orders' || (cue !== null && announcing.test(wordsOf(doc.text, cue)))
      || (attitude === 'asserts' && content.length === 1 && tellsOwnAct(wordsOf(doc.text, content[0]!)));
    if (!commits || negated || form === 'direct' || content.length !== 1 || sourceKind === 'document') continue;
    if (cue !== null && thoughtOf.subarray(...tokensStartingIn(doc.starts, cue)).includes(1)) continue;
    const span = content[0]!;
    const act = announcedAct(doc, span);
    if (act < 0) continue;
    found.push({ id: `a${found.length + 1}`, statement: statement.id, actor: statement.speaker, act: doc.lemmas[act]!, span, due: dueOf(doc, span, dates, reference) });
  }
  return found;
}

/** A date that lies ahead, as it is written, or else the next one that the words may mean: “by 1 May”, “within two weeks”. */
function dueOf({ text }: Parsed, span: Span, dates: readonly DateMention[], reference: string | null): string | null {
  const written = dates.find((date) => contains(span, date.span) && leadsUp.test(text.slice(span[0], date.span[0]).slice(-20)))?.iso ?? null;
  const isAhead = written !== null && (reference === null || written >= reference.slice(0, written.length));
  return isAhead ? written : dueIn(wordsOf(text, span), reference);
}
const leadsUp = /\b(?:by|before|until|from|starting|in|on|within)\s+(?:the\s+)?$/i;
