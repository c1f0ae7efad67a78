import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featsText, morphologyOf, parse, readLanguageModel, tag, tokenise } from '../../../src/reading/language/index.ts';

const model = readLanguageModel(readFileSync('models/en/language.bin'));

/** The features of the first token that is written so. */
const featsOf = (text: string, word: string): string => {
  const doc = parse(tag(tokenise(text, [[0, text.length]]), model), model);
  return featsText(morphologyOf(doc)(doc.words.indexOf(word)));
};

describe('morphology', () => {
  it.each([
    ['The minister said so.', 'said', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
    ['The ministers said so.', 'said', 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin'],
    ['I said so.', 'said', 'Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin'],
    ['We say so.', 'say', 'Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin'],
    ['She says so.', 'says', 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
    ['The bridge was closed by the mayor.', 'closed', 'Tense=Past|VerbForm=Part|Voice=Pass'],
    ['The mayor has closed the bridge.', 'closed', 'Tense=Past|VerbForm=Part'],
    ['They read a letter written by the mayor.', 'written', 'Tense=Past|VerbForm=Part|Voice=Pass'],
    ['He wants to leave.', 'leave', 'VerbForm=Inf'],
    ['He will leave.', 'leave', 'VerbForm=Inf'],
    ['He will leave.', 'will', 'VerbForm=Fin'],
    ['Leave the house now!', 'Leave', 'Mood=Imp|VerbForm=Fin'],
    ['He is leaving.', 'leaving', 'Tense=Pres|VerbForm=Part'],
    ['He denied leaving.', 'leaving', 'VerbForm=Ger'],
    ['The troops left.', 'The', 'Definite=Def|PronType=Art'],
    ['Two ships sank.', 'ships', 'Number=Plur'],
    ['The ship sank.', 'ship', 'Number=Sing'],
    ['They blame her.', 'her', 'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'],
    ['They blame her brother.', 'her', 'Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs'],
    ['He did not come.', 'not', 'Polarity=Neg'],
    ['It was worse.', 'worse', 'Degree=Cmp'],
    ['They sold 40 ships.', '40', 'NumForm=Digit|NumType=Card'],
    ['They sold forty ships.', 'forty', 'NumForm=Word|NumType=Card'],
    ['He went to the harbour.', 'to', '_'],
  ])('%s: %s', (text, word, feats) => {
    expect(featsOf(text, word)).toBe(feats);
  });
});
