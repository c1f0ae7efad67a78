/*
 * npx tsx eval/outcomes.ts [--errors] [--record]
 *
 * What later reports say of announcements, on invented articles: eval/outcomes/*.txt, see eval/README.md for their format. All stories of a file are one
 * record, so that an announcement may be met by the reports on another. Errors are shown of the half that rules are made on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../src/index.ts';
import { announcements, matchAll } from '../src/matching/index.ts';
import type { ReadArticle } from '../src/matching/index.ts';
import { percent, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

interface Told { readonly article: ReadArticle; readonly story: string; readonly expected: readonly string[] }

/** An article a block: `> date outlet | what it says became of the story's announcement`; the first of a story announces, in square brackets. */
function articlesOf(file: string): readonly Told[] {
  const told: Told[] = [];
  for (const [s, story] of readFileSync(join(import.meta.dirname, 'outcomes', file), 'utf8').split(/^## /m).slice(1).entries()) {
    for (const [i, block] of story.split(/^> /m).slice(1).entries()) {
      const [head, ...lines] = block.split('\n');
      const [, published, outlet, label] = /^(\S+) ([^|]+?)(?: \| (.*))?$/.exec(head!)!;
      const text = lines.join('\n').trim().replace(/[[\]]/g, '');
      const article: ReadArticle = { id: `${String(s).padStart(2, '0')}-${i}`, reading: read({ text, published: published!, outlet: outlet! }), outlet: outlet!, published: published!, url: null };
      told.push({ article, story: story.split('\n')[0]!, expected: label === undefined || label === 'none' ? [] : label.split(', ') });
    }
  }
  return told;
}

for (const [name, file] of [['1 (made on)', 'develop.txt'], ['2 (held out)', 'held-out.txt']] as const) {
  const told = articlesOf(file);
  const articles = new Map(told.map((one) => [one.article.id, one]));
  const { things, links } = matchAll(announcements, told.map(({ article }) => article));
  const articleOf = new Map(things.map(({ id, article }) => [id, article]));
  const isAnnouncing = (id: string): boolean => id.endsWith('-0');
  // Of one report that bears on an announcement, an outcome counts once, whichever sentence tells it.
  const found = new Set(links.filter(({ relation }) => relation !== 'repeats').map(({ from, to, relation }) => `${articleOf.get(from)!} ${articleOf.get(to)!} ${relation}`));
  const wanted = new Set(told.flatMap(({ article, expected }) => expected.map((relation) => `${article.id} ${article.id.split('-')[0]!}-0 ${relation}`)));
  const pairOf = (line: string): string => line.split(' ').slice(0, 2).join(' ');
  const pairs = { found: new Set([...found].map(pairOf)), wanted: new Set([...wanted].map(pairOf)) };
  const right = [...found].filter((line) => wanted.has(line)).length;
  const met = [...pairs.found].filter((pair) => pairs.wanted.has(pair)).length;
  const score = scoreOf(right, found.size, wanted.size);
  const meeting = scoreOf(met, pairs.found.size, pairs.wanted.size);
  const announced = new Set(things.filter((thing) => thing.part === 'announcement' && isAnnouncing(thing.article)).map(({ article }) => article)).size;
  const stories = told.filter(({ article }) => isAnnouncing(article.id)).length;
  console.log(`half ${name}: ${stories} announcements, ${announced} found; ${wanted.size} reports that bear on them among ${told.length - stories}: `
    + `told as bearing P ${percent(meeting.precision)} R ${percent(meeting.recall)}; outcome right P ${percent(score.precision)} R ${percent(score.recall)}`);
  if (options.errors && name.startsWith('1')) {
    const words = (id: string): string => articles.get(id)!.article.reading.article.text.split('\n').slice(2, 3).join(' ').slice(0, 150);
    for (const { article, story } of told) if (isAnnouncing(article.id) && !things.some((thing) => thing.article === article.id && thing.part === 'announcement')) console.log(`  not found: ${story}: ${words(article.id)}`);
    for (const line of found) if (!wanted.has(line)) console.log(`  wrong ${line}: ${words(line.split(' ')[0]!)} | ${words(line.split(' ')[1]!)}`);
    for (const line of wanted) if (!found.has(line)) console.log(`  missed ${line}: ${words(line.split(' ')[0]!)}`);
  }
  if (options.record) {
    recordResult('Outcomes of announcements', {
      'half': name, 'announcements': `${announced} of ${stories}`, 'reports': `${wanted.size} of ${told.length - stories}`, 'bearing P': percent(meeting.precision), 'bearing R': percent(meeting.recall),
      'outcome P': percent(score.precision), 'outcome R': percent(score.recall), 'outcome F1': percent(score.f1),
    });
  }
}
