import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { nounPhrase, spanOfPhrase } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

const venues = new Set([
  'statement', 'interview', 'conference', 'briefing', 'speech', 'tweet', 'twitter', 'email', 'e-mail', 'letter', 'remark', 'rally', 'hearing', 'testimony',
  'address', 'post', 'facebook', 'message', 'report', 'article', 'column', 'op-ed', 'call', 'meeting', 'debate', 'summit', 'appearance', 'visit', 'broadcast',
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
  return null;
}
