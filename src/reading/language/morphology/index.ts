import { relationOf, uposOf, xposOf, type Parsed } from '../tokens.ts';
import type { Morphology } from './morphology.ts';
import { nothing } from './morphology.ts';
import {
  adjectiveOf, adverbOf, byTag, determinerOf, indefiniteOf, isAbbreviated, isCompared, isPluraleTantum, numberOf, possessiveOf, pronounOf,
} from './nominal.ts';
import { verbNeighbours, verbOf, type VerbNeighbours } from './verbal.ts';

export { featsText, type Morphology } from './morphology.ts';

/** The morphology of each token, when it is asked for: by its tags, its lemma and the arcs around it. */
export const morphologyOf = (doc: Parsed): ((token: number) => Morphology) => {
  let neighbours: VerbNeighbours | undefined;
  return (token) => {
    const upos = uposOf(doc, token);
    if (upos === 'VERB' || upos === 'AUX') {
      neighbours ??= verbNeighbours(doc);
      const found = verbOf(doc, neighbours, token);
      if (found !== null) return found;
    }
    return ofOther(doc, token);
  };
};

const ofOther = (doc: Parsed, token: number): Morphology => {
  const tag = xposOf(doc, token);
  const lower = doc.lower[token]!;
  switch (uposOf(doc, token)) {
    case 'PRON':
      if (tag === 'PRP') return pronounOf(lower, !['nsubj', 'nsubj:pass', 'expl', 'nsubj:outer', 'root'].includes(relationOf(doc, token)));
      if (tag === 'PRP$') return possessiveOf(lower);
      if (tag === 'WDT') return { PronType: 'Rel' };
      if (tag === 'WP' || tag === 'WP$') return { ...(tag === 'WP$' ? { Poss: 'Yes' as const } : {}), PronType: isRelative(doc, token) ? 'Rel' : 'Int' };
      if (tag === 'EX') return nothing;
      return tag === 'DT' ? determinerOf(lower) : indefiniteOf(lower);
    case 'DET': return tag === 'WDT' ? { PronType: 'Int' } : tag === 'PRP$' ? possessiveOf(lower) : determinerOf(lower);
    case 'NUM': return numberOf(lower);
    case 'PART': return tag === 'RB' ? { Polarity: 'Neg' } : nothing;
    case 'ADJ': return tag === 'JJ' || tag === 'NNP' ? adjectiveOf(lower) : byTag[tag] ?? nothing;
    case 'ADV':
      if (tag === 'WRB') return { PronType: isRelative(doc, token) ? 'Rel' : 'Int' };
      return tag === 'RB' ? (isCompared(lower) ? adverbOf(lower) : nothing) : byTag[tag] ?? nothing;
    case 'NOUN':
    case 'PROPN': {
      const found = tag === 'NNS' && isPluraleTantum(lower) ? { Number: 'Ptan' as const } : byTag[tag] ?? nothing;
      return isAbbreviated(doc.words[token]!) && found.Number !== undefined && /\./.test(doc.words[token]!) ? { Abbr: 'Yes', ...found } : found;
    }
    case 'INTJ': return /^(?:yes|yeah|yep|yea|okay|ok|uh-huh)$/.test(lower) ? { Polarity: 'Pos' } : /^(?:no|nope|nah)$/.test(lower) ? { Polarity: 'Neg' } : nothing;
    default: return nothing;
  }
};

/** Takes up a noun before it: stands in a clause that modifies one. */
const isRelative = (doc: Parsed, token: number): boolean => {
  let at = token;
  for (let steps = 0; steps < 8 && doc.heads[at]! >= 0; steps += 1) {
    const relation = relationOf(doc, at);
    if (relation === 'acl:relcl' || relation === 'advcl:relcl') return true;
    if (steps > 0 && (relation === 'ccomp' || relation === 'advcl')) return false;
    at = doc.heads[at]!;
  }
  return false;
};
