import { relationNames, uposNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const [acl, advcl, xcomp, obj, mark, obl, amod] = (['acl', 'advcl', 'xcomp', 'obj', 'mark', 'obl', 'amod'] as const).map(relation) as
  [number, number, number, number, number, number, number];
const adjective = uposNames.indexOf('ADJ');
const nouns = new Set((['NOUN', 'PROPN'] as const).map((name) => uposNames.indexOf(name)));

/** Nouns that an infinitive completes. */
const completed = new Set([
  'ability', 'agreement', 'attempt', 'authority', 'bid', 'campaign', 'chance', 'commitment', 'deal', 'decision', 'desire', 'effort', 'failure',
  'freedom', 'intent', 'intention', 'move', 'need', 'obligation', 'offer', 'opportunity', 'order', 'permission', 'plan', 'pledge', 'power', 'promise',
  'proposal', 'push', 'refusal', 'request', 'right', 'threat', 'vow', 'willingness',
]);

/**
 * What stands right behind a noun and completes it belongs to the noun: “announced plans to leave”, “to people familiar with it”.
 * Changes `heads` and `relations` of the tokens from `from` up to `to`.
 */
export const giveNounsComplements = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let noun = from; noun + 1 < to; noun += 1) {
    if (!nouns.has(doc.upos[noun]!)) continue;
    const head = heads[noun]!;
    const next = noun + 1;
    if (relations[noun] === obj && head < noun && completed.has(doc.lemmas[noun]!) && doc.lower[next] === 'to' && relations[next] === mark) {
      const infinitive = heads[next]!;
      if (heads[infinitive] !== head || (relations[infinitive] !== advcl && relations[infinitive] !== xcomp)) continue;
      heads[infinitive] = noun;
      relations[infinitive] = acl;
    } else if (relations[noun] === obl && head === next && doc.upos[next] === adjective && relations[next] === advcl && heads[next]! < noun) {
      // Only where nothing else comes before the adjective: it would be torn from its noun's head.
      let others = 0;
      for (let child = from; child < noun; child += 1) if (heads[child] === next) others += 1;
      if (others > 0) continue;
      heads[noun] = heads[next]!;
      heads[next] = noun;
      relations[next] = amod;
    }
  }
};
