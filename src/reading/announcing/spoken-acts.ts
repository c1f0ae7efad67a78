import type { Parsed } from '../language/index.ts';
import { uposOf } from '../language/index.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';
import { isHypothetical, isWilled } from './own-act.ts';

/** What one says that one will do, and is no act that anybody could see done. */
export const isIdle = (lemma: string): boolean => idle.has(lemma) || !isWilled(lemma);
const idle = new Set(`answer ask be break call come continue do drink eat fight find focus forget get give go help keep let listen live look make miss need pray put reach say show slow speak stand stay stop take talk tell try turn wait wake watch work`.split(' '));

export interface SpokenAct { readonly act: number; readonly span: Span }

/**
 * “We will close the plant on 30 June”, “I’m going to sign it”: what somebody announces in his own words, each from its subject to the end of its sentence.
 * What one will not do is left out: “I will not insult people” is talk.
 */
export function spokenActs(doc: Parsed, span: Span): readonly SpokenAct[] {
  const [from, to] = tokensStartingIn(doc.starts, span);
  const found: SpokenAct[] = [];
  for (let t = from; t < to; t++) {
    if (doc.lower[t] !== 'we' && doc.lower[t] !== 'i') continue;
    const verb = actBehind(doc, t + 1, to);
    if (verb < 0 || uposOf(doc, verb) !== 'VERB' || (doc.lower[verb] === 'end' && doc.lower[verb + 1] === 'up') || isIdle(doc.lemmas[verb]!)) continue;
    const [start, end] = [doc.sentenceStarts[doc.sentenceOf[t]!]!, Math.min(to, doc.sentenceStarts[doc.sentenceOf[t]! + 1]!)];
    const sentence = wordsOf(doc.text, [doc.starts[Math.max(start, from)]!, doc.ends[end - 1]!]);
    if (isHypothetical(sentence) || /\?["”’]?$|\b(?:whether|when|once|before|until)\b[^,]*$/i.test(wordsOf(doc.text, [doc.starts[start]!, doc.starts[t]!])) || sentence.includes('?')) continue;
    let last = end - 1;
    while (last > verb && uposOf(doc, last) === 'PUNCT') last--;
    found.push({ act: verb, span: [doc.starts[t]!, doc.ends[last]!] });
    t = verb;
  }
  return found;
}

/** The verb behind “will”, “’ll” or “are going to”; -1. */
function actBehind(doc: Parsed, at: number, to: number): number {
  let t = at;
  if (/^(?:will|'ll|shall)$/.test(doc.lower[t] ?? '')) t++;
  else if (/^(?:am|'m|are|'re)$/.test(doc.lower[t] ?? '') && doc.lower[t + 1] === 'going' && doc.lower[t + 2] === 'to') t += 3;
  else return -1;
  while (t < to && uposOf(doc, t) === 'ADV' && doc.lower[t] !== 'never') t++;
  if (doc.lower[t] === 'be' && (doc.lower[t + 1] ?? '').endsWith('ing')) t++;
  return t < to ? t : -1;
}
