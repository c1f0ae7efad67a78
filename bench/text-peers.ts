/*
 * On text: our reading, and our language floor alone, beside two libraries that tag English. Neither finds arcs or
 * statements, so that they do less than our floor, and far less than a reading.
 */
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../dist/index.js';
import type { Models } from '../dist/index.js';
import { parse, tag, tokenise } from '../dist/reading/language/index.js';
import type { Contestant } from './measure.ts';

/** Our reading, the part of it that does the peers' work, the peers. */
export function textContestants(models: Models): Contestant<string>[] {
  const wink = winkNLP(model, ['sbd', 'pos']);
  const { its } = wink;
  return [
    { name: 'On Record', does: 'a whole reading', run: (text) => read({ text }, models).statements.length },
    {
      name: 'On Record, language alone',
      does: 'tokens, sentences, tags, lemmas, arcs',
      run: (text) => parse(tag(tokenise(text, blocksOf(text)), models.language), models.language).length,
    },
    {
      name: 'wink-nlp',
      does: 'tokens, sentences, tags',
      run: (text) => {
        const doc = wink.readDoc(text);
        // The function itself is how wink is told what to give.
        // eslint-disable-next-line @typescript-eslint/unbound-method
        return doc.sentences().length() + doc.tokens().out(its.pos).length;
      },
    },
    {
      name: 'compromise',
      does: 'tokens, sentences, tags',
      run: (text) => nlp(text).docs.reduce((terms, sentence) => terms + sentence.length, 0),
    },
  ];
}

/** Each line a block, as in the bare text of an article. */
function blocksOf(text: string): [number, number][] {
  const blocks: [number, number][] = [];
  for (const line of text.matchAll(/.+/g)) blocks.push([line.index, line.index + line[0].length]);
  return blocks;
}
