import { choiceFeatureNames } from './choice-features.ts';

/*
 * What spoke for one source and content of a cue over others, in words for whoever checks a reading: dozens of features look at a few things, and what
 * they weigh is summed by the thing.
 */

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^how far behind/, 'how likely each word is to belong to it'],
  [/^order/, 'the order in which source, cue and content stand'],
  [/^source beside/, 'what grammar alone takes for the source'],
  [/^content beside/, 'what grammar alone takes for the content'],
  [/^(?:way to|tag of|word of) the source|^group of the source/, 'what the source is, and how it is tied to the cue'],
  [/source/, 'where the source begins and ends'],
  [/^way to the content|content’s head|^relation behind/, 'how the content is tied to the cue'],
  [/^(?:length of the content|pieces|where the pieces part)/, 'how long the content is, and in how many pieces'],
  [/^quotations/, 'whether quotations are kept whole'],
  [/^(?:commas|other cues|verbs|marks) /, 'what stands within the content'],
  [/^(?:arcs out|what hangs|tag|word|first|last|edge|sentence)/, 'where the content begins and ends'],
];

/** For each feature of the choice, in their order, the thing that it looks at. */
export const choiceReasons: readonly string[] = choiceFeatureNames.map((name) => reasons.find(([features]) => features.test(name))?.[1] ?? name);
