import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conlluOf, parse, readLanguageModel, relationNames, tag, tokenise, uposNames, xposNames, type Parsed,
} from '../../../src/reading/language/index.ts';
import { markedLines, markedWords } from './marked-words.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../models/en/language.bin', import.meta.url)));
const model = readLanguageModel(bytes);
const parsed = (text: string): Parsed => parse(tag(tokenise(text, [[0, text.length]]), model), model);

/** The parsed words of a marked line, where our tokens are the marked words. */
const parsedWords = (line: string, mark: RegExp): { doc: Parsed; marks: (string | null)[]; words: string[] } => {
  const { text, starts, ends, marks } = markedWords(line, mark);
  const doc = parsed(text);
  expect(Array.from(doc.starts)).toEqual(starts);
  return { doc, marks, words: starts.map((start, at) => text.slice(start, ends[at])) };
};

describe('tags as marked', () => {
  for (const { file, number, line } of markedLines('tags')) {
    it(`${file}:${number} ${line}`, () => {
      const { doc, marks } = parsedWords(line, /\/([A-Z$]+)$/);
      const own = marks.map((mark, at) => (mark === null ? null
        : (uposNames as readonly string[]).includes(mark) ? uposNames[doc.upos[at]!]! : xposNames[doc.xpos[at]!]!));
      expect(marks.some((mark) => mark !== null)).toBe(true);
      expect(own).toEqual(marks);
    });
  }
});

describe('lemmas as marked', () => {
  for (const { file, number, line } of markedLines('lemmas')) {
    it(`${file}:${number} ${line}`, () => {
      const { doc, marks } = parsedWords(line, /=(.+)$/);
      expect(marks.some((mark) => mark !== null)).toBe(true);
      expect(marks.map((mark, at) => (mark === null ? null : doc.lemmas[at]!))).toEqual(marks);
    });
  }
});

describe('arcs as marked', () => {
  for (const { file, number, line } of markedLines('arcs')) {
    it(`${file}:${number} ${line}`, () => {
      const { doc, marks } = parsedWords(line, /\{(.+)\}$/);
      expect(marks.some((mark) => mark !== null)).toBe(true);
      const own = marks.map((mark, at) => (mark === null ? null
        : doc.heads[at]! < 0 ? 'root' : `${relationNames[doc.relations[at]!]!}>${doc.words[doc.heads[at]!]!}`));
      expect(own).toEqual(marks);
    });
  }
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom('the', 'Lowell', 'said', 'that', ',', '.', '“', '”', '"', '(', ')', 'he', 'was', 'and', 'U.S.', '12', 'to', 'go', '-'), { maxLength: 60 })
    .map((words) => words.join(' ')),
);

describe('parse', () => {
  it('gives every sentence one root and no cycle, and heads inside the sentence', () => {
    fc.assert(fc.property(anyText, (text) => { expectTrees(parsed(text)); }));
  });

  it('reads a sentence longer than any sentence, and one of nothing but marks', () => {
    for (const text of ['and he said '.repeat(2000), '“ , '.repeat(3000), `( ${'a ( '.repeat(1500)}`]) {
      const begun = performance.now();
      expectTrees(parsed(text));
      expect(performance.now() - begun).toBeLessThan(5000);
    }
  });

  it('gives the same tree whatever stands in other sentences', () => {
    const alone = parsed('The minister denied it.');
    const after = parsed('Lowell left. The minister denied it.');
    expect(Array.from(after.heads.subarray(3), (head) => (head < 0 ? head : head - 3))).toEqual(Array.from(alone.heads));
    expect(Array.from(after.relations.subarray(3))).toEqual(Array.from(alone.relations));
  });
});

const expectTrees = (doc: Parsed): void => {
  for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) {
    const from = doc.sentenceStarts[sentence]!;
    const to = doc.sentenceStarts[sentence + 1]!;
    let roots = 0;
    // Depth of each token, found once: a path that comes back to itself would never end.
    const reached = new Uint8Array(to - from);
    for (let token = from; token < to; token += 1) {
      const path: number[] = [];
      let at = token;
      while (at >= 0 && reached[at - from] === 0) {
        reached[at - from] = 1;
        path.push(at);
        at = doc.heads[at]!;
        expect(at === -1 || (at >= from && at < to)).toBe(true);
        expect(path.includes(at)).toBe(false);
      }
      if (doc.heads[token] === -1) roots += 1;
      expect(doc.relations[token] === relationNames.indexOf('root')).toBe(doc.heads[token] === -1);
    }
    expect(roots).toBe(1);
  }
};

describe('the model file', () => {
  it('is refused with a plain error where it is damaged, cut, of another format or something else', () => {
    const damaged = bytes.slice();
    damaged[5000]! ^= 1;
    expect(() => readLanguageModel(damaged)).toThrow(/damaged/);
    expect(() => readLanguageModel(bytes.subarray(0, 40_000))).toThrow(/damaged/);
    const older = bytes.slice();
    older[4] = 1;
    expect(() => readLanguageModel(older)).toThrow(/format 1/);
    expect(() => readLanguageModel(new Uint8Array(20))).toThrow(/not a language model/);
    expect(() => readLanguageModel(new Uint8Array(0))).toThrow(/not a language model/);
  });

  it('takes 8 MB at most', () => { expect(bytes.length).toBeLessThan(8 * 1024 * 1024); });
});

describe('CoNLL-U', () => {
  it('writes a sentence', () => {
    const doc = parsed('The minister resigned.');
    expect(conlluOf(doc, 0)).toBe([
      '# sent_id = 1',
      '# text = The minister resigned.',
      '1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t_\t_',
      '2\tminister\tminister\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\t_',
      '3\tresigned\tresign\tVERB\tVBD\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No',
      '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
      '', '',
    ].join('\n'));
  });

  it('keeps a line to a word whatever the text holds', () => {
    fc.assert(fc.property(anyText, (text) => {
      const doc = parsed(text);
      for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) {
        const lines = conlluOf(doc, sentence).split('\n');
        const words = doc.sentenceStarts[sentence + 1]! - doc.sentenceStarts[sentence]!;
        expect(lines.filter((line) => /^\d+\t/.test(line)).length).toBe(words);
        expect(lines.slice(2, -2).every((line) => /^\d+(?:-\d+)?\t/.test(line))).toBe(true);
        for (const line of lines.slice(2, -2)) expect(line.split('\t').length).toBe(10);
      }
    }));
  });
});
