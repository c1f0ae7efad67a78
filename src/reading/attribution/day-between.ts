import { xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import { days, hours } from './said-when.ts';
import { isPassive } from './source.ts';
import type { Syntax } from './syntax.ts';
import { isVerb, verbCue } from './verb-cue.ts';

/**
 * “The council decided on Wednesday to close the bridge”: a day between a verb and its infinitive, on which the arcs go astray. What was found with the
 * day for its content, or not found at all, is as it would be without the day. `cues` tells which verbs take an infinitive to say something.
 */
export function withDaysBetween(context: Context, found: readonly Draft[], cues: CueLexicon): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  const made: Draft[] = [];
  const madeOf = new Int32Array(doc.length).fill(-1); // from the verb to the day: which draft
  for (let verb = 0; verb < doc.length; verb++) {
    const to = isVerb(syntax, verb) && quotationOf[verb]! < 0 ? behindDay(syntax, verb) : -1;
    if (to < 0 || isPassive(syntax, verb)) continue;
    const head = doc.heads[to]! > to ? doc.heads[to]! : to + 1;
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [to, syntax.last[head]!]));
    const d = verbCue({ ...context, cues }, verb, { frame: 'infinitive', content: [content] }, 'infinitive-behind-day');
    if (d === null) continue;
    madeOf.fill(made.length, verb, to);
    made.push(d);
  }
  if (made.length === 0) return found;
  const others: Draft[] = [];
  for (const d of found) {
    const own = d.cueToken < 0 ? -1 : madeOf[d.cueToken]!;
    if (own < 0) others.push(d); else made[own] = { ...made[own]!, confidence: Math.max(made[own]!.confidence, d.confidence) };
  }
  return [...others, ...made];
}

/** Of “decided (on) Wednesday (night) to close” the place of “to”; -1 where it is something else. */
function behindDay({ doc }: Syntax, verb: number): number {
  let t = verb + 1;
  const end = doc.sentenceStarts[doc.sentenceOf[verb]! + 1]!;
  if (doc.lower[t] === 'on') t++;
  if (/^(?:late|early|last)$/.test(doc.lower[t] ?? '')) t++;
  if (t >= end || !days.has(doc.lower[t]!)) return -1;
  t++;
  if (t < end && hours.has(doc.lower[t]!)) t++;
  return t + 1 < end && doc.lower[t] === 'to' && xposOf(doc, t + 1) === 'VB' ? t : -1;
}
