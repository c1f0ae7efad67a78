import type { Reading, Span } from '../../reading/index.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { article } from '../questions/article.ts';
import { thingWords } from '../questions/thing-words.ts';
import type { Effects } from './effects.ts';
import { inQuotationMarks } from './in-quotation-marks.ts';
import type { Found } from './stand.ts';

/** A finding that a correction changes, in words. */
export interface ToldFinding {
  /** As the effects have it. */
  readonly id: string;
  readonly kind: 'article' | 'statement' | 'figure' | 'announcement' | 'outcome';
  /** The finding that has a page: of an outcome the announcement. */
  readonly finding: string;
  /** What it covers; null for an article. */
  readonly words: string | null;
  readonly change: 'found anew' | 'taken out' | 'changed';
  /** What of it is another then, as the columns are called, and in words: “the speaker was Ada Quill and is Bo Ferrel”. */
  readonly fields: readonly string[];
  readonly changes: readonly string[];
}

/** What a correction changes, for people: the one place where it is put into words, which the command line, the desk and the API share. */
export type ToldEffects = Omit<Effects, 'findings'> & {
  readonly findings: readonly ToldFinding[];
  /** By the ids of things that stand for groups, or at the ends of relations: a name, the words of a statement, a headline. */
  readonly names: ReadonlyMap<string, string>;
};

export async function toldEffects(asked: Asked, { findings, ...others }: Effects): Promise<ToldEffects> {
  const texts = new Map<string, Reading | null>();
  const ends = [...new Set(others.relations.flatMap(({ from, to }) => [from, to]))];
  for (const page of new Set([...findings.map(({ id }) => id), ...ends].map(pageOf))) texts.set(page, (await article(asked, page))?.reading ?? null);
  const names = await thingWords(asked, [...new Set([
    ...others.groups.flatMap(({ before, after }) => [...before, ...after].map((members) => members[0]!)),
    ...others.positions.map(({ before, after }) => (after ?? before)!.claim),
  ])]);
  const ended = ends.flatMap((id): (readonly [string, string])[] => {
    const reading = texts.get(pageOf(id)) ?? null;
    const span = reading === null ? null : spanOfThing(id, reading);
    return span === null ? [] : [[id, wordsAt(reading!, [span])]];
  });
  return { ...others, findings: findings.map((finding) => told(finding, texts.get(pageOf(finding.id)) ?? null)), names: new Map([...names, ...ended]) };
}

/** Where a thing of figures or announcements stands. */
function spanOfThing(id: string, { figures }: Reading): Span | null {
  const local = id.split('/')[2] ?? '';
  const [, start, end] = /^[ar](\d+)-(\d+)$/.exec(local) ?? [];
  return start !== undefined && end !== undefined ? [Number(start), Number(end)] : figures.find((figure) => figure.id === local)?.span ?? null;
}

const pageOf = (id: string): string => id.split('/')[0]!;

const kinds = { s: 'statement', f: 'figure', a: 'announcement' } as const;

function told({ id, before, after }: Effects['findings'][number], reading: Reading | null): ToldFinding {
  const [page = '', local = '', outcome] = id.split('/');
  const kind = local === '' ? 'article' : outcome !== undefined ? 'outcome' : kinds[local.charAt(0) as keyof typeof kinds];
  const spans = reading === null || kind === 'article' ? [] : spansOf(reading, (after ?? before)!, local);
  const facts: Pick<ToldFinding, 'id' | 'kind' | 'finding' | 'words'> = { id, kind, finding: local === '' ? page : `${page}/${local}`, words: spans.length === 0 ? null : wordsAt(reading!, spans) };
  if (kind === 'outcome') {
    return { ...facts, change: 'changed', fields: ['state'], changes: [`what came of it was ${stateOf(before)} and is ${stateOf(after)}`] };
  }
  if (before === null || after === null) return { ...facts, change: before === null ? 'found anew' : 'taken out', fields: [], changes: [] };
  const fields = Object.keys(after).filter((field) => before[field] !== after[field] && !unsaid.includes(field));
  return { ...facts, change: 'changed', fields, changes: fields.flatMap((field) => changeOf(field, before, after, reading)) };
}

/** That it is corrected, and what the machine thought of it, says nothing of what it tells; the speaker's name is told as the speaker. */
const unsaid: readonly string[] = ['correction', 'how', 'confidence', 'said_by'];

const stateOf = (found: Found | null): string => (
  found === null ? 'not decided' : `“${String(found['state'])}”${found['came_on'] == null ? '' : `, on ${String(found['came_on'])}`}`);

/** By the row, which a finding that is taken out has too; an announcement that has none by the reading. */
const spansOf = (reading: Reading, found: Found, local: string): readonly Span[] => (
  typeof found['spans'] === 'string' ? (JSON.parse(found['spans']) as Parts).content
    : typeof found['start_at'] === 'number' && typeof found['end_at'] === 'number' ? [[found['start_at'], found['end_at']]]
      : reading.announcements.flatMap(({ id, span }) => (id === local ? [span] : [])));

const wordsAt = ({ article: { text } }: Reading, spans: readonly Span[]): string => spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');

function changeOf(field: string, before: Found, after: Found, reading: Reading | null): readonly string[] {
  const [was, is] = [before[field] ?? null, after[field] ?? null];
  switch (field) {
    case 'speaker': return [`the speaker was ${before['said_by'] ?? 'not known'} and is ${after['said_by'] ?? 'not known'}`];
    case 'negated': return [is === 1 ? 'it is negated now' : 'it is not negated any more'];
    case 'spans': return reading === null ? ['its words are others'] : partsChanged(String(was), String(is), reading);
    default: return [`the ${field.replaceAll('_', ' ')} was ${was ?? 'none'} and is ${is ?? 'none'}`];
  }
}

interface Parts { readonly sources: readonly Span[]; readonly cue: Span | null; readonly content: readonly Span[] }

function partsChanged(was: string, is: string, reading: Reading): readonly string[] {
  const [one, two] = [was, is].map((spans) => JSON.parse(spans) as Parts) as [Parts, Parts];
  const quoted = (spans: readonly Span[]): string => (spans.length === 0 ? 'nothing' : inQuotationMarks(wordsAt(reading, spans)));
  return ([
    ['source', one.sources, two.sources], ['cue', one.cue === null ? [] : [one.cue], two.cue === null ? [] : [two.cue]], ['content', one.content, two.content],
  ] as const).filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([name, a, b]) => `the ${name} was ${quoted(a)} and is ${quoted(b)}`);
}
