import type { Claim, Quotation, StatementRow } from '../ledger/index.ts';
import type { Reading, Span } from '../reading/index.ts';
import { inSchemaOrg } from './schema-org.ts';

/*
 * What pages say in the words of schema.org, for programs, and articles as W3C Web Annotations. No rating and no verdict: the record has none.
 */

const context = 'https://schema.org';

export const articleData = ({ article }: Reading): unknown => ({
  '@context': context, '@type': 'NewsArticle', 'headline': article.title, 'datePublished': article.published, 'inLanguage': article.language,
  ...(article.url === null ? {} : { url: article.url }),
  ...(article.byline === null ? {} : { author: { '@type': 'Person', 'name': article.byline } }),
  ...(article.outlet === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', 'name': article.outlet } }),
});

export function claimData(claim: Claim): unknown {
  // Where somebody is silent on it, nobody has made it.
  const found = claim.positions.filter(({ position }) => position !== 'declines').map(({ statement }) => appearance(statement));
  return { '@context': context, '@type': 'Claim', 'text': claim.words, 'appearance': found, ...(found[0] === undefined ? {} : { firstAppearance: found[0] }) };
}

export const quotationData = (quotation: Quotation): unknown => ({
  '@context': context, '@type': 'Quotation', 'text': quotation.words,
  ...(quotation.speakers.length === 0 ? {} : { spokenByCharacter: quotation.speakers.map((name) => ({ '@type': 'Person', name })) }),
});

export const statementData = (row: StatementRow): unknown => ({
  '@context': context,
  ...inSchemaOrg(row, {
    who: row.speaker === null ? null : { '@type': row.speaker.kind === 'person' ? 'Person' : 'Organization', 'name': row.speaker.name },
    article: appearance(row),
  }),
});

const appearance = ({ article: { title, url, published, outlet } }: StatementRow): unknown => ({
  '@type': 'NewsArticle', 'headline': title, 'datePublished': published, ...(url === null ? {} : { url }),
  ...(outlet === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', 'name': outlet } }),
});

/** So many code units on each side find the words again where the text has changed. */
const around = 40;

/** An article's statements as a W3C Web Annotation collection page. Positions there count characters, not code units. */
export function annotationsOf(id: string, { article, statements, speakers }: Reading): unknown {
  const { text } = article;
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const inCharacters = charactersBefore(text, statements.flatMap(({ sources, cue, content }) => [...sources, ...(cue ? [cue] : []), ...content]).flat());
  const target = ([start, end]: Span): unknown => ({
    source: article.url ?? `urn:onrecord:article:${id}`,
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - around), start), suffix: text.slice(end, end + around) },
      { type: 'TextPositionSelector', start: inCharacters.get(start), end: inCharacters.get(end) },
    ],
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'AnnotationPage', 'id': `urn:onrecord:article:${id}:annotations`,
    'items': statements.map((statement) => ({
      type: 'Annotation', id: `urn:onrecord:statement:${id}/${statement.id}`, motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: statement.attitude },
        ...(statement.speaker === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: names.get(statement.speaker) }]),
      ],
      target: statement.content.map(target),
    })),
  };
}

/** For each offset in code units, how many characters stand before it: in one pass. */
function charactersBefore(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let at = 0;
  let characters = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (at < offset) {
      at += text.codePointAt(at)! > 0xFFFF ? 2 : 1;
      characters++;
    }
    found.set(offset, characters);
  }
  return found;
}
