import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { nounPhrase, spanOfPhrase } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { endsAside } from './said-when.ts';
import { besideOf, child, isUpos, sentenceAround } from './syntax.ts';

const venues = new Set([
  'statement', 'interview', 'conference', 'briefing', 'speech', 'tweet', 'twitter', 'email', 'e-mail', 'letter', 'remark', 'rally', 'hearing', 'testimony',
  'address', 'post', 'facebook', 'message', 'report', 'article', 'column', 'op-ed', 'call', 'meeting', 'debate', 'summit', 'appearance', 'visit', 'broadcast',
  'podcast', 'lawsuit', 'filing', 'affidavit', 'blog', 'memoir', 'editorial', 'fundraiser', 'convention', 'lecture', 'sermon', 'gathering', 'panel', 'livestream', 'thread',
  'memo', 'note', 'release', 'parliament', 'forum', 'telegram', 'video', 'show', 'ceremony', 'event', 'session', 'instagram', 'communiqué', 'telephone',
]);
const prepositions = new Set(['in', 'at', 'on', 'during', 'via', 'through', 'before', 'by', 'after']);

/** Where it was said, with its preposition (“in a statement”), or null. */
export function venueOf(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  for (const c of syntax.children[verb]!) {
    if (!['obl', 'nmod', 'obl:unmarked'].includes(relationOf(doc, c)) || !venues.has(doc.lemmas[c]!.toLowerCase())) continue;
    const preposition = child(syntax, c, 'case');
    if (preposition < 0 || !prepositions.has(doc.lower[preposition]!)) continue;
    const [first, last] = nounPhrase(syntax, c);
    const span = spanOfPhrase(syntax, [Math.min(first, preposition), last]);
    if (!content.some((s) => overlaps(s, span))) return span;
  }
  return behindCue(syntax, verb, content) ?? besideOf(syntax, verb, (speaking) => venueOf(syntax, speaking, content));
}

/** Behind the verb, wherever the parser hung it: “told reporters Friday at a rally in Fennick”. */
function behindCue(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  const end = Math.min(sentenceAround(doc, verb)[1], verb + reach);
  for (let t = verb + 1; t < end && !endsAside(syntax, t) && !content.some((s) => s[0] <= doc.starts[t]! && doc.starts[t]! < s[1]); t++) {
    if (!prepositions.has(doc.lower[t]!)) continue;
    for (let head = t + 1; head < Math.min(end, t + 7) && !endsAside(syntax, head) && !prepositions.has(doc.lower[head]!); head++) {
      if (!venues.has(doc.lemmas[head]!.toLowerCase()) || !isUpos(syntax, head, 'NOUN', 'PROPN')) continue;
      const span = spanOfPhrase(syntax, [t, Math.max(head, nounPhrase(syntax, head)[1])]);
      return content.some((s) => overlaps(s, span)) ? null : span;
    }
  }
  return null;
}

const reach = 12;
