import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { draft } from './draft.ts';
import { isFiniteOrModal, spanOfTokens } from './syntax.ts';
import { tokensInCues } from './verb-cue.ts';

/** What bodies and documents do, and what needs an object where nobody is told to have found anything. */
const finds = new Set(['find', 'hear', 'learn', 'reveal', 'rule', 'show']);
/** Who finds what is so, and not what was lost. */
const finders = new Set(['analysis', 'audit', 'auditor', 'commission', 'committee', 'coroner', 'court', 'datum', 'data', 'document', 'examination', 'experiment', 'figure', 'hearing',
  'inquest', 'inquiry', 'inspection', 'inspector', 'investigation', 'investigator', 'judge', 'jury', 'ombudsman', 'panel', 'poll', 'probe', 'record', 'regulator', 'report', 'research',
  'researcher', 'review', 'scientist', 'study', 'survey', 'trial', 'tribunal', 'watchdog']);
/** In tokens: who found, and what may stand behind, which tells when or where. */
const longestSource = 12;
const longestBehind = 6;
/** Words that open what is no sentence by itself. */
const leads = /^(?:after|although|as|because|before|if|once|since|though|unless|until|when|where|whether|while|whereas)$/;

/** “Seven patients died, an inquiry found last month”: a clause, a comma, and at the end of the sentence who found that it is so. */
export function findingsBehind(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const taken = tokensInCues(syntax, found);
  const drafts: Draft[] = [];
  for (let verb = 0; verb < doc.length; verb++) {
    if (!finds.has(doc.lemmas[verb]!) || taken.has(verb) || !isPast(verb)) continue;
    const start = doc.sentenceStarts[doc.sentenceOf[verb]!]!;
    const end = doc.sentenceStarts[doc.sentenceOf[verb]! + 1]!;
    const cue = /^(?:has|have|had)$/.test(doc.lower[verb - 1] ?? '') ? verb - 1 : verb;
    let first = cue;
    while (first > start && cue - first < longestSource && doc.words[first - 1] !== ',') first--;
    const comma = first - 1;
    if (comma <= start || doc.words[comma] !== ',' || !isWho(first, cue - 1) || !isEnd(verb + 1, end) || !isSentence(start, comma)) continue;
    drafts.push(draft(context, {
      sources: [spanOfTokens(doc, [first, cue - 1])], cue: spanOfTokens(doc, [cue, verb]), content: [spanOfTokens(doc, [start, comma - 1])],
      confidence: 0.75, how: 'finding-behind', cueToken: verb,
    }));
  }
  return drafts;

  function isPast(verb: number): boolean {
    return /^VB[DNZP]$/.test(xposOf(doc, verb)) && verb > 1;
  }

  /** A noun phrase with nothing that is done in it. */
  function isWho(first: number, last: number): boolean {
    if (last < first || !/^(?:DET|PROPN|NUM|ADJ|NOUN)$/.test(uposOf(doc, first))) return false;
    let speaks = false;
    for (let token = first; token <= last; token++) {
      if (isFiniteOrModal(syntax, token)) return false;
      speaks ||= finders.has(doc.lemmas[token]!);
    }
    return speaks;
  }

  /** “last month”, “on Monday”, “in a report”: no more than that, and then the sentence ends. */
  function isEnd(from: number, end: number): boolean {
    if (end - from > longestBehind + 1) return false;
    for (let token = from; token < end; token++) {
      if (/^(?:VERB|AUX|PRON|SCONJ)$/.test(uposOf(doc, token)) || (doc.words[token] === ',' && token > from)) return false;
      if (relationOf(doc, token) === 'obj' && !/^(?:week|month|year|day|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(doc.lower[token]!)) return false;
    }
    return true;
  }

  function isSentence(start: number, comma: number): boolean {
    if (leads.test(doc.lower[start]!) || /^(?:ADP|SCONJ|CCONJ)$/.test(uposOf(doc, start))) return false;
    for (let token = start; token < comma; token++) {
      if (/["“”]/.test(doc.words[token]!)) return false;
      if (isFiniteOrModal(syntax, token)) return true;
    }
    return false;
  }
}
