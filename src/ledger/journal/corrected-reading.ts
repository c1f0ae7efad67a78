import type { Reading, Speaker, Statement } from '../../reading/index.ts';
import { unpackedJson } from '../compress.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { OutcomeTable } from '../schema.ts';
import { findingAt, spansNow } from './anchor.ts';
import type { Change, Correction, FindingAnchor, Stretches } from './correction.ts';
import { activeOf } from './correction.ts';

/** A reading with corrections laid over it. */
export interface Corrected {
  readonly reading: Reading;
  /** By id of a statement, the last correction that changed it. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly outcomes: readonly Omit<OutcomeTable, 'article'>[];
  /** Ids of corrections whose words this reading no longer has: they wait in the journal for one that does. */
  readonly stray: readonly string[];
}

/** Lays corrections over a reading, in the order given. A pure function: the machine's reading stays as it is. */
export function correctedReading(machine: Reading, corrections: readonly Correction[]): Corrected {
  let reading = machine;
  const corrected = new Map<string, string>();
  const outcomes = new Map<string, Omit<OutcomeTable, 'article'>>();
  const stray: string[] = [];
  for (const { id: correction, kind, anchor, change } of corrections) {
    if ('article' in anchor) reading = withFacts(reading, change);
    if (!('at' in anchor)) continue;
    const id = findingAt(reading, anchor.at);
    if (id === null) {
      stray.push(correction);
    } else if (kind === 'dismiss') {
      reading = without(reading, id);
    } else if (kind === 'outcome') {
      outcomes.set(id, { announcement: id, state: change.state!, by_page: null, by_statement: null, correction, came_on: change.on ?? null });
    } else {
      const changed = withChange(reading, id, change, anchor.at, correction);
      if (changed === null) stray.push(correction);
      else {
        reading = changed;
        corrected.set(id, correction);
      }
    }
  }
  return { reading, corrected, outcomes: [...outcomes.values()], stray };
}

/** The reading of an article whose outlet or date a person knows. What days “Monday” and “last week” are in it stays as it was read. */
const withFacts = (reading: Reading, { outlet, published }: Change): Reading => ({
  ...reading, article: { ...reading.article, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) },
});

/** Stands before how a statement was found that a person has looked at and left as it was. */
const confirmedHow = 'confirmed/';
export const isConfirmed = ({ how }: Pick<Statement, 'how'>): boolean => how.startsWith(confirmedHow);

/** The reading with one statement changed; null where what the change speaks of is not in it. */
function withChange(reading: Reading, id: string, change: Change, at: FindingAnchor, correction: string): Reading | null {
  const statement = reading.statements.find((one) => one.id === id);
  if (!statement) return null;
  const now = (stretches: Stretches) => spansNow(reading, stretches, at.text);
  let made: Statement = statement;
  let speakers = reading.speakers;
  if (change.attitude !== undefined) made = { ...made, attitude: change.attitude, negated: change.negated ?? made.negated };
  if (change.sources) {
    const sources = now(change.sources);
    if (sources === null) return null;
    made = { ...made, sources };
  }
  if (change.cue) {
    const cue = now(change.cue);
    if (cue === null) return null;
    made = { ...made, cue: cue[0] ?? null };
  }
  if (change.content) {
    const content = now(change.content);
    if (content === null) return null;
    made = { ...made, content };
  }
  if (change.speaker !== undefined) {
    const speaker = speakerOf(reading, change.speaker, correction);
    if (speaker === undefined) return null;
    if (speaker !== null && !speakers.some((one) => one.id === speaker.id)) speakers = [...speakers, speaker];
    made = { ...made, speaker: speaker?.id ?? null, candidates: [] };
  }
  // A person has looked: what was doubtful is so no longer.
  made = { ...made, confidence: 1, how: `${change.confirms === true ? confirmedHow : 'correction/'}${made.how.replace(/^(?:correction|confirmed)\//, '')}` };
  return { ...reading, speakers, statements: reading.statements.map((one) => (one.id === id ? made : one)) };
}

/** A speaker of the article, or one that a person named; null for nobody that is known, undefined where the article has none such any more. */
function speakerOf(reading: Reading, speaker: NonNullable<Change['speaker']> | null, correction: string): Speaker | null | undefined {
  if (speaker === null) return null;
  if ('finding' in speaker) {
    const id = findingAt(reading, speaker);
    return id === null ? undefined : reading.speakers.find((one) => one.id === id);
  }
  const known = reading.speakers.find(({ name }) => name === speaker.name);
  return known ?? { id: newSpeakerId(reading, correction), name: speaker.name, kind: speaker.kind, roles: [], mentions: [] };
}

/** An id that no speaker of the article has, the same at every replay. */
const newSpeakerId = ({ speakers }: Reading, correction: string): string => {
  for (let number = 9000 + parseInt(correction.slice(0, 4), 16); ; number++) {
    if (!speakers.some(({ id }) => id === `p${number}`)) return `p${number}`;
  }
};

/** The reading without a finding; what was nested in it moves up, what rested on it stands alone or goes too. */
function without(reading: Reading, id: string): Reading {
  const gone = reading.statements.find((one) => one.id === id);
  return {
    ...reading,
    statements: reading.statements.filter((one) => one.id !== id).map((one) => (gone && one.parent === id ? { ...one, parent: gone.parent } : one)),
    figures: reading.figures.filter((one) => one.id !== id).map((one) => (one.statement === id ? { ...one, statement: null } : one)),
    announcements: reading.announcements.filter((one) => one.id !== id && one.statement !== id),
  };
}

/** A page's reading, as the machine made it and as it stands corrected. */
export interface ReadingOnRecord {
  readonly machine: Reading;
  readonly corrected: Reading;
  readonly byStatement: Corrected['corrected'];
  readonly outcomes: Corrected['outcomes'];
  /** Those that hold and are about this page alone. */
  readonly corrections: readonly Correction[];
  readonly stray: Corrected['stray'];
}

/** The reading of a page by an engine. */
export async function readingOf(asked: Asked, page: string, engine: string): Promise<ReadingOnRecord> {
  const row = await asked.db.selectFrom('reading').select(['text', 'body']).where('page', '=', page).where('engine', '=', engine).executeTakeFirstOrThrow();
  const body = unpackedJson<Reading>(row.body);
  const machine: Reading = { ...body, article: { ...body.article, text: unpackedJson<string>(row.text) } };
  const corrections = (await activeOf(asked, [page])).filter((correction) => correction.page === page);
  const { reading, corrected, outcomes, stray } = correctedReading(machine, corrections);
  return { machine, corrected: reading, corrections, byStatement: corrected, outcomes, stray };
}
