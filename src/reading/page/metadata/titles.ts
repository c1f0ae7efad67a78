import type { Note } from '../../reading.ts';
import { sameWords } from '../fold.ts';
import { clean, found, inLinkedData, inMeta } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedData } from './json-ld.ts';
import type { HeadWords, PageHead } from './page-head.ts';
import { agree, endsWithWords, nameInAddress, sameSpaces, startsWithWords, withoutOutlet } from './title.ts';

/* Which of the titles that a page gives is its article's. */

const declaredNames = ['og:title', 'parsely-title', 'sailthru.title', 'citation_title', 'dc.title', 'twitter:title'];

export interface Titles {
  /** Without the outlet's name: JSON-LD's headline, those of meta elements, the title element's. */
  readonly declared: readonly Found[];
  /** Whether JSON-LD calls the page a piece of news. */
  readonly isNews: boolean;
}

export function titlesOf(head: PageHead, data: LinkedData | null, outlet: string | null, url: string | null): Titles {
  const inAddress = nameInAddress(url);
  const given = [
    inLinkedData(data?.headline, 'headline'), ...declaredNames.map((name) => inMeta(head, [name])), head.title === null ? null : found(head.title, 'title'),
  ];
  const declared = given.flatMap((one): Found[] => {
    if (one === null) return [];
    const title = withoutOutlet(withoutOutlet(clean(one.value), outlet), inAddress);
    return title === '' || (outlet !== null && sameWords(title, outlet)) ? [] : [{ value: title, told: one.told }];
  });
  return { declared, isNews: data?.kind != null && /News|Report/.test(data.kind) };
}

/** What is declared first: enough to tell the article's blocks by. */
export const declaredTitle = ({ declared }: Titles): string | null => declared[0]?.value ?? null;

/**
 * Of three places that give the title of a piece of news (JSON-LD, Open Graph, the heading) that of two which agree; else JSON-LD's;
 * elsewhere the heading is the better title, and so is one right above the text that nothing declared agrees with. Last what else is declared.
 */
export function titleOf({ declared, isNews }: Titles, { headlines, overText }: HeadWords, notes: Note[]): Found | null {
  const shown = headlines.find((line) => declared.some(({ value }) => sameWords(line, value)))
    ?? headlines.find((line) => declared.some(({ value }) => agree(line, value)));
  const own = shown === undefined && overText !== null && mayBeHeadline(overText) ? overText : undefined;
  const line = shown ?? own;
  const headline = line === undefined ? null : found(line, 'words');
  const linked = declared.find(({ told }) => told.place === 'json-ld') ?? null;
  const social = declared.find(({ told }) => told.name === 'og:title') ?? null;
  const upheld = headline !== null && social !== null && sameWords(headline.value, social.value) ? headline : null;
  const first = isNews && own === undefined ? upheld ?? linked ?? headline : headline ?? linked;
  const chosen = first ?? declared[0] ?? (headlines[0] === undefined ? null : found(headlines[0], 'words'));
  if (chosen === null) return null;
  const others = [...declared.filter(({ told }) => told.place !== 'title').map(({ value }) => value), ...headlines.slice(0, 1)];
  const other = others.find((one) => one !== chosen.value && !agree(chosen.value, one));
  if (other !== undefined) {
    notes.push({ kind: 'contradiction', message: `The page has two titles: “${chosen.value.slice(0, 120)}” and “${other.slice(0, 120)}”.`, span: null });
  }
  const title = partedAsDeclared(headline !== null && asShown(headline.value, chosen.value) ? headline : chosen, declared);
  // “Tern Bay | Harbour to close”: what stands over a headline in one heading is no part of it where the page knows it without.
  return social !== null && endsWithWords(title.value, social.value) && !sameWords(title.value, social.value) ? social : title;
}

/** Not one or two words over the text, such as the name of a column; nor all of a paragraph. */
const mayBeHeadline = (line: string): boolean => line.length <= 200 && line.split(' ').length >= 5;

/** “Tern BayHarbour to close”: a heading made of two lines, which a style sheet parts, is taken as the page declares it with a space between. */
function partedAsDeclared(title: Found, declared: readonly Found[]): Found {
  const same = declared.filter(({ value }) => sameWords(value, title.value));
  return same.length === 0 || same.some(({ value }) => sameSpaces(value, title.value)) ? title : same[0]!;
}

/** A title that is declared cut short, or that differs in its signs only, is taken as the page shows it. */
const asShown = (headline: string, title: string): boolean =>
  (sameWords(headline, title) ? sameSpaces(headline, title) : startsWithWords(headline, title));
