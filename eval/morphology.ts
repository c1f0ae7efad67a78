import { goldExamples, type Examples } from '../scripts/training/examples.ts';
import type { TreebankDocument } from '../scripts/training/treebank.ts';
import { featsText, morphologyOf, parse, relationNames, tag, type LanguageModel, uposNames, xposNames, type Morphology, type Parsed, type Relation } from '../src/reading/language/index.ts';

/*
 * Morphology on a treebank: how many values are right of those that attribution needs (tense, number, voice, person, mood, verb form),
 * and how many words have all their features right. With the treebank's own tags and arcs, the rules are measured by themselves.
 */

const needed = ['Tense', 'Number', 'Voice', 'Person', 'Mood', 'VerbForm'] as const;

export interface MorphologyCounts { words: number; whole: number; right: number; own: number; gold: number }

export const noMorphology = (): MorphologyCounts => ({ words: 0, whole: 0, right: 0, own: 0, gold: 0 });

export const goldFeats = (document: TreebankDocument): string[] => document.sentences.flatMap(({ feats }) => feats);

/** `feats`: the treebank's, in its tokens' order. `wrong` is told of each mistake in what is needed. */
export const countMorphology = (counts: MorphologyCounts, doc: Parsed, feats: readonly string[], wrong: (mistake: string) => void = () => undefined): void => {
  const of = morphologyOf(doc);
  for (let token = 0; token < doc.length; token += 1) {
    const own = of(token);
    // What a typing mistake was meant to be, the style of a word and the role of a fixed phrase are not asked for.
    const gold = (feats[token] === '_' ? [] : feats[token]!.split('|')).filter((feat) => !/^(?:Typo|Style|ExtPos|Foreign|NameType)=/.test(feat));
    counts.words += 1;
    if (featsText(own) === (gold.length === 0 ? '_' : gold.join('|'))) counts.whole += 1;
    const goldOf = new Map(gold.map((feat) => feat.split('=') as [string, string]));
    for (const name of needed) {
      const [expected, found] = [goldOf.get(name), own[name as keyof Morphology]];
      if (expected !== undefined) counts.gold += 1;
      if (found !== undefined) counts.own += 1;
      if (found !== undefined && expected === found) counts.right += 1;
      else if (expected !== found) wrong(`${uposNames[doc.upos[token]!]!} ${xposNames[doc.xpos[token]!]!} ${name} ${expected ?? '-'} as ${found ?? '-'}`);
    }
  }
};

/** The treebank's own tags, lemmas and arcs as if we had found them. */
export const goldParsed = ({ doc, upos, xpos, lemmas, heads, relations }: Examples): Parsed => ({
  ...doc, upos, xpos: xpos.map((tag) => (tag === 255 ? xposNames.indexOf('XX') : tag)), lemmas, heads,
  relations: Uint8Array.from(relations, (relation) => Math.max(0, relationNames.indexOf(relation as Relation))),
  states: new Int8Array(0), stateWidth: 0,
});

/** In per cent: the needed values' F1, and words with all features right. */
export const morphologyRow = ({ words, whole, right, own, gold }: MorphologyCounts): Record<string, string> => ({
  'morphology F1': (200 * right / (own + gold)).toFixed(2),
  'all features': (100 * whole / words).toFixed(2),
});

/** Both ways over the documents of a treebank: by its own tags and arcs, and by ours over its tokens. */
export const measureMorphology = (documents: readonly TreebankDocument[], model: LanguageModel): Record<string, string> => {
  const [given, own] = [noMorphology(), noMorphology()];
  for (const document of documents) {
    const examples = goldExamples(document);
    const feats = goldFeats(document);
    countMorphology(given, goldParsed(examples), feats);
    countMorphology(own, parse(tag(examples.doc, model), model), feats);
  }
  const [byGold, byOwn] = [morphologyRow(given), morphologyRow(own)];
  return {
    'F1, gold arcs': byGold['morphology F1']!, 'all features, gold arcs': byGold['all features']!,
    'F1, own arcs': byOwn['morphology F1']!, 'all features, own arcs': byOwn['all features']!,
  };
};
