import { Hono } from 'hono';
import { BadCorrection } from '../../ledger/index.ts';
import type { Draft, StatementRow } from '../../ledger/index.ts';
import { attitudes } from '../../reading/index.ts';
import type { Attitude, Reading, Span } from '../../reading/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { statementData } from '../linked-data.ts';
import { formOf } from './asked.ts';
import type { Fields } from './asked.ts';
import { deciding, doneHere } from './decisions.ts';
import { handOf } from './hand.ts';
import { statementIdPath } from './paths.ts';
import { attitudeDecision } from './pages/attitude.ts';
import { decisionPage } from './pages/decision.ts';
import type { Decision } from './pages/decision.ts';
import { speakerDecision } from './pages/speaker.ts';
import type { SpeakerFields } from './pages/speaker.ts';
import { statementPage } from './pages/statement.ts';
import { wordsAt, wordsDecision, wordsFieldsOf } from './pages/words.ts';
import type { WordsFields } from './pages/words.ts';
import { shown } from './shown.ts';
import { spansOfWords } from './spans-of-words.ts';
import { speakerDraft } from './speaker-draft.ts';
import { findingId, viewStatement } from './view-statement.ts';

/** One statement, and how it can be corrected where it stands. */
export function statementPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/statements/:article/:local', async (context) => {
    const view = await viewStatement(desk, findingId(context));
    return shown(context, statementPage(view, handOf(context), await doneHere(desk, context), statementData(view.row)));
  });

  /** A decision on a statement: its form, and what comes of it. `tried`: the form with what it would change. */
  const decision = (
    what: string, blank: (row: StatementRow, reading: Reading) => Decision, drafted: (row: StatementRow, reading: Reading, fields: Fields) => Draft,
    again: (row: StatementRow, reading: Reading, fields: Fields, tried: boolean) => Decision,
  ): void => {
    app.get(`/statements/:article/:local/${what}`, async (context) => {
      const { row, reading } = await viewStatement(desk, findingId(context));
      return shown(context, decisionPage(blank(row, reading), handOf(context), null, null));
    });
    app.post(`/statements/:article/:local/${what}`, async (context) => {
      const { fields } = await formOf(context);
      const { row, reading } = await viewStatement(desk, findingId(context));
      return deciding(desk, context, fields, {
        draft: () => drafted(row, reading, fields),
        again: (effects, told) => decisionPage(again(row, reading, fields, effects !== null), handOf(context), effects, told),
        behind: () => statementIdPath(row.id),
      });
    });
  };

  decision(
    'speaker', (row, reading) => speakerDecision(row, reading, { speaker: row.speaker?.id ?? '', name: '', kind: 'person' }),
    ({ id }, _, fields) => speakerDraft(id, speakerFieldsOf(fields)), (row, reading, fields) => speakerDecision(row, reading, speakerFieldsOf(fields)),
  );
  decision(
    'attitude', (row, reading) => attitudeDecision(row, reading, { attitude: row.attitude, negated: row.negated }),
    ({ id }, _, { attitude, negated }) => {
      if (!isAttitude(attitude)) throw new BadCorrection('no attitude was chosen');
      return { kind: 'attitude', finding: id, attitude, negated: negated === 'yes' };
    },
    (row, reading, { attitude = '', negated, who, why }) => attitudeDecision(row, reading, { attitude, negated: negated === 'yes', ...saidIn({ who, why }) }),
  );
  decision(
    'words', (row, reading) => wordsDecision(row, reading, wordsFieldsOf(row), null),
    (row, reading, fields) => wordsDraft(row, reading, wordsGiven(fields)),
    (row, reading, fields, tried) => wordsDecision(row, reading, wordsGiven(fields), tried ? asCorrected(row, reading, wordsGiven(fields)) : null),
  );
  return app;
}

const saidIn = ({ who, why }: Fields): { who?: string; why?: string } => ({ ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) });

export const speakerFieldsOf = (fields: Fields): SpeakerFields => (
  { speaker: fields['speaker'] ?? '', name: fields['name'] ?? '', kind: fields['kind'] ?? 'person', ...saidIn(fields) });

const wordsGiven = (fields: Fields): WordsFields => ({
  source: fields['source'] ?? '', cue: fields['cue'] ?? '', content: fields['content'] ?? '',
  sourceAt: fields['sourceAt'] ?? '', cueAt: fields['cueAt'] ?? '', contentAt: fields['contentAt'] ?? '', ...saidIn(fields),
});

const isAttitude = (word: string | undefined): word is Attitude => (attitudes as readonly (string | undefined)[]).includes(word);

interface Parts { readonly sources: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }

function partsOf(row: StatementRow, { article: { text } }: Reading, given: WordsFields): Parts {
  const near = row.content[0]?.span[0] ?? 0;
  const cue = spansOfWords(text, given.cue, given.cueAt, near);
  if (cue.length > 1) throw new BadCorrection('a cue is one stretch');
  const content = spansOfWords(text, given.content, given.contentAt, near);
  if (content.length === 0) throw new BadCorrection('a statement has a content');
  return { sources: spansOfWords(text, given.source, given.sourceAt, near), cue, content };
}

/** Only the parts that are others than before. */
function wordsDraft(row: StatementRow, reading: Reading, given: WordsFields): Draft {
  const { sources, cue, content } = partsOf(row, reading, given);
  const isSame = (spans: readonly Span[], was: readonly { readonly span: Span }[]): boolean => (
    JSON.stringify(spans) === JSON.stringify(was.map(({ span }) => span)));
  const change = {
    ...(isSame(sources, row.sources) ? {} : { sources }), ...(isSame(cue, row.cue === null ? [] : [row.cue]) ? {} : { cue }),
    ...(isSame(content, row.content) ? {} : { content }),
  };
  if (Object.keys(change).length === 0) throw new BadCorrection('these are the words that it has already');
  return { kind: 'span', finding: row.id, ...change };
}

function asCorrected(row: StatementRow, reading: Reading, given: WordsFields): Pick<StatementRow, 'sources' | 'cue' | 'content'> {
  const { sources, cue, content } = partsOf(row, reading, given);
  return { sources: wordsAt(reading, sources), cue: wordsAt(reading, cue)[0] ?? null, content: wordsAt(reading, content) };
}
