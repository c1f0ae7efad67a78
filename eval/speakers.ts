/*
 * Who speaks, on BASIL: `npx tsx eval/speakers.ts`. The annotators labelled quoted spans with their speaker: a person of the story by
 * name, or `other`. A named person's span is answered where the statement around it has a speaker, and right where that speaker's name
 * ends with the person's last name. A span of an `other` is contradicted where we give it to a person whom the labels of the same story
 * name. Adds a row to eval/RESULTS.md, unless `--dry` is given; `--errors` lists the spans that are wrong or left open.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { read, type Statement } from '../src/index.ts';
import { recordResult } from './results.ts';

interface Quoted {
  readonly txt: string; readonly quote: string; readonly speaker: string; readonly target: string;
  /** `title`, or `p` and the number of the sentence; from `start` to `end` in it. */
  readonly id: string; readonly start: number; readonly end: number;
}
interface Story {
  readonly event: string; readonly source: string; readonly date: string; readonly title: string; readonly paragraphs: readonly (readonly string[])[];
  readonly annotations: { readonly 'phrase-level-annotations': readonly Quoted[] };
}

const file = new URL('../../shared/corpora/basil/events-20.jsonl.gz', import.meta.url);
if (!existsSync(file)) {
  console.error('The corpus basil is not there (looked in ../shared/corpora): nothing to measure.');
  process.exit(2);
}
const stories = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Story);

const isPerson = (label: string): boolean => /^[A-Z][a-z]+_[A-Z][A-Za-z]+$/.test(label) && !/(?:Democrats|Republicans|Lawmakers|lawmakers|members|officials)$/.test(label);
const lastName = (label: string): string => label.split('_').at(-1)!.toLowerCase();
const people = new Map<string, Set<string>>();
for (const { event, annotations } of stories) {
  const names = people.get(event) ?? new Set<string>();
  for (const { speaker, target } of annotations['phrase-level-annotations']) for (const label of [speaker, target]) if (isPerson(label)) names.add(lastName(label));
  people.set(event, names);
}

/** The innermost statement whose content holds a place of the text; what somebody says within a quotation is still the quotation. */
const statementAt = (statements: readonly Statement[], place: number): Statement | undefined => {
  const depthOf = ({ parent }: Statement): number => (parent === null ? 0 : 1 + depthOf(statements.find(({ id }) => id === parent)!));
  const isQuoted = (statement: Statement): boolean => {
    const parent = statements.find(({ id }) => id === statement.parent);
    return parent !== undefined && (parent.form === 'direct' || isQuoted(parent));
  };
  return statements.filter((statement) => statement.content.some(([start, end]) => start <= place && place < end) && !isQuoted(statement))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || depthOf(b) - depthOf(a))[0];
};
const sizeOf = ({ content }: Statement): number => content.at(-1)![1] - content[0]![0];

/** Where each sentence begins in the text of a story. */
function sentencePlaces(title: string, paragraphs: Story['paragraphs']): readonly number[] {
  const places: number[] = [];
  let at = title.length + 2;
  for (const sentences of paragraphs) {
    for (const sentence of sentences) {
      places.push(at);
      at += sentence.length + 1;
    }
    at += 1;
  }
  return places;
}

const counts = { named: 0, answered: 0, right: 0, covered: 0, others: 0, contradicted: 0 };
for (const { event, source, date, title, paragraphs, annotations } of stories) {
  const text = [title, ...paragraphs.map((sentences) => sentences.join(' '))].join('\n\n');
  const places = sentencePlaces(title, paragraphs);
  const { statements, speakers } = read({ text, published: date });
  for (const { txt, quote, speaker: label, id: place, start: from, end: to } of annotations['phrase-level-annotations']) {
    if (quote !== 'yes') continue;
    const words = txt.replace(/^["\u201c\u201d\s]+|["\u201c\u201d\s]+$/g, '');
    const sentence = place.startsWith('title') ? 0 : places[Number(/^p(\d+)/.exec(place)![1])]!;
    if (words === '') continue;
    const statement = statementAt(statements, sentence + ((from + to) >> 1));
    const speaker = speakers.find(({ id }) => id === statement?.speaker);
    const name = speaker?.name.toLowerCase() ?? '';
    const told = `${source} ${label}: “${words.slice(0, 60)}” => ${speaker?.name ?? (statement === undefined ? 'no statement' : 'unresolved')}`;
    if (isPerson(label)) {
      counts.named += 1;
      if (statement !== undefined) counts.covered += 1;
      if (speaker !== undefined) counts.answered += 1;
      if (name.endsWith(lastName(label))) counts.right += 1;
      else if (process.argv.includes('--errors')) console.log(told);
    } else if (label.startsWith('other')) {
      counts.others += 1;
      if (speaker?.kind !== 'person' || ![...people.get(event)!].some((last) => name.endsWith(last))) continue;
      counts.contradicted += 1;
      if (process.argv.includes('--errors')) console.log(told);
    }
  }
}

const percent = (part: number, whole: number): string => (100 * part / Math.max(1, whole)).toFixed(1);
const row = {
  'named spans': String(counts.named), 'in a statement': percent(counts.covered, counts.named), 'answered': percent(counts.answered, counts.named),
  'right among answered': percent(counts.right, counts.answered), 'other spans': String(counts.others), 'contradicted': percent(counts.contradicted, counts.others),
};
console.table([row]);
if (!process.argv.includes('--dry')) recordResult('Speakers', row);
