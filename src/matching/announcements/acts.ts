import { stemOf } from '../words/stem.ts';
import { synonymOf } from '../words/synonyms.ts';
import { plain } from '../words/words.ts';

/** Rows of acts that come to the same where somebody announces them; the first stands for all. Beyond the synonyms that hold of any words. */
const rows = `
end discontinue stop cease terminate
impose levy introduce put slap
cut shed axe slash
expel eject
delete erase wipe
release free freed
pay give donate contribute provide
send deploy
move relocate transfer
sell transfer
publish issue present
resign step
remove leave depart
`;
/** Past forms that no ending tells, each with what it is a form of; “has risen”, of what was to be raised. */
const irregular = new Map([['repaid', 'repay'], ['rose', 'raise'], ['risen', 'raise'], ['rise', 'raise'], ['rises', 'raise'], ['fell', 'fall'], ['fallen', 'fall'], ['fought', 'fight'], ['won', 'win'], ['lent', 'lend'],
  ['spent', 'spend'], ['drew', 'draw'], ['drawn', 'draw'], ['chose', 'choose'], ['chosen', 'choose'], ['overthrew', 'overthrow'], ['upheld', 'uphold'], ['withheld', 'withhold'], ['swore', 'swear'], ['sworn', 'swear'],
  ['laid', 'lay'], ['held', 'hold'], ['brought', 'bring'], ['taught', 'teach'], ['caught', 'catch'], ['led', 'lead'], ['fed', 'feed'], ['dug', 'dig'], ['hung', 'hang'], ['froze', 'freeze'], ['frozen', 'freeze'],
  ['broke', 'break'], ['broken', 'break'], ['took', 'take'], ['taken', 'take'], ['threw', 'throw'], ['thrown', 'throw'], ['wrote', 'write'], ['written', 'write'], ['rebuilt', 'rebuild'], ['tore', 'tear'],
  ['torn', 'tear'], ['grew', 'grow'], ['grown', 'grow'], ['flew', 'fly'], ['flown', 'fly'], ['drove', 'drive'], ['driven', 'drive'], ['sank', 'sink'], ['sunk', 'sink'], ['dealt', 'deal'], ['swept', 'sweep']]);

const first = new Map<string, string>();
for (const row of rows.trim().split('\n')) {
  const acts = row.trim().split(' ').map(stemOfVerb);
  for (const act of acts) if (!first.has(act)) first.set(act, acts[0]!);
}

/** Verbs that are another act with the word behind them. */
const phrases = new Map([
  ['lay off', 'cut'], ['laid off', 'cut'], ['walk out', 'strike'], ['walked out', 'strike'], ['step down', 'resign'], ['stepped down', 'resign'], ['throw out', 'expel'], ['threw out', 'expel'],
  ['thrown out', 'expel'], ['call off', 'cancel'], ['called off', 'cancel'], ['gives up', 'abandon'], ['gave up', 'abandon'], ['given up', 'abandon'], ['go on strike', 'strike'], ['went on strike', 'strike'],
  ['gone on strike', 'strike'], ['takes effect', 'begin'], ['took effect', 'begin'], ['taken effect', 'begin'], ['carried out', 'complete'], ['went ahead', 'begin'],
]);

/** Rows of acts that undo one another. */
const opposites = new Map<string, readonly string[]>();
for (const [one, other] of [
  ['close', 'reopen'], ['close', 'open'], ['remove', 'keep'], ['remove', 'stay'], ['remove', 'send'], ['ban', 'allow'], ['stop', 'resume'], ['halt', 'resume'],
  ['suspend', 'resume'], ['cut', 'raise'], ['release', 'arrest'], ['sign', 'scrap'], ['build', 'demolish'], ['hold', 'cancel'], ['start', 'stop'], ['begin', 'end'], ['impose', 'lift'],
] as const) {
  for (const [act, opposite] of [[actOf(one), actOf(other)], [actOf(other), actOf(one)]] as const) opposites.set(act, [...opposites.get(act) ?? [], opposite]);
}

/** One stem for an act and what comes to the same: “withdraw”, “remove”, “clear”. */
export function actOf(word: string): string {
  const stem = stemOfVerb(word);
  return first.get(stem) ?? stem;
}

/** What all forms of a verb share, short ones too: “move” and “moved”, “ban” and “banned”, “deploy” and “deployed”, “evacuate” and “evacuation”. */
function stemOfVerb(word: string): string {
  const lower = word.toLowerCase();
  // A stem already.
  if (first.has(lower)) return lower;
  const stem = stemOf(irregular.get(lower) ?? lower);
  const one = synonymOf(stem);
  return one === stem ? rootOf(synonymOf(rootOf(stem))) : rootOf(one);
}

function rootOf(stem: string): string {
  const shorter = (stem.length > 6 ? stem.replace(/at(?:ed|e)?$/, '') : stem).replace(/(?<=[a-z]{3})(?:ing|ed|e|y|i)$/, '').replace(/(?<=[a-z]{2})([bdgklmnprt])\1$/, '$1').replace(/(?<=[a-z]{4})s$/, '');
  return shorter === stem ? stem : rootOf(shorter);
}

/** The act of the verb at a place in some words, what stands behind it included: “laid off” is a cut. */
export function actAt(words: readonly string[], i: number): string {
  const [verb, second, third] = [words[i]!, words[i + 1] ?? '', words[i + 2] ?? ''].map(plain) as [string, string, string];
  return actOf(phrases.get(`${verb} ${second} ${third}`) ?? phrases.get(`${verb} ${second}`) ?? verb);
}

/** The acts that undo an act. */
export const oppositesOf = (act: string): readonly string[] => opposites.get(act) ?? [];

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(actOf));

/** Acts that tell nothing of what is to be done. */
const bare = stemsOf(`be have do make get go take come see say know think want let look try continue work need mean call show seek hope feel find happen absolutely certainly probably definitely also like love
  remain become keep`);
export const isBareAct = (act: string): boolean => bare.has(act) || act.length < 3;

/** Acts of speech: they can be announced, but no report tells for sure that they were done. */
const spoken = stemsOf('ask raise discuss respect handle press help tell talk speak meet bring mention address visit attend');
export const isSpoken = (act: string): boolean => spoken.has(act);

/** “Raise the minimum wage” is no act of speech, as “raise the question” is. */
const quantities = /^(?:wag|tax|rat|pric|tariff|pay|salar|pension|fee|fare|rent|dut|budget|limit|ceil|age|threshold|fund|spend|benefit|grant|toll|intere)/;
export const raisesQuantity = (act: string, patients: readonly string[]): boolean => act === actOf('raise') && patients.some((stem) => quantities.test(stem));

/** Acts that leave nothing of what they are done to: “no flights” tells that flights were suspended. */
const ceasing = stemsOf('end suspend ban cancel close remove cut delete lift shut scrap');
export const isCeasing = (act: string): boolean => ceasing.has(act);

/** What is done with an act that a noun names: “a curfew was imposed”. */
const performing = stemsOf('impose declare hold launch enact perform stage');
export const isPerforming = (act: string): boolean => performing.has(act);
