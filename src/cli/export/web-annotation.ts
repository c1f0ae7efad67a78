import type { ArticleText, StatementRow } from '../../ledger/index.ts';

/*
 * Statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). Its positions count Unicode code points where ours count UTF-16 code units:
 * they are turned here, and nowhere else.
 */

/** How much stands before and behind a quotation, to find it again. In UTF-16 code units. */
const context = 32;

/** One statement as an annotation: its content is the target, who says it and how is the body. */
export function annotationOf(row: StatementRow, { text, sha256, snapshot }: ArticleText): object {
  const count = codePointsIn(text);
  const source = row.article.url ?? `urn:sha256:${snapshot}`;
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { onrecord: 'urn:onrecord:' }],
    'id': `urn:onrecord:statement:${row.id}`,
    'type': 'Annotation',
    'motivation': 'identifying',
    'body': [
      { type: 'TextualBody', purpose: 'tagging', value: row.attitude },
      ...(row.speaker === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: row.speaker.name }]),
      ...(row.cue === null ? [] : [{ type: 'TextualBody', purpose: 'describing', value: row.cue.words }]),
    ],
    'target': row.content.map(({ span: [start, end], words }) => ({
      source,
      // Positions are in the text with this hash, which is what was read in the page with that one.
      'onrecord:textSha256': sha256,
      'onrecord:pageSha256': snapshot,
      'selector': [
        { type: 'TextPositionSelector', start: count(start), end: count(end) },
        {
          type: 'TextQuoteSelector', exact: words, prefix: text.slice(whole(text, Math.max(0, start - context)), start),
          suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
        },
      ],
    })),
  };
}

/** How many code points stand before an offset. */
function codePointsIn(text: string): (offset: number) => number {
  return (offset) => {
    let count = 0;
    for (let at = 0; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xFFFF ? 2 : 1;
    return count;
  };
}

/** An offset that does not part the halves of a pair. */
const whole = (text: string, at: number): number => (at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!) ? at - 1 : at);
