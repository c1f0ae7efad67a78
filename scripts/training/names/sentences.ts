import { tokenise } from '../../../src/reading/language/index.ts';
import type { Tokenised } from '../../../src/reading/language/tokens.ts';
import { readExamples } from '../examples.ts';
import { corpusFile, jsonLines, silver, type NamedArticle } from './corpora.ts';

/** A sentence of words as they are written; nothing is known of them. */
export type PlainSentence = readonly string[];

const sentencesIn = (doc: Tokenised): PlainSentence[] => Array.from(doc.sentenceStarts.subarray(0, -1), (from, sentence) => (
  doc.words.slice(from, doc.sentenceStarts[sentence + 1])));

const paragraphs = (text: string): PlainSentence[] => {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line): [number, number] => [line.index, line.index + line[0].length]);
  return sentencesIn(tokenise(text, blocks));
};

/** Words in their company, from everything that may be learnt from: the treebanks, the news, and `articles`. No annotation. */
export const plainSentences = (articles: readonly NamedArticle[]): PlainSentence[] => {
  const found: PlainSentence[] = [];
  for (const { doc } of articles) found.push(...sentencesIn(doc));
  for (const { doc } of [...readExamples('ewt', 'train'), ...readExamples('gum', 'train')]) found.push(...sentencesIn(doc));
  for (const document of silver()) for (const { t } of document.s) found.push(t.map(([word]) => word));
  for (const page of jsonLines('helsinki/pages.jsonl.gz') as { text: string }[]) found.push(...paragraphs(page.text.replaceAll('###', '\n')));
  for (const page of jsonLines('ecbplus/topics-1-35.jsonl.gz') as { sentences: string[] }[]) for (const sentence of page.sentences) found.push(sentence.split(' '));
  for (const folder of ['wcxb', 'scrapinghub', 'fundus']) {
    const truth = JSON.parse(corpusFile(`pages/${folder}/ground-truth.json`)) as Record<string, { articleBody: string }>;
    for (const { articleBody } of Object.values(truth)) if (isEnglish(articleBody)) found.push(...paragraphs(articleBody));
  }
  const seen = new Set<string>();
  return found.filter((sentence) => {
    const key = sentence.join(' ');
    return sentence.length > 2 && !seen.has(key) && seen.add(key);
  });
};

const isEnglish = (text: string): boolean => {
  const words = text.toLowerCase().split(/\s+/);
  return words.filter((word) => ['the', 'of', 'and', 'to', 'in'].includes(word)).length * 12 > words.length;
};
