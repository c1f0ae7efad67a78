import type { Proposition } from './proposition.ts';

/** What two propositions have in common. */
export interface Likeness {
  readonly shared: readonly string[];
  /** Above 0: more likely one than two. */
  readonly score: number;
}

interface Compared extends Proposition {
  readonly article: string;
  /** How many and how much, each as a word. */
  readonly numbers: readonly string[];
}

/*
 * The weights were fitted by logistic regression to the pairs of the half of eval/claims.tsv that rules are made on, and rounded. The score is the logarithm
 * of the odds that the two are one.
 */
const bias = -7.2;
const ofMore = 2.2;
const coreOfMore = 1.35;
const coreOfFewer = 1.5;
const toldOfFewer = 2;
const toldWeight = 1.3;
const runOfWords = 2.6;
const runOfShorter = 1.6;
const sameNumber = 0.7;
const otherNumbers = -1.35;
/** For each number more that one of the two gives where both give one, and where only one of them gives any. */
const moreNumbers = -0.6;
const numbersInOne = -0.6;
const sameArticle = -1.25;
const eachClause = 0.6;

/** Beyond these, more in common tells no more. */
const mostTold = 100;
const longestRun = 12;
const mostNumbers = 2;
/** Stems in each and in common, or else words in a row, below which nothing can be told. */
const fewestStems = 3;
const fewestShared = 2;
const tellingRun = 5;

/** Null where the two have too little to be told for one. */
export function likenessOf(a: Compared, b: Compared): Likeness | null {
  const shared = a.stems.filter((stem) => b.stems.includes(stem));
  if (shared.length === 0) return null;
  const run = runOf(a.words.split(' '), b.words.split(' '));
  if ((Math.min(a.stems.length, b.stems.length) < fewestStems || shared.length < fewestShared) && run < tellingRun) return null;
  const all = shareOf(a, b, a.stems, b.stems);
  const core = shareOf(a, b, a.core, b.core);
  const told = shareOf(a, b, a.told, b.told);
  const numbers = a.numbers.filter((number) => b.numbers.includes(number)).length;
  const score = bias
    + ofMore * all.ofMore + coreOfMore * core.ofMore + coreOfFewer * core.ofFewer
    + toldOfFewer * told.ofFewer + toldWeight * Math.min(told.shared, mostTold) / mostTold
    + runOfWords * Math.min(run, longestRun) / longestRun + runOfShorter * run / Math.min(a.words.split(' ').length, b.words.split(' ').length)
    + sameNumber * Math.min(numbers, mostNumbers) + numbersApart(a.numbers.length, b.numbers.length, numbers)
    + (a.article === b.article ? sameArticle : 0) + (a.isClause ? eachClause : 0) + (b.isClause ? eachClause : 0);
  return { shared, score };
}

/** What it takes from the score that the numbers are not the same. */
function numbersApart(ofA: number, ofB: number, shared: number): number {
  if (ofA === 0 || ofB === 0) return ofA === ofB ? 0 : numbersInOne;
  return shared === 0 ? otherNumbers : moreNumbers * Math.min(Math.max(ofA, ofB) - shared, mostNumbers);
}

interface Share { readonly shared: number; readonly ofMore: number; readonly ofFewer: number }

/** The weight of the stems that stand in both lists, and its share of the heavier and of the lighter list. A stem weighs what it weighs where it tells less. */
function shareOf(a: Proposition, b: Proposition, ofA: readonly string[], ofB: readonly string[]): Share {
  const weigh = (one: Proposition, stem: string): number => one.weights[one.stems.indexOf(stem)] ?? 0;
  const sum = (one: Proposition, stems: readonly string[]): number => stems.reduce((total, stem) => total + weigh(one, stem), 0);
  const shared = ofA.filter((stem) => ofB.includes(stem)).reduce((total, stem) => total + Math.min(weigh(a, stem), weigh(b, stem)), 0);
  const [left, right] = [sum(a, ofA), sum(b, ofB)];
  return { shared, ofMore: shared / Math.max(1, left, right), ofFewer: shared / Math.max(1, Math.min(left, right)) };
}

/** The longest run of the same words in both. */
function runOf(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  const runs = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    for (let j = b.length; j > 0; j--) {
      runs[j] = word === b[j - 1] ? runs[j - 1]! + 1 : 0;
      if (runs[j]! > best) best = runs[j]!;
    }
  }
  return best;
}
