/*
 * npx tsx eval/quotations.ts [--cached] [--errors] [--record]
 *
 * Quotations of five words and more that two outlets share, on the events of `basil`, against the labels in eval/quotations.tsv (see eval/README.md).
 */
import { parseArgs } from 'node:util';
import { matchAll, quotations } from '../src/matching/index.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { cached: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

interface Place { readonly article: string; readonly start: number; readonly end: number }
interface Pair { readonly a: Place; readonly b: Place; readonly label: string }

const gold = rowsOf('quotations.tsv').map(([event, one, s1, e1, other, s2, e2, label]): Pair => ({
  a: { article: `${event}/${one}`, start: Number(s1), end: Number(e1) },
  b: { article: `${event}/${other}`, start: Number(s2), end: Number(e2) },
  label: label!,
}));

const { things, links } = matchAll(quotations, readCorpus('basil', options));
const byId = new Map(things.map((thing) => [thing.id, thing]));
const isAt = (id: string, { article, start, end }: Place): boolean => {
  const { article: its, spans } = byId.get(id)!;
  return its === article && spans.some(([from, to]) => from < end && start < to);
};
const eventOf = (id: string): string => byId.get(id)!.article.split('/')[0]!;

// Both of five words at least, of one event and two outlets: of others the labels do not speak.
const told = links.filter(({ from, to }) => [from, to].every((id) => byId.get(id)!.words.split(' ').length >= 5)
  && eventOf(from) === eventOf(to) && byId.get(from)!.outlet !== byId.get(to)!.outlet);
const between = links.filter(({ from, to }) => eventOf(from) !== eventOf(to));
console.log(`${between.length} links between events, unlabelled: ${between.map(({ from }) => byId.get(from)!.words.slice(0, 60)).join(' | ')}`);
const answers = told.map((link) => ({
  link,
  pairs: gold.filter(({ a, b }) => (isAt(link.from, a) && isAt(link.to, b)) || (isAt(link.from, b) && isAt(link.to, a))),
}));
const judged = answers.filter(({ pairs }) => pairs.length === 0 || pairs.some(({ label }) => label === 'same'));
const wrong = judged.filter(({ pairs }) => pairs.length === 0);
const wanted = gold.filter(({ label }) => label === 'same');
const missed = wanted.filter((pair) => !answers.some(({ pairs }) => pairs.includes(pair)));
const { precision } = scoreOf(judged.length - wrong.length, judged.length, 1);
const { recall } = scoreOf(wanted.length - missed.length, 1, wanted.length);
console.log(`${wanted.length} labelled pairs, ${judged.length} found: P ${percent(precision)} (${wrong.length} wrong), R ${percent(recall)} (${missed.length} missed)`);
const relations = new Map<string, number>();
for (const { link } of judged) relations.set(link.relation, (relations.get(link.relation) ?? 0) + 1);
console.log([...relations].map(([relation, count]) => `${relation} ${count}`).join(', '));
if (options.errors) {
  for (const { link } of wrong) console.log(`wrong ${link.relation} ${eventOf(link.from).slice(0, 4)} ${eventOf(link.to).slice(0, 4)}: ${byId.get(link.from)!.words.slice(0, 150)} | ${byId.get(link.to)!.words.slice(0, 150)}`);
  for (const { a, b } of missed) {
    const words = (place: Place): string => things.filter(({ id }) => isAt(id, place)).map((thing) => `${thing.speaker}: ${thing.words.slice(0, 150)}`).join(' + ');
    console.log(`missed ${a.article.slice(0, 4)}: ${words(a)} | ${words(b)}`);
  }
}
if (options.record) recordResult('Quotations', { labelled: String(wanted.length), found: String(judged.length), P: percent(precision), R: percent(recall), F1: percent((2 * precision * recall) / (precision + recall)) });
