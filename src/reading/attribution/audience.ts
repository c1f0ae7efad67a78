import { firstTokenAt } from '../language/token-at.ts';
import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { nounPhrase, spanOfPhrase } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { besideOf, child } from './syntax.ts';
import { venueOf } from './venue.ts';

/** Verbs whose object is who is told: “told CNBC that …”. */
const telling = new Set([
  'tell', 'ask', 'inform', 'assure', 'remind', 'warn', 'notify', 'thank', 'urge', 'order', 'advise', 'persuade', 'promise', 'instruct', 'command', 'invite',
  'beg', 'brief', 'caution', 'congratulate', 'implore', 'reassure', 'answer', 'address', 'question', 'alert', 'encourage', 'show', 'teach',
]);
/** Verbs that name the hearer with “to” or “with”. */
const saying = new Set([
  'say', 'speak', 'talk', 'announce', 'explain', 'write', 'suggest', 'confirm', 'describe', 'indicate', 'mention', 'report', 'complain', 'admit',
  'promise', 'respond', 'reply', 'read', 'appeal', 'signal', 'deny', 'acknowledge', 'declare', 'disclose', 'reveal', 'confess', 'apologize', 'apologise', 'testify',
]);

/** Verbs that name the hearer only where they also name what was told: “The poll shows Roe ahead” tells nobody; nor does “promised results”. */
const tellingTwo = new Set(['show', 'teach', 'question']);
/** What answers a speaker, rather than hears. */
const noises = new Set(['cheer', 'applause', 'laughter', 'boo', 'jeer', 'ovation', 'roar']);

/** Whether what follows the verb is who was told. */
export const takesHearer = ({ doc }: Syntax, verb: number): boolean => telling.has(doc.lemmas[verb]!);

/** “told the Herald | in an interview”: where it was said is none of who was told, whatever the parser hung it on. */
function beforeVenue({ doc }: Syntax, span: Span, venue: Span | null): Span {
  if (venue === null || venue[0] <= span[0] || venue[0] >= span[1]) return span;
  return [span[0], doc.ends[firstTokenAt(doc.starts, venue[0]) - 1]!];
}

/** Who was told, as the words of the noun phrase, or null. An audience may be part of the content (“urged Assad to leave”). */
export function audienceOf(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  const lemma = doc.lemmas[verb]!;
  if (telling.has(lemma)) {
    const isThing = tellingTwo.has(lemma) || (lemma === 'promise' && child(syntax, verb, 'ccomp', 'xcomp') < 0);
    const indirect = child(syntax, verb, 'iobj');
    const told = indirect >= 0 || isThing ? indirect : child(syntax, verb, 'obj');
    if (told >= 0) {
      const span = beforeVenue(syntax, spanOfPhrase(syntax, nounPhrase(syntax, told)), venueOf(syntax, verb, content));
      // The content may begin with who is told, but must say more than that.
      if (!content.some((c) => overlaps(c, span) && c[0] >= span[0] && c[1] <= span[1])) return span;
    }
  }
  if (saying.has(lemma)) {
    for (const c of syntax.children[verb]!) {
      if (relationOf(doc, c) !== 'obl') continue;
      const preposition = child(syntax, c, 'case');
      if (preposition < 0 || doc.lower[preposition] !== 'to' || doc.lower[preposition - 1] === 'up' || noises.has(doc.lemmas[c]!)) continue;
      const [first, last] = nounPhrase(syntax, c);
      const span = spanOfPhrase(syntax, [Math.max(first, preposition + 1), last]);
      if (span[0] < span[1] && !content.some((s) => overlaps(s, span))) return span;
    }
  }
  return besideOf(syntax, verb, (speaking) => audienceOf(syntax, speaking, content));
}
