/*
 * Mentions of persons on GUM's coreference: npx tsx eval/coreference.ts [--part dev|train] [--errors] [--record]
 *
 * Reads the treebank's documents as bare text. A mention of a speaker of ours answers to the person that people marked there: the one whose head it holds and
 * whose words it shares most of. We name only those who are said to say something, and only where they are named or speak, so most mentions of persons are
 * none of ours: `of all mentions` says how many are, and B3 and LEA are over those. Errors are listed for train alone.
 */
import { parseArgs } from 'node:util';
import { readTreebank, type TreebankDocument } from '../scripts/training/treebank.ts';
import { read, type Span } from '../src/index.ts';
import { bCubed, lea, rightlyNamed, type Chained } from './chains.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { part: { type: 'string', default: 'dev' }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

interface Person { readonly id: string; readonly span: Span; readonly head: Span }

/** The mentions of persons in a document, from `Entity=(id-type-…-minspan-…` and `id)` beside its tokens. */
function personsIn({ sentences }: TreebankDocument): readonly Person[] {
  const found: Person[] = [];
  for (const { misc, starts, ends } of sentences) {
    const open: { id: string; type: string; head: number; first: number }[] = [];
    const close = (index: number, at: number): void => {
      const [{ id, type, head, first }] = open.splice(index, 1) as [typeof open[number]];
      const headAt = Math.min(first + head - 1, at);
      if (type === 'person') found.push({ id, span: [starts[first]!, ends[at]!], head: [starts[headAt]!, ends[headAt]!] });
    };
    misc.forEach((cell, at) => {
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(cell)?.[1] ?? '';
      for (const piece of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
        if (piece.startsWith('(')) {
          const [id, type, , , , least] = piece.slice(1).replace(')', '').split('-');
          open.push({ id: id!, type: type!, head: Number.parseInt(least ?? '1') || 1, first: at });
          if (piece.endsWith(')')) close(open.length - 1, at);
        } else {
          const index = open.findLastIndex(({ id }) => id === piece.slice(0, -1));
          if (index >= 0) close(index, at);
        }
      }
    });
  }
  return found;
}

const sizeOf = ([start, end]: Span): number => end - start;
const sharedBy = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const likeness = (a: Span, b: Span): number => sharedBy(a, b) / (sizeOf(a) + sizeOf(b) - sharedBy(a, b));

const mentions: Chained[] = [];
const told: string[] = [];
let persons = 0;
for (const document of readTreebank('gum', options.part)) {
  const gold = personsIn(document);
  persons += gold.length;
  const taken = new Set<Person>();
  for (const { id, name, kind, mentions: own } of read({ text: document.text }).speakers) {
    for (const span of own) {
      const fitting = gold.filter((person) => !taken.has(person) && sharedBy(person.head, span) > 0);
      const person = fitting.sort((a, b) => likeness(b.span, span) - likeness(a.span, span))[0];
      if (person === undefined) continue;
      taken.add(person);
      mentions.push({ gold: `${document.id} ${person.id}`, own: `${document.id} ${id}` });
      told.push(`${document.id} ${span[0]} “${document.text.slice(...span).slice(0, 60)}” ${person.id} => ${id} ${name} (${kind})`);
    }
  }
}
const right = rightlyNamed(mentions);
if (options.errors && options.part === 'train') told.forEach((line, at) => { if (!right.has(at)) console.log(line); });
const percent = (x: number): string => (100 * x).toFixed(1);
const [b, l] = [bCubed(mentions), lea(mentions)];
const row = {
  'part': options.part, 'mentions of persons': String(persons), 'of all mentions': percent(mentions.length / persons), 'right': percent(right.size / mentions.length),
  'B3 P / R / F1': [b.precision, b.recall, b.f1].map(percent).join(' / '), 'LEA P / R / F1': [l.precision, l.recall, l.f1].map(percent).join(' / '),
};
console.table([row]);
if (options.record) recordResult('Coreference', row);
