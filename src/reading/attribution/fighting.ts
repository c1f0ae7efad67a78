import { firstTokenAt } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import { countryOf } from '../text/countries.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';

const forces = new Set(['army', 'drone', 'fighter', 'force', 'insurgent', 'jet', 'militant', 'military', 'militia', 'navy', 'rebel', 'soldier', 'terrorist', 'troop', 'warplane']);

/**
 * “The US and Israel attacked Iran”: fought with weapons, where countries or their forces attack a country, or nobody is named who does. People attack
 * one another, and countries, with words.
 */
export function isFought(syntax: Syntax, { cueToken, sources, content }: Draft): boolean {
  const { doc } = syntax;
  if (cueToken < 0 || doc.lemmas[cueToken] !== 'attack' || !content.some((span) => isCountry(syntax, heads(syntax, span)[0] ?? -1))) return false;
  return sources.every((span) => heads(syntax, span).some((head) => isCountry(syntax, head) || forces.has(doc.lemmas[head]!)));
}

const isCountry = ({ doc }: Syntax, token: number): boolean => token >= 0 && (countryOf(doc.lower[token]!) !== null || doc.words[token] === 'US');

/** The last of each run of nouns, but for those behind “of”: “Iran” of “Iran in late February”, “minister” of “the foreign minister of Iran”. */
function heads({ doc }: Syntax, [from, to]: Span): readonly number[] {
  const found: number[] = [];
  let isOwner = false;
  for (let t = firstTokenAt(doc.starts, from); t < doc.length && doc.starts[t]! < to; t++) {
    const isNoun = (at: number): boolean => uposOf(doc, at) === 'NOUN' || uposOf(doc, at) === 'PROPN';
    if (!isNoun(t)) isOwner = doc.lower[t] === 'of' || (isOwner && uposOf(doc, t) === 'DET');
    else if (!isOwner && (t + 1 >= doc.length || doc.starts[t + 1]! >= to || !isNoun(t + 1))) found.push(t);
  }
  return found;
}
