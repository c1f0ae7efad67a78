import type { ArticleText, StatementRow } from '../../ledger/index.ts';
import { inSchemaOrg } from '../../server/schema-org.ts';

/** A statement in the words of schema.org, in its NewsArticle. */
export function jsonLdOf(row: StatementRow, { text, sha256, snapshot }: ArticleText, withText: boolean): object {
  const { article, speaker } = row;
  return {
    '@context': 'https://schema.org',
    '@id': `urn:onrecord:statement:${row.id}`,
    ...inSchemaOrg(row, {
      who: speaker === null ? null : { '@type': typeOf(speaker.kind), 'name': speaker.name, ...(speaker.party === null ? {} : { identifier: speaker.party }) },
      article: {
        '@type': 'NewsArticle', '@id': article.url ?? `urn:sha256:${snapshot}`,
        ...(article.title === null ? {} : { headline: article.title }), ...(article.url === null ? {} : { url: article.url }),
        ...(article.published === null ? {} : { datePublished: article.published }),
        ...(article.outlet === null ? {} : { publisher: { '@type': 'Organization', 'name': article.outlet } }),
        ...(withText ? { articleBody: text } : {}),
      },
    }),
    'additionalProperty': [
      { '@type': 'PropertyValue', 'name': 'attitude', 'value': row.attitude },
      { '@type': 'PropertyValue', 'name': 'spans in UTF-16 code units', 'value': row.content.map(({ span: [start, end] }) => `${start}-${end}`).join(' ') },
      { '@type': 'PropertyValue', 'name': 'sha256 of the text', 'value': sha256 },
    ],
  };
}

const typeOf = (kind: string): string => (kind === 'person' ? 'Person' : kind === 'state' ? 'Country' : kind === 'organisation' ? 'Organization' : 'Thing');
