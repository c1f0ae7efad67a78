import type { Article } from '../../reading/index.ts';

/*
 * Whose words an article says it carries: an agency that reading marked as its origin; else, for what reading leaves open, a wire agency in its byline, its
 * dateline, its first or last words. What it only took from an agency (“told AFP”) is evidence of another kind, and is kept apart.
 */

const agencies: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['AP', /\b(?:AP|The Associated Press|Associated Press)\b/],
  ['Reuters', /\b(?:Reuters|REUTERS)\b/],
  ['AFP', /\b(?:AFP|Agence France[- ]Presse)\b/],
  ['PA', /\b(?:PA|Press Association|PA Media)\b/],
  ['DPA', /\b(?:dpa|DPA)\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['TASS', /\b(?:TASS|Itar-Tass)\b/],
  ['Xinhua', /\bXinhua\b/],
  ['UPI', /\bUPI\b/],
  ['PTI', /\b(?:PTI|Press Trust of India)\b/],
  ['ANI', /\bANI\b/],
  ['IANS', /\bIANS\b/],
  ['Bloomberg', /\bBloomberg(?: News)?\b/],
  ['Kyodo', /\bKyodo\b/],
  ['Anadolu', /\bAnadolu(?: Agency)?\b/],
];

/** How far from an end of a paragraph a credit in brackets may stand, in UTF-16 code units. */
const reach = 120;
/** “(Reuters)”, “(AP) —”, “(StraitWire) -”: a name in brackets before a dash, or at the very end. */
const bracketed = /^[^()]{0,80}\(([A-Z][A-Za-z. /]{1,40})\)\s?[-–—]/;
const atEnd = /[([]([A-Z][A-Za-z. /-]{1,60})[)\]]\.?$/;
const distributed = /^(?:Reporting by|\(Reporting by|Associated Press writers?|AP writers?)\b/;
const byAgency = /\b(?:By|by|from|with|via|From|Source:|SOURCE:)\s+([A-Z][A-Za-z. /-]{1,60})/;

/**
 * The name of the agency whose words the article carries, or null. An agency that the list lacks is named as the article does, where it stands
 * like a credit.
 */
export function creditOf(article: Article): string | null {
  const { text, parts, byline, dateline } = article;
  const marked = article.origins.find(({ kind }) => kind === 'agency');
  if (marked !== undefined) return agencyIn(marked.name) ?? marked.name;
  const inByline = agencyIn(byline ?? '');
  if (inByline !== null) return inByline;
  const inDateline = agencyIn(dateline ?? '') ?? nameInBrackets(dateline ?? '');
  if (inDateline !== null) return inDateline;
  const prose = parts.filter((part) => part.role === 'paragraph');
  for (const { span } of prose.slice(0, 2)) {
    const head = text.slice(span[0], Math.min(span[1], span[0] + reach));
    const found = bracketed.exec(head)?.[1];
    if (found !== undefined) return agencyIn(found) ?? found;
  }
  for (const { role, span } of parts) {
    if (role !== 'byline' && role !== 'dateline') continue;
    const found = agencyIn(text.slice(span[0], Math.min(span[1], span[0] + reach)));
    if (found !== null) return found;
  }
  const last = prose.at(-1);
  if (last === undefined) return null;
  const line = text.slice(Math.max(last.span[0], last.span[1] - reach), last.span[1]);
  if (distributed.test(line)) return agencyIn(line) ?? 'Reuters';
  const closing = atEnd.exec(line)?.[1] ?? (line.length < 60 ? byAgency.exec(line)?.[1] : undefined);
  return closing === undefined ? null : agencyIn(closing);
}

const agencyIn = (words: string): string | null => agencies.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
const nameInBrackets = (words: string): string | null => /\(([A-Z][A-Za-z. ]{1,40})\)/.exec(words)?.[1] ?? null;

const heard = /\b(?:told|reported by|according to|quoted by|said in an interview with|in an interview with)\s+(?:the\s+)?(?:news agency\s+|state news agency\s+)?(AP|AFP|Reuters|TASS|Xinhua|UPI|Associated Press|Agence France-Presse|Interfax|RIA Novosti)\b/g;

/** Agencies that the article says somebody spoke to, or that it goes by: their words stand in it, the article is its own. */
export function agenciesHeard(article: Article): readonly string[] {
  const names = new Set<string>();
  for (const found of article.text.matchAll(heard)) names.add(agencyIn(found[1]!) ?? found[1]!);
  return [...names].sort();
}
