import { describe, expect, it } from 'vitest';
import { convert, type SilverSentence } from '../../scripts/training/network/silver.ts';

/** From lines of word, part of speech, kind of name, head (counted from 1; 0: the root) and relation. */
const sentence = (lines: string): SilverSentence => {
  const rows = lines.trim().split('\n').map((line) => line.trim().split(' '));
  return {
    t: rows.map(([word, tag, name]) => [word!, word!, 0, 0, tag!, name!]),
    d: rows.map(([, , , head, relation]) => [Number(head) - 1, relation!]),
  };
};
const converted = (lines: string): string[] => {
  const { heads, relations } = convert(sentence(lines));
  return heads.map((head, token) => `${head + 1} ${relations[token]!}`);
};

describe("CoreNLP's trees", () => {
  it('head names of persons by their first word', () => {
    expect(converted(`
      Ana NNP PERSON 3 compound
      Maria NNP PERSON 3 compound
      Lowell NNP PERSON 4 nsubj
      left VBD O 0 root
    `)).toEqual(['4 nsubj', '1 flat', '1 flat', '0 root']);
  });

  it('hang a conjunction on what follows it', () => {
    expect(converted(`
      left VBD O 0 root
      and CC O 1 cc
      returned VBD O 1 conj
    `)).toEqual(['0 root', '3 cc', '1 conj']);
  });

  it('tell obl from nmod, and rename what has another name', () => {
    expect(converted(`
      He PRP O 2 nsubj
      saw VBD O 0 root
      maps NNS O 2 dobj
      of IN O 5 case
      towns NNS O 3 nmod
      in IN O 7 case
      Oslo NNP CITY 2 nmod
      once RB O 2 dep
    `)).toEqual(['2 nsubj', '0 root', '2 obj', '5 case', '3 nmod', '7 case', '2 obl', '2 ']);
  });
});
