import type { Attribution } from '../attribution/attribution.ts';
import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { KnownNames } from './known-names.ts';

/**
 * Whom a pronoun or a role for a speaker cannot stand for, by their entities. Whom the speaker tells something, and who suffers what he does: “Roe was accused
 * by the mayor”. Of `named` also whom his own words name in the same sentence: “He said Roe had left” would have “he” and “Roe” the other way round; but a
 * name may stand ahead of its “he”: “Roe would win, he said”.
 */
export const notTheSpeaker = (doc: Tagged, known: KnownNames, { sources, audience, content, cue }: Attribution, who: 'acted on' | 'named'): ReadonlySet<number> => {
  const found = new Set<number>();
  const [source] = sources;
  if (source === undefined) return found;
  const at = firstTokenAt(doc.starts, source[0]);
  const sentence = doc.sentenceOf[at]!;
  const add = (span: Span): void => {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let token = from; token < to && doc.sentenceOf[token]! <= sentence; token += 1) {
      const named = known.byLastToken.get(token);
      if (doc.sentenceOf[token] === sentence && named?.entities.length === 1) found.add(named.entities[0]!);
    }
  };
  if (audience !== null) add(audience);
  const isAgent = cue !== null && cue[0] < source[0] && doc.lower[at - 1] === 'by';
  for (const span of content) if (isAgent ? span[0] < cue[0] : who === 'named' && span[0] > source[0]) add(span);
  return found;
};
