import type { ArticleText, StatementRow } from '../../ledger/index.ts';

/** A statement in the words of schema.org: a Quotation where it is verbatim, else a Claim, in its NewsArticle. */
export function jsonLdOf(row: StatementRow, { text, sha256, snapshot }: ArticleText, withText: boolean): object {
  const { article, speaker } = row;
  const direct = row.form === 'direct';
  return {
    '@context': 'https://schema.org',
    '@type': direct ? 'Quotation' : 'Claim',
    '@id': `urn:onrecord:statement:${row.id}`,
    'text': row.content.map(({ words }) => words).join(' … '),
    ...(speaker === null ? {} : {
      [direct ? 'spokenByCharacter' : 'author']: { '@type': typeOf(speaker.kind), 'name': speaker.name, ...(speaker.party === null ? {} : { identifier: speaker.party }) },
    }),
    ...(row.saidOn === null ? {} : { dateCreated: row.saidOn }),
    'additionalProperty': [
      { '@type': 'PropertyValue', 'name': 'attitude', 'value': row.attitude },
      { '@type': 'PropertyValue', 'name': 'spans in UTF-16 code units', 'value': row.content.map(({ span: [start, end] }) => `${start}-${end}`).join(' ') },
      { '@type': 'PropertyValue', 'name': 'sha256 of the text', 'value': sha256 },
    ],
    [direct ? 'isPartOf' : 'appearance']: {
      '@type': 'NewsArticle', '@id': article.url ?? `urn:sha256:${snapshot}`,
      ...(article.title === null ? {} : { headline: article.title }), ...(article.url === null ? {} : { url: article.url }),
      ...(article.published === null ? {} : { datePublished: article.published }),
      ...(article.outlet === null ? {} : { publisher: { '@type': 'Organization', 'name': article.outlet } }),
      ...(withText ? { articleBody: text } : {}),
    },
  };
}

const typeOf = (kind: string): string => (kind === 'person' ? 'Person' : kind === 'state' ? 'Country' : kind === 'organisation' ? 'Organization' : 'Thing');
