import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Where the corpora lie, relative to the repository. They are never part of it. */
export const corpora = new URL('../../../shared/corpora/', import.meta.url);

/** A CoNLL-U sentence as parallel columns, with the place of each word in its document's text. */
export interface TreebankSentence {
  readonly words: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly feats: string[];
  /** Index of the governing word, -1 for the root. */
  readonly heads: number[];
  readonly relations: string[];
  readonly misc: string[];
  readonly starts: number[];
  readonly ends: number[];
}

export interface TreebankDocument {
  readonly id: string;
  /** The text rebuilt from the words and their SpaceAfter marks, a line break between paragraphs. */
  readonly text: string;
  /** The spans of the paragraphs. */
  readonly blocks: [number, number][];
  readonly sentences: TreebankSentence[];
}

/** The documents of one part of a treebank, such as `gum`, `dev`. Ends the process with 2 where the corpus is not there. */
export const readTreebank = (name: string, part: string): TreebankDocument[] => {
  const file = new URL(`ud/${name}/${part}.conllu.gz`, corpora);
  if (!existsSync(file)) {
    console.error(`The corpus ud/${name}/${part} is not there (looked in ../shared/corpora): nothing to do without it.`);
    process.exit(2);
  }
  return parseTreebank(gunzipSync(readFileSync(file)).toString('utf8'));
};

interface Draft { id: string; text: string; blocks: [number, number][]; sentences: TreebankSentence[] }

export const parseTreebank = (source: string): TreebankDocument[] => {
  const documents: Draft[] = [];
  let document: Draft = { id: '', text: '', blocks: [], sentences: [] };
  let newParagraph = true;
  for (const chunk of source.split('\n\n')) {
    if (chunk.trim() === '') continue;
    const rows: string[][] = [];
    for (const line of chunk.split('\n')) {
      if (line.startsWith('# newdoc')) {
        document = { id: line.slice(line.indexOf('=') + 1).trim(), text: '', blocks: [], sentences: [] };
        documents.push(document);
        newParagraph = true;
      } else if (/^# newpar(?!_)/.test(line)) newParagraph = true;
      else if (!line.startsWith('#') && line !== '') rows.push(line.split('\t'));
    }
    if (newParagraph) {
      document.text = document.text.trimEnd() + (document.text === '' ? '' : '\n');
      const last = document.blocks[document.blocks.length - 1];
      if (last) last[1] = Math.min(last[1], document.text.length - 1);
      document.blocks.push([document.text.length, document.text.length]);
      newParagraph = false;
    }
    readSentence(document, rows);
    document.blocks[document.blocks.length - 1]![1] = document.text.length;
  }
  return documents;
};

const readSentence = (document: Draft, rows: readonly string[][]): void => {
  const sentence: TreebankSentence = {
    words: [], lemmas: [], upos: [], xpos: [], feats: [], heads: [], relations: [], misc: [], starts: [], ends: [],
  };
  let fusedLast = 0;
  let fusedAt = 0;
  let fusedEnd = 0;
  for (const row of rows) {
    const spaced = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(row[9]!);
    const range = /^(\d+)-(\d+)$/.exec(row[0]!);
    if (range) {
      fusedLast = Number(range[2]);
      fusedAt = document.text.length;
      document.text += row[1]!;
      fusedEnd = document.text.length;
      if (spaced) document.text += ' ';
      continue;
    }
    if (row[0]!.includes('.')) continue;
    const id = Number(row[0]);
    if (id <= fusedLast) {
      sentence.starts.push(fusedAt);
      fusedAt = id === fusedLast ? fusedEnd : Math.min(fusedEnd, fusedAt + row[1]!.length);
      sentence.ends.push(fusedAt);
    } else {
      sentence.starts.push(document.text.length);
      document.text += row[1]!;
      sentence.ends.push(document.text.length);
      if (spaced) document.text += ' ';
    }
    sentence.words.push(row[1]!);
    sentence.lemmas.push(row[2]!);
    sentence.upos.push(row[3]!);
    sentence.xpos.push(row[4]!);
    sentence.feats.push(row[5]!);
    sentence.heads.push(Number(row[6]) - 1);
    sentence.relations.push(row[7]!);
    sentence.misc.push(row[9]!);
  }
  document.sentences.push(sentence);
};
