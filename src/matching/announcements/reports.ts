import type { Article, Span } from '../../reading/index.ts';
import { readSpans } from '../read-parts.ts';
import { sentencesOf } from '../sentence-at.ts';
import { contentStems } from '../words/content-stems.ts';
import { plain, wordsIn } from '../words/words.ts';
import { actOf, isBareAct } from './acts.ts';

/** What a report says became of an act, as far as its words tell. */
export type Bearing = 'done' | 'partly' | 'not-seen' | 'reversed';

/** A sentence that tells that something was done, in part, not, or undone. */
export interface Report {
  readonly span: Span;
  /** Verbs of the sentence that are told as done, each as `actOf` gives it. */
  readonly acts: readonly string[];
  readonly stems: readonly string[];
  /** Stems of the words around those verbs: what was done to what. */
  readonly near: readonly string[];
  readonly bearing: Bearing;
  /** The amount by which alone it is told to be a part: “120,000”; null where words tell it. */
  readonly amount: string | null;
}

const perfect = /^(?:has|have|had|was|were|been|is|are|being|having)$/;
const between = /^(?:now|already|since|also|only|just|fully|all|never|not|been|partly|largely|yet|finally|again)$/;
const participle = /^[a-z]{2,}(?:ed|en|wn|un|ne|lt|ut|pt|ft|ld|de|ght|ound|ung)$/;
/** Past forms that need no auxiliary to tell an act as done. */
const past = /^(?:reopened|opened|closed|shut|left|began|ended|stopped|resumed|withdrew|returned|arrived|signed|lifted|cancelled|canceled|scrapped|dropped|abandoned|postponed|reversed|revoked|rescinded|released|removed|finished|completed|started|halted|suspended|published|paid)$/;

const undone = /\b(?:lift(?:s|ed)?|cancel(?:l?ed|s)?|revoke[sd]?|rescind(?:s|ed)?|scrap(?:s|ped)?|drop(?:s|ped)?|abandon(?:s|ed)?|reverse[sd]?|overturn(?:s|ed)?|went back on|broken? (?:his|her|its|their|the) (?:word|promise|pledge)|broke (?:his|her|its|their|the) (?:word|promise|pledge))\b/i;
const inPart = /\b(?:only (?:half|part|some|a (?:part|third|quarter|few))|half (?:of|the)|part of|some of|partly|partially|in part|began|begun|started|most of|a third of|a quarter of|at least \w+ of)\b/i;
const missing = /\b(?:not|never|no|n['’]t|yet to|failed to|fails to|still (?:in|there|at|on|has|have|is|are|stands?)|remains?|denie[sd]|without)\b|n['’]t\b/i;

/** The sentences of an article that may tell what came of an announcement. */
export function reportsOf(article: Article): readonly Report[] {
  const found: Report[] = [];
  for (const span of sentencesOf(article.text, readSpans(article))) {
    const sentence = article.text.slice(span[0], span[1]);
    const { acts, places } = actsIn(article.text, span);
    const undoes = isUndone(sentence);
    const stays = /\bstill\b|\bremains?\b/i.test(sentence);
    if (acts.length === 0 && !undoes && !stays) continue;
    // “Removed 120,000 tonnes” of what is to be removed altogether is a part; “removed all 120,000” is not.
    const some = amount.exec(sentence)?.[1] ?? null;
    const isSome = some !== null && !/\b(?:all|every|whole|entire)\b/i.test(sentence);
    const isPart = inPart.test(sentence);
    const bearing = undoes ? 'reversed' : isMissing(article.text, span, places) ? 'not-seen' : isPart || isSome ? 'partly' : 'done';
    const near = new Set(places.flatMap(([from, to]) => contentStems(article.text, from, to)));
    found.push({
      span, acts, stems: contentStems(article.text, span[0], span[1]), near: [...near].filter((stem) => !acts.includes(stem)),
      bearing, amount: isPart ? null : some,
    });
  }
  return found;
}

/** Whether somebody is told to have undone something; “should be cancelled” is a wish. */
function isUndone(sentence: string): boolean {
  const found = undone.exec(sentence);
  return found !== null && !/\b(?:should|would|could|may|might|must|will|can|to|if)(?: \w+)?(?: be)? $/i.test(sentence.slice(Math.max(0, found.index - 30), found.index));
}

/** Whether the words that lead up to a verb say that it was not so; of a sentence without one, any of its words. */
function isMissing(text: string, span: Span, places: readonly Span[]): boolean {
  const sentence = text.slice(span[0], span[1]);
  if (/\bonly\b/i.test(sentence)) return false;
  if (/\b(?:denie[sd]|denying) that\b/i.test(sentence)) return true;
  return places.length === 0 ? missing.test(sentence) : places.some(([from, to]) => missing.test(text.slice(from, to)));
}

/** A number of things or an amount, not a date or a time. */
const amount = /\b(\d[\d,.]*)\s+(?!January|February|March|April|May|June|July|August|September|October|November|December|a\.m|p\.m)(?:million |billion )?[a-z]{3,}/;
/** What is said can be withdrawn, dropped and repeated, too. */
const said = /^(?:counts?|figures?|statements?|claims?|remarks?|accusations?|complaints?|comments?|charges?|offers?)$/;
/** Words on either side of a verb that what is done is done to. */
const reach = 6;

function actsIn(text: string, [from, to]: Span): { readonly acts: readonly string[]; readonly places: readonly Span[] } {
  const found = wordsIn(text, from, to);
  const words = found.map(({ word }) => plain(word));
  const acts = new Set<string>();
  const places: Span[] = [];
  words.forEach((word, i) => {
    let before = i - 1;
    while (before >= 0 && between.test(words[before]!)) before--;
    const isDone = past.test(word) || (before >= 0 && perfect.test(words[before]!) && participle.test(word));
    // “would be removed”, “to have closed” are not told as done.
    const isOpen = before > 0 && /^(?:would|will|should|could|may|might|must|can|to|be)$/.test(words[before - 1]!);
    if (!isDone || isOpen || isBareAct(actOf(word)) || (/^(?:withdr|dropped)/.test(word) && words.slice(i + 1, i + 4).some((next) => said.test(next)))) return;
    acts.add(actOf(word));
    places.push([found[Math.max(0, i - reach)]!.start, found[Math.min(found.length - 1, i + reach)]!.end]);
  });
  return { acts: [...acts], places };
}
