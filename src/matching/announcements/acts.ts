import { synonymOf } from '../words/content-stems.ts';
import { stemOf } from '../words/stem.ts';

/** Rows of acts that undo one another. */
const opposites = new Map<string, readonly string[]>();
for (const [one, other] of [
  ['close', 'reopen'], ['close', 'open'], ['remove', 'keep'], ['remove', 'stay'], ['remove', 'deploy'], ['ban', 'allow'], ['stop', 'resume'], ['halt', 'resume'],
  ['suspend', 'resume'], ['cut', 'raise'], ['release', 'arrest'], ['leave', 'stay'], ['sign', 'scrap'], ['build', 'demolish'], ['hold', 'cancel'], ['start', 'stop'], ['begin', 'end'],
] as const) {
  for (const [act, opposite] of [[actOf(one), actOf(other)], [actOf(other), actOf(one)]] as const) opposites.set(act, [...opposites.get(act) ?? [], opposite]);
}

/** One stem for an act and its synonyms: “withdraw”, “remove”, “clear”. */
export function actOf(word: string): string {
  return synonymOf(stemOf(word.toLowerCase()));
}

/** The acts that undo an act. */
export const oppositesOf = (act: string): readonly string[] => opposites.get(act) ?? [];

/** Acts that tell nothing of what is to be done. */
const bare = new Set(['be', 'have', 'do', 'make', 'get', 'go', 'take', 'come', 'see', 'give', 'say', 'know', 'think', 'want', 'ask', 'tell', 'talk', 'speak', 'look', 'try', 'continue', 'work', 'let', 'put',
  'raise', 'discuss', 'respect', 'handle', 'press', 'help', 'need', 'mean', 'call', 'show', 'seek', 'hope', 'feel', 'find', 'happen', 'absolutely', 'certainly', 'probably', 'definitely', 'also'].map(stemOf));
export const isBareAct = (act: string): boolean => bare.has(act) || act.length < 3;
