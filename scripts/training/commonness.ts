/*
 * npx tsx scripts/training/commonness.ts
 *
 * Writes src/matching/words/common-stems.ts: how common the stems of words are in news, in five classes, by the articles of `polnear/train` and
 * `ner-worldwide` that have them. Words in capitals are left out: whom the news is about changes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isFunctionWord } from '../../src/matching/words/function-words.ts';
import { stemOf } from '../../src/matching/words/stem.ts';
import { plain, wordsIn } from '../../src/matching/words/words.ts';

const root = join(import.meta.dirname, '../..');
const corpora = join(root, '../shared/corpora');
const polnear = join(corpora, 'polnear/train/text');
const texts = readdirSync(polnear).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(polnear, name), 'utf8'));
for (const line of gunzipSync(readFileSync(join(corpora, 'ner-worldwide/articles.jsonl.gz'))).toString('utf8').trim().split('\n')) {
  texts.push((JSON.parse(line) as { rows: string[][] }).rows.map(([word]) => word ?? '').join(' '));
}

const articles = new Map<string, number>();
for (const text of texts) {
  const stems = new Set<string>();
  for (const { word } of wordsIn(text)) {
    const bare = plain(word);
    if (/^[a-z]{2,}$/.test(word) && !isFunctionWord(bare)) stems.add(stemOf(bare));
  }
  for (const stem of stems) articles.set(stem, (articles.get(stem) ?? 0) + 1);
}

/** In one article of so many at least. */
const classes = [2, 4, 8, 16, 32];
const rows = classes.map((one, i) => [...articles]
  .filter(([, count]) => count * one >= texts.length && (i === 0 || count * classes[i - 1]! < texts.length)).map(([stem]) => stem).sort());

const wrapped = (stems: readonly string[]): string => {
  const lines = [''];
  for (const stem of stems) {
    if (lines.at(-1)!.length + stem.length > 168) lines.push('');
    lines[lines.length - 1] = `${lines.at(-1)!}${lines.at(-1)! === '' ? '' : ' '}${stem}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
};
writeFileSync(join(root, 'src/matching/words/common-stems.ts'), `/*
 * Made by scripts/training/commonness.ts: do not edit. Stems that one news article of 2, 4, 8, 16 or 32 has at least, the commonest row first.
 */
export const commonStems: readonly string[] = [
${rows.map((stems) => `  \`\n${wrapped(stems)}\n  \`,`).join('\n')}
];
`);
console.log(texts.length, rows.map(({ length }) => length));
