import type { Article, Span } from '../../reading/index.ts';
import { readSpans } from '../read-parts.ts';
import { sentencesOf } from '../sentence-at.ts';
import { contentStems } from '../words/content-stems.ts';
import type { Word } from '../words/words.ts';
import { plain, wordsIn } from '../words/words.ts';
import { actAt, actOf, isBareAct, isSpoken } from './acts.ts';
import type { Named } from './patients.ts';
import { namedIn } from './patients.ts';

/** What a report says became of an act, as far as its words tell. */
export type Bearing = 'done' | 'partly' | 'not-seen' | 'reversed';

/** A verb that is told as done, or as not done. */
export interface Deed {
  readonly act: string;
  /** Stems of what it was done to, and of who did it; none where the words do not tell. */
  readonly to: readonly string[];
  /** Stems of what stands behind that after “on”, “for”, “against” or “of”: “sanctions | on coffee”. */
  readonly of: readonly string[];
  readonly by: readonly string[];
  /** Whether its own clause says that it was not so: “has not been closed”, not “was closed although nobody had asked for it”. */
  readonly isDenied: boolean;
}

/** A sentence that tells that something was done, in part, not, or undone. */
export interface Report {
  readonly span: Span;
  /** Verbs of the sentence that are told as done, each as `actOf` gives it. */
  readonly acts: readonly string[];
  readonly stems: readonly string[];
  /** Stems of the words around those verbs: what was done to what. */
  readonly near: readonly string[];
  /** What became of its acts, whether or not they undo something. */
  readonly bearing: Exclude<Bearing, 'reversed'>;
  /** Verbs that undo or complete what their object names: “dropped its plan to …”, “completed the withdrawal of …”. */
  readonly undoes: boolean;
  readonly completes: boolean;
  /** Whether it tells that something stays as it was: “is still crossing”, “remains closed”. */
  readonly stays: boolean;
  /** Whether it tells that there is nothing of something: “no tariff so far”. */
  readonly isAbsent: boolean;
  readonly deeds: readonly Deed[];
  /** Whether it tells of all of something: “all 120,000 tonnes”. */
  readonly isWhole: boolean;
}

const perfect = /^(?:has|have|had|was|were|been|is|are|being|having)$/;
const between = /^(?:now|already|since|also|only|just|fully|all|never|not|been|partly|largely|yet|finally|again|still)$/;
const participle = /^[a-z]{2,}(?:ed|en|wn|un|ne|lt|ut|pt|ft|ld|de|ght|ound|ung|id)$/;
/** Past forms that need no auxiliary to tell an act as done. */
const past = /^(?:[a-z]{3,}ed|shut|left|began|withdrew|built|sold|bought|sent|paid|gave|put|cut|shed|threw|broke|went|took|quit|froze|rebuilt|held|brought|walked|stepped|called|repaid|rose|fell|won|drew|fought|lent|spent|chose|overthrew|upheld|withheld|swore|struck|sank|freed)$/;
/** What makes a past form an adjective: “the captured soldiers”. */
const determiner = /^(?:the|a|an|its|his|her|their|our|some|any|no|of|for|with|by|from|in|at|on)$/;

const undone = /\b(?:lift(?:s|ed)?|cancel(?:l?ed|s)?|revoke[sd]?|rescind(?:s|ed)?|scrap(?:s|ped)?|drop(?:s|ped)?|abandon(?:s|ed)?|reverse[sd]?|overturn(?:s|ed)?|call(?:s|ed)? off|gives? up|gave up|withdr(?:ew|awn|aws) (?:his|her|its|their|the) (?:threat|plan|order|ban|decision)|backs? down|shelve[sd]?|(?:went|gone|goes) back on|broken? (?:his|her|its|their|the) (?:word|promise|pledge)|broke (?:his|her|its|their|the) (?:word|promise|pledge))\b/i;
const completed = /\b(?:complete[sd]?|finish(?:es|ed)?|carried out|went ahead with)\b/i;
const inPart = /\b(?:only (?:half|part|some|a (?:part|third|quarter|few))|half (?:of|the)|(?:a|first) part of|some of|partly|partially|in part|began|begun|started|most of|a third of|a quarter of|at least \w+ of|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d[\d,]*) of (?:the|its|their|\d)|\d[\d,]* of \d)/i;
const missing = /\b(?:not|never|no|none|nobody|nothing|n['’]t|yet to|failed to|fails to|denie[sd]|without)\b|n['’]t\b/i;
/** What somebody only wants, may or will do stays in nobody's report. */
const unwished = String.raw`(?<!\b(?:to|will|would|could|should|may|might|must|can|can['’]t|cannot) )`;
const staying = new RegExp(String.raw`\bstill (?!more\b|not\b|too\b|an?\b|the\b|further\b|another\b|others?\b)[a-z]+|\b(?:is|are|was|were) still\b|${unwished}\bremains?\b(?! (?:an?|the|to be)\b)`
  + String.raw`|\bstays? (?:shut|closed|open|on|in)\b|\bas before\b|${unwished}\bcontinue[sd]?\b(?! to\b)(?! (?:his|her|its|their)\b)`, 'i');

/** The sentences of an article that may tell what came of an announcement. */
export function reportsOf(article: Article): readonly Report[] {
  const found: Report[] = [];
  for (const span of sentencesOf(article.text, readSpans(article))) {
    const sentence = article.text.slice(span[0], span[1]);
    const { acts, places, deeds } = actsIn(article.text, span);
    const undoes = isUndone(sentence);
    const completes = completed.test(sentence);
    const stays = staying.test(sentence);
    const isAbsent = /^(?:no|nobody|nothing|none)\b(?! (?:matter|wonder|doubt|longer)\b)/i.test(sentence);
    if (acts.length === 0 && !undoes && !stays && !completes && !isAbsent) continue;
    const isPart = inPart.test(sentence);
    const bearing = isPart && stays ? 'partly' : stays || isAbsent || isMissing(article.text, span, places) ? 'not-seen' : isPart ? 'partly' : 'done';
    const near = new Set(places.flatMap(([from, to]) => contentStems(article.text, from, to)));
    found.push({
      span, acts, stems: contentStems(article.text, span[0], span[1]), near: [...near].filter((stem) => !acts.includes(actOf(stem))),
      bearing, undoes, completes, stays: stays || isAbsent, isAbsent, deeds, isWhole: /\b(?:all|every|whole|entire|last)\b/i.test(sentence),
    });
  }
  return found;
}

/** In characters: how far before what would undo something the wish for it may stand. */
const reachOfWish = 60;

/** Whether somebody is told to have undone something; “should be cancelled” is a wish. */
function isUndone(sentence: string): boolean {
  const found = undone.exec(sentence);
  if (found === null) return false;
  const before = sentence.slice(Math.max(0, found.index - reachOfWish), found.index);
  // “Must confront him or cancel”, “should not weaken, lift or curtail”.
  return !/\b(?:should|would|could|may|might|must|will|can|to|if|not|never)(?: \w+)?(?: be)? $/i.test(before)
    && !(/(?:,|\bor|\band) $/i.test(before) && /\b(?:should|would|could|may|might|must|will|can|to)\b[^;.:]*$/i.test(before));
}

/** Whether the words that lead up to a verb say that it was not so; of a sentence without one, any of its words. */
function isMissing(text: string, span: Span, places: readonly Span[]): boolean {
  const sentence = text.slice(span[0], span[1]);
  if (/\bonly\b/i.test(sentence)) return false;
  if (/\b(?:denie[sd]|denying) that\b/i.test(sentence)) return true;
  return places.length === 0 ? missing.test(sentence) : places.some(([from, to]) => missing.test(text.slice(from, to)));
}

/** What is said can be withdrawn, dropped and repeated, too. */
const said = /^(?:counts?|figures?|statements?|claims?|remarks?|accusations?|complaints?|comments?|charges?|offers?)$/;
/** Words on either side of a verb that what is done is done to. */
const reach = 6;

function actsIn(text: string, [from, to]: Span): { readonly acts: readonly string[]; readonly places: readonly Span[]; readonly deeds: readonly Deed[] } {
  const found = wordsIn(text, from, to);
  const words = found.map(({ word }) => plain(word));
  const acts = new Set<string>();
  const places: Span[] = [];
  const deeds: Deed[] = [];
  words.forEach((word, i) => {
    let before = i - 1;
    while (before >= 0 && between.test(words[before]!)) before--;
    const isPerfect = before >= 0 && perfect.test(words[before]!) && participle.test(word);
    const isPast = past.test(word) && !(i > 0 && determiner.test(words[i - 1]!)) && /^[a-z]/.test(found[i]!.word);
    // “Failed to delete”, “has yet to close”, “did not hand over”: told of, as not done.
    const isFailed = i > 1 && /^(?:to|not)$/.test(words[i - 1]!) && /^(?:failed|fails|yet|did|does|do|never)$/.test(words[i - 2]!);
    // “Would be removed”, “to have closed” are not told as done.
    const isOpen = before > 0 && /^(?:would|will|should|could|may|might|must|can|to|be)$/.test(words[before - 1]!);
    const isModal = !isPerfect && i > 0 && /^(?:would|will|should|could|may|might|must|can|to)$/.test(words[i - 1]!);
    const act = actAt(words, i);
    const isSaid = /^(?:withdr|dropped)/.test(word) && words.slice(i + 1, i + 4).some((next) => said.test(next));
    if (!(isPerfect || isPast || isFailed) || perfect.test(word) || ((isOpen || isModal) && !isFailed) || isBareAct(act) || (isSpoken(act) && act !== actOf('raise')) || isSaid) return;
    acts.add(act);
    const behind = objectOf(text, found, i);
    const by = subjectOf(text, found, before < 0 || isFailed || !perfect.test(words[before]!) ? i : before);
    const isPassive = before >= 0 && perfect.test(words[before]!) && words.slice(before, i).some((helper) => /^(?:was|were|been|is|are|being)$/.test(helper));
    // “The crossing reopened”, “half of the cattle vaccinated”: done to what stands before; “have left the bay”: they are who is gone.
    // “Has not paid them a crown”: whom, other sentences tell.
    const isPronoun = !isPassive && /^(?:them|it|him|her|us|me|this|these|those)$/.test(words[i + 1] ?? '');
    const told = isPronoun ? { to: [], of: [] } : isPassive || behind.to.length === 0 || /^(?:left|departed|gone)$/.test(word) ? by : behind;
    deeds.push({ act, ...told, by: isPassive ? [] : by.to, isDenied: isDenied(text, found, i) });
    places.push([found[Math.max(0, i - reach)]!.start, found[Math.min(found.length - 1, i + reach)]!.end]);
  });
  return { acts: [...acts], places, deeds };
}

/** What a clause begins with, or what stands before it. */
const clauseStart = /^(?:that|who|whom|which|when|where|while|after|before|because|although|though|if|as|but|said|says|since|until)$/;

/** What stands behind a verb, as far as the next mark or clause. */
function objectOf(text: string, found: readonly Word[], verb: number): Named {
  let first = verb + 1;
  while (first < found.length && /^(?:out|off|up|down|away|back|over)$/.test(plain(found[first]!.word))) first++;
  let last = first;
  while (last < found.length && last < first + reachOfObject && !/[,;:.!?—–“”]/.test(text.slice(found[last - 1]!.end, found[last]!.start)) && !clauseStart.test(plain(found[last]!.word))) last++;
  return namedIn(text, found.slice(first, last));
}

/** What stands before a verb, from where its clause begins. */
function subjectOf(text: string, found: readonly Word[], verb: number): Named {
  return namedIn(text, found.slice(clauseBefore(text, found, verb), verb));
}

function clauseBefore(text: string, found: readonly Word[], verb: number): number {
  let first = verb;
  while (first > 0 && !clauseStart.test(plain(found[first - 1]!.word)) && !/[;:—–“”]/.test(text.slice(found[first - 1]!.end, found[first]!.start))) first--;
  return first;
}

/** “Denied that it had closed”, “has not closed”, “closed nothing”. */
function isDenied(text: string, found: readonly Word[], verb: number): boolean {
  const first = clauseBefore(text, found, verb);
  const last = Math.min(found.length - 1, verb + 1);
  return /\b(?:denie[sd]|denying) that $/i.test(text.slice(Math.max(0, found[first]!.start - 20), found[first]!.start)) || missing.test(text.slice(found[first]!.start, found[last]!.end));
}

const reachOfObject = 8;

/** Acts that an object may name: “the withdrawal of”, “the sale of”; hands are seldom handing over. */
export const actsNamed = (stems: readonly string[]): readonly string[] => stems.filter((stem) => stem !== 'hand').map(actOf);
