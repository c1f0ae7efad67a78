import { stanceOn } from '../../matching/index.ts';
import type { FigureStance } from '../../matching/index.ts';
import type { Announcement, Figure, Reading, Speaker, Span, Statement } from '../../reading/index.ts';
import type { AnnouncementTable, FigureTable, SpeakerTable, SpeakerWordTable, StatementTable } from '../schema.ts';
import { foldedName, wordsIn } from '../search/words.ts';

/** A row of a table of findings, before its article has a number. */
type Row<T> = Omit<T, 'article'>;

/** A reading as rows. */
export interface ReadingRows {
  readonly statements: readonly Row<StatementTable>[];
  readonly speakers: readonly Row<SpeakerTable>[];
  readonly speakerWords: readonly Row<SpeakerWordTable>[];
  readonly figures: readonly Row<FigureTable>[];
  readonly announcements: readonly Row<AnnouncementTable>[];
}

/** The spans of a statement as its row keeps them: the words stay in the article. */
export interface StatementSpans {
  readonly sources: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly audience: Span | null;
  readonly venue: Span | null;
  readonly candidates: readonly string[];
}

/** `corrected`: by id of a statement, the correction that made it what it is. `parties`: ids of the speakers that parties are found by. */
export const rowsOf = (reading: Reading, corrected: ReadonlyMap<string, string>, parties: ReadonlySet<string>): ReadingRows => ({
  statements: reading.statements.map((statement, n) => statementRow(statement, n, corrected)),
  speakers: reading.speakers.map(speakerRow),
  speakerWords: reading.speakers.filter(({ id }) => !parties.has(id))
    .flatMap(({ id, name }) => [...new Set(Array.from(wordsIn(name), ({ word }) => word))].map((word) => ({ word, speaker: id }))),
  figures: figureRows(reading),
  announcements: reading.announcements.map(announcementRow),
});

const statementRow = (statement: Statement, n: number, corrected: ReadonlyMap<string, string>): Row<StatementTable> => {
  const { id, parent, speaker, attitude, form, negated, sourceKind, saidOn, confidence, how, sources, cue, content, audience, venue, candidates } = statement;
  const spans: StatementSpans = { sources, cue, content, audience, venue, candidates };
  return {
    n, id, parent, speaker, attitude, form, negated: negated ? 1 : 0, source_kind: sourceKind, said_on: saidOn, confidence, how,
    spans: JSON.stringify(spans), correction: corrected.get(id) ?? null,
  };
};

const speakerRow = ({ id, name, kind, roles, mentions }: Speaker, n: number): Row<SpeakerTable> =>
  ({ n, id, name, kind, roles: JSON.stringify(roles), mentions: JSON.stringify(mentions) });

function figureRows({ article: { text }, figures, statements }: Reading): readonly Row<FigureTable>[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return figures.map((figure, n) => figureRow(figure, n, stanceOn(text, figure.span, byId.get(figure.statement ?? '') ?? null)));
}

const figureRow = ({ id, span, value, bounds, unit, of, place, asOf, statement }: Figure, n: number, stance: FigureStance): Row<FigureTable> => ({
  // Neither store keeps what is no number; an endless figure is as large as one can be.
  n, id, start_at: span[0], end_at: span[1], value: Number.isFinite(value) ? value : Number.MAX_VALUE, bounds, unit,
  unit_key: unit === null ? null : foldedName(unit), counted: of, place, as_of: asOf, statement, stance,
});

const announcementRow = ({ id, statement, actor, act, negated, span, due }: Announcement, n: number): Row<AnnouncementTable> =>
  ({ n, id, statement, actor, act, start_at: span[0], end_at: span[1], due, negated: negated ? 1 : 0 });
