import { adverbsBeforeAct, isDoneBySaying, namesForces } from '../../reading/index.ts';
import type { Reading, Span, Statement } from '../../reading/index.ts';
import { plain, wordsIn } from '../words/words.ts';
import { actAt, actOf, isBareAct } from './acts.ts';

/** A statement by which somebody commits to an act, orders or forbids it, or refuses it. */
export interface Pledge {
  readonly statement: Statement;
  /** Who announces it: two articles that have one announcement agree on him, whether or not they say who is to act. */
  readonly actor: string | null;
  readonly act: string;
  readonly span: Span;
  readonly due: string | null;
  /** Whether it is announced that the act will not be done: “refused to …”. */
  readonly refuses: boolean;
}

/** “Announced at | the end of last month”. */
const isTime = /^(?:at |by |since )?(?:the )?(?:end|start|beginning|middle) of (?:last|this|next|the) (?:day|week|month|year|summer|winter|spring|autumn|century|decade)\b/i;

/** “Announced that it had indicted …”: nothing is left to come of that. */
const isDoneAlready = (text: string, [from, to]: Span, act: string): boolean =>
  isDoneBySaying(act) || isTime.test(text.slice(from, to)) || /^(?:the |an? |new |latest )*(?:indictments?|charges|arrests?)\b/i.test(text.slice(from, to)) || /^that .{0,60}?\b(?:had|has|have|was|were)\b/i.test(text.slice(from, Math.min(to, from + 80)));

const meant = String.raw`will|shall|['’]ll|(?:am|is|are|was|were|['’]re|['’]m)\s+going\s+to|(?:plans?|planned|intends?|intended|means?|meant)\s+to`;
/**
 * “We will remove …”, “I am going to sign …”, “I’ll be asking …”; not “will not”, whose act is what does not happen,
 * nor “would”, which in one’s own mouth hangs on something.
 */
const own = new RegExp(String.raw`\b(?:we|i)\s*(?:${meant})\s+${adverbsBeforeAct}(?:be\s+(?=[a-z]+ing\b))?(?!not\b|end up\b|never\b)([a-z]{3,})\b(?!['’])`, 'i');
/** What is to be done to something, by whomever it may be: “the letters would be handed to the inquiry”. */
const passive = /^(?:that\s+)?(?:[a-z’']+\s+){1,5}?(?:will|would)\s+be\s+(handed|sent|published|paid|released|removed|closed|opened|reopened|built|repaired|rebuilt|returned|hired|compensated)\b/i;
/** “Would be surprised if”, “would do it if”: what hangs on something else is no announcement. */
const hypothetical = /\bif\b(?! necessary| needed)/i;
/** “Agreed to negotiate”, “threatened to withdraw”, “refused to cancel”. */
const cues: readonly (readonly [pattern: RegExp, refuses: boolean])[] = [
  [/^(?:has|have|had|was|were|is|are)?\s*(?:agree[sd]?|agreeing|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|decide[sd]?|intend(?:s|ed)?|prepar(?:es|ed|ing)|offer(?:s|ed)?|vow(?:s|ed|ing)?|threats|plans?)$/i, false],
  [/^(?:has|have|had|for)?\s*(?:refuse[sd]?|refusing)$/i, true],
];

/** “Has dropped its | plan to …”: what is taken back is announced no more. */
const takenBack = /\b(?:drop(?:s|ped)?|abandon(?:s|ed)?|scrap(?:s|ped)?|withdr(?:ew|aws?|awn)|revers(?:es|ed)|shelve[sd]|g[ai]ven? up|go(?:es|ne)? back on|went back on|cancel(?:s|l?ed)?|rescind(?:s|ed)?|broken?|breaks) (?:(?:his|her|its|their|the|an?) )?(?:[a-z]+ ){0,2}$/i;

/** “Asked whether he | intends to …”: nobody has said so. */
const asking = /\b(?:whether|if)\s+(?:[^\s.!?]+\s+){0,4}$/i;

/** What is no comment, and no act: “refused to elaborate”. */
const silence = /^to (?:elaborate|comment|discuss|say|answer|speak|talk|respond|reply|explain|confirm|name|identify|disclose|reveal|describe|tell|be (?:named|identified|drawn|interviewed))\b/i;

export function pledgesOf(reading: Reading): readonly Pledge[] {
  const { text } = reading.article;
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const found: Pledge[] = reading.announcements.map(({ statement, act, negated, span, due }) => {
    const said = byId.get(statement)!;
    return { statement: said, actor: said.speaker, act: actHeading(text, span) ?? (namesForces(act) ? actOf('send') : actAt(act.split(' '), 0)), span, due, refuses: negated };
  });
  const take = (statement: Statement, span: Span, act: string, refuses: boolean): void => {
    if (found.some((pledge) => pledge.span[0] < span[1] && span[0] < pledge.span[1])) return;
    found.push({ statement, actor: statement.speaker, act, span, due: null, refuses });
  };
  for (const statement of reading.statements) {
    if (statement.negated || statement.content.length === 0) continue;
    const cue = statement.cue === null ? '' : text.slice(statement.cue[0], statement.cue[1]);
    const whole: Span = [statement.content[0]![0], statement.content.at(-1)![1]];
    for (const span of statement.content) {
      const words = text.slice(span[0], span[1]);
      const verb = statement.form === 'indirect' ? null : own.exec(words);
      if (verb !== null) take(statement, span, actBehind(words, verb), false);
    }
    if (statement.attitude !== 'asserts' && statement.attitude !== 'promises' && statement.attitude !== 'declines' && statement.attitude !== 'decides') continue;
    const words = text.slice(whole[0], whole[1]);
    const lead = text.slice(Math.max(0, (statement.cue?.[0] ?? 0) - 40), statement.cue?.[0] ?? 0);
    const kind = asking.test(lead) ? undefined : cues.find(([pattern]) => pattern.test(cue.trim()));
    const act = actHeading(text, whole);
    if (kind !== undefined && act !== null && !silence.test(words)) take(statement, whole, act, kind[1]);
    if (statement.attitude !== 'asserts' || statement.form === 'direct' || hypothetical.test(words)) continue;
    const verb = passive.exec(words);
    if (verb !== null) take(statement, whole, actBehind(words, verb), false);
  }
  const isTakenBack = ({ cue }: Statement): boolean => cue !== null && takenBack.test(text.slice(Math.max(0, cue[0] - 40), cue[0]));
  return found.filter(({ statement, act, span }) => !isBareAct(act) && !isDoneAlready(text, span, act) && !isTakenBack(statement))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** The act of the verb that a pattern ends with, “asking” as “ask”. */
function actBehind(words: string, found: RegExpExecArray): string {
  const at = found.index + found[0].length - found[1]!.length;
  const [verb, ...rest] = wordsIn(words, at, Math.min(words.length, at + 60)).map(({ word }) => word);
  return actAt([verb!.replace(/ing$/, ''), ...rest], 0);
}

/** The act of “to close …”, “that it would also close …”; null where the words do not begin so. */
function actHeading(text: string, [from, until]: Span): string | null {
  const words = wordsIn(text, from, Math.min(until, from + 120)).map(({ word }) => word);
  let i = plain(words[0] ?? '') === 'to' ? 1 : -1;
  if (i < 0) {
    const modal = words.slice(0, 8).findIndex((word) => /^(?:will|would|shall)$/i.test(word));
    if (modal < 0) return null;
    i = modal + 1;
  }
  while (i < words.length && /^(?:also|again|always|be|even|never|not|now|once|soon|still|[a-z]+ly)$/i.test(words[i]!)) i++;
  return i < words.length ? actAt(words, i) : null;
}
