import type { TaggerModel } from '../../../src/reading/language/model.ts';
import { tagParts } from '../../../src/reading/language/tagging/tag.ts';
import { assemble, lowered } from '../../../src/reading/language/tokenise.ts';
import { uposNames, xposNames } from '../../../src/reading/language/tokens.ts';
import type { Examples } from '../examples.ts';
import type { Tree } from './sentences.ts';

/*
 * Headlines tell in the present tense what was, and leave out articles. The treebanks have few of them, and so a verb after a name is taken
 * for a noun ("Tamarre counts ships"). Sentences in the past tense are made into more of them.
 */
const xpos = (name: (typeof xposNames)[number]): number => xposNames.indexOf(name);
const [past, present, presentPlural, determiner, stop, plural, plurals] = [xpos('VBD'), xpos('VBZ'), xpos('VBP'), xpos('DT'), xpos('.'), xpos('NNS'), xpos('NNPS')];
const verb = uposNames.indexOf('VERB');
const longest = 25;

/** The third person of a verb: *carry* to *carries*. */
const thirdPerson = (lemma: string): string => (
  lemma === 'have' ? 'has' : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`);

interface Headline { words: string[]; kept: number[]; parts: number[]; heads: number[] }

/** The sentence `[from, to)` as a headline, or undefined where it tells nothing of the past or is long. */
const headlineOf = ({ doc, xpos: parts, upos, lemmas, heads, relations }: Examples, from: number, to: number): Headline | undefined => {
  if (to - from > longest) return undefined;
  let root = -1;
  const isHead = new Set<number>();
  for (let token = from; token < to; token += 1) {
    if (heads[token]! < 0) root = token;
    else isHead.add(heads[token]!);
  }
  if (root < 0 || parts[root] !== past || upos[root] !== verb) return undefined;
  const subject = relations.findIndex((relation, token) => token >= from && token < to && relation === 'nsubj' && heads[token] === root);
  if (subject < 0 || subject > root || doc.lower[subject] === 'i' || doc.lower[subject] === 'you' || doc.lower[subject] === 'we') return undefined;
  const isMany = parts[subject] === plural || parts[subject] === plurals || doc.lower[subject] === 'they'
    || relations.some((relation, token) => token > subject && token < root && relation === 'conj' && heads[token] === subject);
  const made: Headline = { words: [], kept: [], parts: [], heads: [] };
  for (let token = from; token < to; token += 1) {
    const isLeaf = !isHead.has(token);
    if (isLeaf && parts[token] === determiner && ['the', 'a', 'an'].includes(doc.lower[token]!)) continue;
    if (isLeaf && parts[token] === stop && token === to - 1) continue;
    const turns = parts[token] === past && upos[token] === verb && (token === root || (heads[token] === root && relations[token] === 'conj'));
    made.kept.push(token);
    made.parts.push(turns ? (isMany ? presentPlural : present) : parts[token]!);
    made.words.push(turns ? (isMany ? lemmas[token]! : thirdPerson(lemmas[token]!)) : doc.words[token]!);
  }
  const placeOf = new Map(made.kept.map((token, place) => [token, place]));
  made.heads = made.kept.map((token) => (heads[token]! < 0 ? -1 : placeOf.get(heads[token]!)!));
  return made;
};

/** The headlines that can be made of the examples, each a document, with tags as the tagger gives them. */
export const headlineTrees = (examples: readonly Examples[], tagger: TaggerModel): Tree[] => {
  const trees: Tree[] = [];
  for (const example of examples) {
    const { sentenceStarts } = example.doc;
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
      const made = headlineOf(example, sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!);
      if (made === undefined) continue;
      const words = made.words.map((word, place) => (place === 0 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word));
      const text = words.join(' ');
      const ends: number[] = [];
      for (const word of words) ends.push((ends.length === 0 ? 0 : ends[ends.length - 1]! + 1) + word.length);
      const doc = { ...assemble(text, [[0, text.length]], ends.map((end, at) => end - words[at]!.length), ends, [0], [0]), words, lower: words.map(lowered) };
      const tagged = tagParts(doc, tagger);
      trees.push({
        doc: { ...doc, upos: tagged.upos, xpos: tagged.xpos, lemmas: words }, heads: Int32Array.from(made.heads),
        relations: made.kept.map((token) => example.relations[token]!),
        rightXpos: Uint8Array.from(made.parts), rightUpos: Uint8Array.from(made.kept, (token) => example.upos[token]!),
      });
    }
  }
  return trees;
};
