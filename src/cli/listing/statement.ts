import { isConfirmed } from '../../ledger/index.ts';
import type { StatementRow, Words } from '../../ledger/index.ts';
import { visible } from '../../server/web/visible.ts';
import { wrap } from '../read/people/columns.ts';
import type { Run } from '../read/people/columns.ts';
import type { Style } from '../read/people/paint.ts';
import { articleLine } from './article-line.ts';
import type { Cell, Drawing } from './listing.ts';

export const statementColumns: readonly (readonly [string, (row: StatementRow) => Cell])[] = [
  ['id', (row) => row.id],
  ['published', (row) => row.article.published],
  ['outlet', (row) => row.article.outlet],
  ['title', (row) => row.article.title],
  ['url', (row) => row.article.url],
  ['origin', (row) => row.article.origin],
  ['speaker', (row) => row.speaker?.name ?? null],
  ['party', (row) => row.speaker?.party ?? null],
  ['source', (row) => joined(row.sources)],
  ['source kind', (row) => row.sourceKind],
  ['cue', (row) => row.cue?.words ?? null],
  ['content', (row) => joined(row.content)],
  ['attitude', (row) => row.attitude],
  ['negated', (row) => row.negated],
  ['form', (row) => row.form],
  ['audience', (row) => row.audience?.words ?? null],
  ['venue', (row) => row.venue?.words ?? null],
  ['said on', (row) => row.saidOn],
  ['parent', (row) => row.parent],
  ['confidence', (row) => row.confidence],
  ['how', (row) => row.how],
  ['correction', (row) => row.correction],
];

/** Spans one after the other; “ … ” where words between them are left out. */
const joined = (some: readonly Words[]): string | null => (some.length === 0 ? null : some.map(({ words }) => words).join(' … '));

/** Who and how, the words, and where they stand. */
export function drawStatement(row: StatementRow, { paint, width }: Drawing): readonly string[] {
  const inset = '  ';
  const who: Run<Style>[] = [
    row.sources.length > 0 ? { text: shown(joined(row.sources)!), style: 'source' } : { text: row.sourceKind === 'none' ? '(no source)' : '(source unsaid)', style: 'quiet' },
  ];
  if (row.speaker !== null && row.speaker.name !== joined(row.sources)) who.push({ text: '→', style: 'quiet' }, { text: shown(row.speaker.name), style: 'speaker' });
  who.push({ text: '·', style: 'quiet' }, { text: `${row.attitude}${row.negated ? ' (negated)' : ''}`, style: 'attitude' });
  const circumstances = [row.form, ...(row.sourceKind === 'named' || row.sourceKind === 'none' ? [] : [row.sourceKind]),
    ...(row.saidOn === null ? [] : [`said on ${row.saidOn}`]), ...(row.correction === null ? [] : [isConfirmed(row) ? 'confirmed' : 'corrected'])];
  who.push({ text: `· ${circumstances.map(shown).join(' · ')}`, style: 'quiet' });
  const said: Run<Style>[] = [
    row.cue === null ? { text: '(continues)', style: 'quiet' } : { text: shown(row.cue.words), style: 'cue' }, { text: '›', style: 'quiet' },
    { text: shown(joined(row.content) ?? ''), style: 'words' },
  ];
  return [
    ...wrap(who, width).map(paint),
    ...wrap(said, width - inset.length).map((line) => inset + paint(line)),
    inset + paint([{ text: articleLine(row.article, width - inset.length), style: 'quiet' }]),
    inset + paint([{ text: row.id, style: 'quiet' }]),
  ];
}

const shown = (text: string): string => visible(text).replace(/\s+/g, ' ');
