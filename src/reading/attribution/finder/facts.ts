import { hashOf, hashWord, join } from '../../language/hashing.ts';
import type { WordFacts } from '../../language/names/name-model.ts';
import { wordPlace } from '../../language/names/name-model.ts';
import { relationNames, uposNames, xposNames } from '../../language/tokens.ts';
import type { Context, Draft } from '../context.ts';
import type { CuePart } from '../cue-lexicon.ts';
import { entryOf } from '../cue-lexicon.ts';
import type { Syntax, TokenRange } from '../syntax.ts';

/** What the finder looks at, worked out once a token, as parallel arrays over the tokens. */
export interface Facts {
  readonly length: number;
  /** Hashes of the word in lower case and of its lemma. */
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
  /** Hashes of the last four characters of the lemma, and of the first five: “announce” and “announcement” begin alike. */
  readonly endings: Int32Array;
  readonly beginnings: Int32Array;
  /** The fine and the coarse group of words by company, 0 for none. */
  readonly clusters: Int32Array;
  readonly coarse: Uint8Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  /** Outermost tokens that hang from the token, itself included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The relation of the highest token whose subtree begins, or ends, at the token. */
  readonly leftEdges: Uint8Array;
  readonly rightEdges: Uint8Array;
  /** How many commas stand before the token; one entry more than there are tokens. */
  readonly commasBefore: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly sentenceStarts: Int32Array;
  readonly blockOf: Int32Array;
  /** The quotation the token stands in, or -1; and where in it: 1 at its first token, 2 at its last, 3 both, else 0. */
  readonly quotationOf: Int32Array;
  readonly quotationEdge: Uint8Array;
  /** Which kinds of relations hang from the token, before and after it: a bit a kind, see `kindBits`. */
  readonly kinds: Int32Array;
  /** What hangs from the token as its subject, or from the verb that it shares its subject with; and as its object: a token, or -1. */
  readonly subjects: Int32Array;
  readonly objects: Int32Array;
  /** The first word of the clause that complements the token: hash, or 0. */
  readonly complementWords: Int32Array;
  /** How the hand-made list of cues files the word, as a verb, noun or adjective: hash of its attitude, or 0. */
  readonly attitudes: Int32Array;
  /** What the rules would make of the token if every word were a cue: hash of the pattern's rule and frame, or 0. */
  readonly patterns: Int32Array;
  /** For each token that a rule's draft rests on, that draft. */
  readonly drafts: ReadonlyMap<number, Draft>;
  /** The role of the block: hash. */
  readonly roles: Int32Array;
}

const kindNames = ['nsubj', 'obj', 'ccomp', 'xcomp', 'obl', 'advcl', 'mark', 'parataxis', 'aux', 'acl', 'nmod', 'iobj'] as const;
/** Relation → the bit of its kind before the token; the bit after is that shifted by `kindNames.length`. Subtypes count with their relation. */
const kindBits = relationNames.map((name) => {
  const kind = kindNames.indexOf(name.split(':')[0] as (typeof kindNames)[number]);
  return kind < 0 ? 0 : 1 << kind;
});
const isSubject = relationNames.map((name) => name.startsWith('nsubj'));
const sharesSubject = relationNames.map((name) => name === 'conj' || name === 'xcomp' || name === 'advcl');
const object = relationNames.indexOf('obj');
const comma = xposNames.indexOf(',');
const complements = new Set(['ccomp', 'xcomp', 'acl', 'advcl']);

export function factsOf(context: Context, known: WordFacts, drafts: readonly Draft[]): Facts {
  const { syntax, quotationOf, cues, roles } = context;
  const { doc } = syntax;
  const { length } = doc;
  const facts = {
    length,
    words: new Int32Array(length), lemmas: new Int32Array(length), endings: new Int32Array(length), beginnings: new Int32Array(length),
    clusters: new Int32Array(length), coarse: new Uint8Array(length),
    subjects: new Int32Array(length).fill(-1), objects: new Int32Array(length).fill(-1),
    upos: doc.upos, xpos: doc.xpos, heads: doc.heads, relations: doc.relations, first: syntax.first, last: syntax.last,
    leftEdges: edgesOf(syntax, syntax.first), rightEdges: edgesOf(syntax, syntax.last), commasBefore: new Int32Array(length + 1),
    sentenceOf: doc.sentenceOf, sentenceStarts: doc.sentenceStarts,
    blockOf: new Int32Array(length), quotationOf, quotationEdge: new Uint8Array(length), kinds: new Int32Array(length),
    complementWords: new Int32Array(length), attitudes: new Int32Array(length), patterns: new Int32Array(length), roles: new Int32Array(length),
    drafts: draftsByToken(drafts),
  };
  const roleHashes = roles.map(hashWord);
  for (let t = 0; t < length; t++) {
    const lemma = doc.lemmas[t]!.toLowerCase();
    facts.words[t] = hashWord(doc.lower[t]!);
    facts.lemmas[t] = hashWord(lemma);
    facts.endings[t] = hashOf(lemma, Math.max(0, lemma.length - 4), lemma.length);
    facts.beginnings[t] = hashOf(lemma, 0, Math.min(5, lemma.length));
    const group = groupOf(known, facts.words[t]!);
    facts.clusters[t] = group >> 8;
    facts.coarse[t] = group & 0xff;
    facts.blockOf[t] = doc.blockOf[doc.sentenceOf[t]!]!;
    facts.roles[t] = roleHashes[facts.blockOf[t]!]!;
    facts.commasBefore[t + 1] = facts.commasBefore[t]! + (doc.xpos[t] === comma ? 1 : 0);
    facts.quotationEdge[t] = edgeOf(quotationOf, t);
    const part = partOf(uposNames[doc.upos[t]!]!);
    const entry = part === null ? undefined : entryOf(cues, part, lemma);
    if (entry && entry.takesGeneral) facts.attitudes[t] = hashWord(entry.attitude);
    const head = doc.heads[t]!;
    if (head >= 0) {
      if (isSubject[doc.relations[t]!] && facts.subjects[head]! < 0) facts.subjects[head] = t;
      if (doc.relations[t] === object && t > head && facts.objects[head]! < 0) facts.objects[head] = t;
      facts.kinds[head]! |= t < head ? kindBits[doc.relations[t]!]! : kindBits[doc.relations[t]!]! << kindNames.length;
      if (t > head && complements.has(relationNames[doc.relations[t]!]!) && facts.complementWords[head] === 0) {
        facts.complementWords[head] = hashWord(doc.lower[syntax.first[t]!]!);
      }
    }
  }
  shareSubjects(facts);
  for (const [token, { how, pattern }] of facts.drafts) {
    facts.patterns[token] = join(hashWord(how), pattern === null ? 0 : hashWord(pattern.slice(pattern.lastIndexOf(' ') + 1)));
  }
  return facts;
}

/** The first token of a stretch whose head stands outside it. */
export function headOf({ heads }: Facts, [first, last]: TokenRange): number {
  for (let t = first; t <= last; t++) if (heads[t]! < first || heads[t]! > last) return t;
  return first;
}

/** “She stood up and said”, “he declined to say”: a verb without a subject has that of the verb it is joined to, or that it completes. */
function shareSubjects({ subjects, heads, relations, length }: Pick<Facts, 'subjects' | 'heads' | 'relations' | 'length'>): void {
  for (let t = 0; t < length; t++) {
    let at = t;
    for (let steps = 0; steps < 4 && subjects[at]! < 0 && heads[at]! >= 0 && sharesSubject[relations[at]!]; steps++) at = heads[at]!;
    if (subjects[t]! < 0) subjects[t] = subjects[at]!;
  }
}

/** Where the look up was cut off before it came to a subtree that has its edge there. */
const noEdge = 200;

/** For each token the relation of the highest token whose subtree has its outermost token, first or last, there. Looks up sixty steps at most. */
function edgesOf({ doc: { heads, relations, length } }: Syntax, outermost: Int32Array): Uint8Array {
  const edges = new Uint8Array(length);
  for (let t = 0; t < length; t++) {
    let at = t;
    for (let steps = 0; steps < 60 && heads[at]! >= 0 && outermost[heads[at]!] === t; steps++) at = heads[at]!;
    edges[t] = outermost[at] === t ? relations[at]! : noEdge;
  }
  return edges;
}

/** The groups of words that keep the same company, fine × 256 + coarse; 0: in none. */
function groupOf(known: WordFacts, hash: number): number {
  const place = wordPlace(known, hash);
  return place < 0 ? 0 : known.slots[place + 1]!;
}

const partOf = (upos: string): CuePart | null => (upos === 'VERB' || upos === 'AUX' ? 'verb' : upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : null);

function edgeOf(quotationOf: Int32Array, t: number): number {
  const q = quotationOf[t]!;
  if (q < 0) return 0;
  return (t === 0 || quotationOf[t - 1] !== q ? 1 : 0) + (t + 1 === quotationOf.length || quotationOf[t + 1] !== q ? 2 : 0);
}

function draftsByToken(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const by = new Map<number, Draft>();
  for (const draft of drafts) if (draft.cueToken >= 0 && !by.has(draft.cueToken)) by.set(draft.cueToken, draft);
  return by;
}
