import { relationOf, uposOf, xposOf, type Parsed, type Relation } from '../tokens.ts';
import type { Morphology } from './morphology.ts';

/*
 * Verbs and auxiliaries: what their tag leaves open stands in their subject, their auxiliaries and their place.
 */

/** The dependants of each token, as far as verbs ask for them: worked out once an article. */
export interface VerbNeighbours {
  /** The subject of each token's clause, by the token that is the clause's head; -1: none. */
  readonly subjects: Int32Array;
  /** 1: has a passive auxiliary or subject. 2: has any auxiliary. 4: has “to” before it. 8: has an auxiliary “have”. */
  readonly flags: Uint8Array;
}

export const verbNeighbours = (doc: Parsed): VerbNeighbours => {
  const subjects = new Int32Array(doc.length).fill(-1);
  const flags = new Uint8Array(doc.length);
  for (let token = 0; token < doc.length; token += 1) {
    const head = doc.heads[token]!;
    if (head < 0) continue;
    const relation = relationOf(doc, token);
    if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'expl') {
      if (relation !== 'expl' || subjects[head] === -1) subjects[head] = token;
    } else if (relation === 'csubj' || relation === 'csubj:pass') subjects[head] = subjects[head] === -1 ? token : subjects[head]!;
    if (relation === 'nsubj:pass' || relation === 'aux:pass') flags[head]! |= 1;
    if (relation === 'aux' || relation === 'aux:pass' || relation === 'cop') {
      if (xposOf(doc, token) !== 'TO') flags[head]! |= 2;
      if (doc.lemmas[token] === 'have') flags[head]! |= 8;
    }
    if (xposOf(doc, token) === 'TO' && (relation === 'mark' || relation === 'aux')) flags[head]! |= 4;
  }
  return { subjects, flags };
};

/** The head of the clause that a verb or an auxiliary belongs to. */
const clauseOf = (doc: Parsed, token: number): number => {
  const relation = relationOf(doc, token);
  return relation === 'aux' || relation === 'aux:pass' || relation === 'cop' ? doc.heads[token]! : token;
};

/** The subject, also where it stands only beside the first of several verbs: “She came and said”. */
const subjectOf = (doc: Parsed, { subjects }: VerbNeighbours, clause: number): number => {
  let at = clause;
  for (let steps = 0; steps < 6 && at >= 0; steps += 1) {
    if (subjects[at]! >= 0) return subjects[at]!;
    const relation = relationOf(doc, at);
    if (relation !== 'conj') return relation === 'acl:relcl' ? doc.heads[at]! : -1;
    at = doc.heads[at]!;
  }
  return -1;
};

type Agreement = Pick<Morphology, 'Number' | 'Person'>;

const agreement = (doc: Parsed, neighbours: VerbNeighbours, clause: number): Agreement => {
  let subject = subjectOf(doc, neighbours, clause);
  if (subject < 0) return { Number: 'Sing', Person: '3' };
  const lower = doc.lower[subject]!;
  if (/^(?:who|which|that)$/.test(lower) && relationOf(doc, clause) === 'acl:relcl' && doc.heads[clause]! >= 0) subject = doc.heads[clause]!;
  return agreementOf(doc, subject);
};

const agreementOf = (doc: Parsed, subject: number): Agreement => {
  const lower = doc.lower[subject]!;
  if (lower === 'i') return { Number: 'Sing', Person: '1' };
  if (lower === 'we') return { Number: 'Plur', Person: '1' };
  if (lower === 'you' || lower === 'u' || lower === 'ya') return { Number: 'Sing', Person: '2' };
  const tag = xposOf(doc, subject);
  const isPlural = lower === 'they' || lower === 'these' || lower === 'those' || tag === 'NNS' || tag === 'NNPS' || hasPartner(doc, subject)
    || /^(?:both|many|several|few|two|three|four|all|most|some|people)$/.test(lower) || (tag === 'CD' && lower !== '1' && lower !== 'one');
  return { Number: isPlural ? 'Plur' : 'Sing', Person: '3' };
};

/** “Roe and Doe”: two subjects in one. */
const hasPartner = (doc: Parsed, subject: number): boolean => {
  for (let token = subject + 1; token < doc.length && token < subject + 12; token += 1) {
    if (doc.heads[token] === subject && relationOf(doc, token) === 'conj') return true;
  }
  return false;
};

/** The morphology of a verb or an auxiliary; null where its tag is none of a verb. */
export const verbOf = (doc: Parsed, neighbours: VerbNeighbours, token: number): Morphology | null => {
  const clause = clauseOf(doc, token);
  const flags = neighbours.flags[token]!;
  switch (xposOf(doc, token)) {
    case 'MD': return { VerbForm: 'Fin' };
    case 'VBZ': return { Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Pres', VerbForm: 'Fin' };
    case 'VBD': return { Mood: 'Ind', ...agreement(doc, neighbours, clause), Tense: 'Past', VerbForm: 'Fin' };
    case 'VBP': {
      const found = agreement(doc, neighbours, clause);
      // A bare present is no third person singular: without a subject that tells, it is the plural.
      const held: Agreement = doc.lower[token] === 'am' || doc.lower[token] === "'m" ? { Number: 'Sing', Person: '1' }
        : found.Person === '3' ? { Number: 'Plur', Person: '3' } : found;
      return { Mood: 'Ind', ...held, Tense: 'Pres', VerbForm: 'Fin' };
    }
    case 'VB': return isImperative(doc, neighbours, token, clause) ? { Mood: 'Imp', VerbForm: 'Fin' } : { VerbForm: 'Inf' };
    case 'VBG': return isGerund(doc, token, flags) ? { VerbForm: 'Ger' } : { Tense: 'Pres', VerbForm: 'Part' };
    case 'VBN': return isPassive(doc, token, flags) ? { Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' } : { Tense: 'Past', VerbForm: 'Part' };
    default: return null;
  }
};

/** “Tell them”: a bare form that heads its sentence, or one joined to it, with no auxiliary, no “to” and no subject. */
const isImperative = (doc: Parsed, { subjects, flags }: VerbNeighbours, token: number, clause: number): boolean => {
  if (token !== clause) return doc.lower[token] === 'do' && flags[clause] === 2 && subjects[clause] === -1 && xposOf(doc, clause) === 'VB';
  if (flags[token]! !== 0 || subjects[token]! >= 0) return false;
  const relation = relationOf(doc, token);
  if (relation === 'conj') {
    const head = doc.heads[token]!;
    return head >= 0 && xposOf(doc, head) === 'VB' && isImperative(doc, { subjects, flags }, head, head);
  }
  return relation === 'root' || relation === 'parataxis' || relation === 'ccomp';
};

/** As UD English has it, “-ing” beside a noun, or as a subject or an object, is a gerund; what goes with “be” or a clause, a participle. */
const isGerund = (doc: Parsed, token: number, flags: number): boolean => {
  if (((flags & 2) !== 0 && (flags & 8) === 0) || uposOf(doc, token) === 'AUX') return false;
  let at = token;
  for (let steps = 0; steps < 4 && relationOf(doc, at) === 'conj' && doc.heads[at]! >= 0; steps += 1) {
    at = doc.heads[at]!;
    if (xposOf(doc, at) !== 'VBG') return false;
  }
  return gerundRelations.has(relationOf(doc, at));
};

const gerundRelations = new Set<Relation>(['acl', 'amod', 'xcomp', 'csubj', 'csubj:pass', 'obj', 'nsubj', 'nsubj:pass', 'compound', 'nmod']);

const isPassive = (doc: Parsed, token: number, flags: number): boolean => {
  if ((flags & 1) !== 0) return true;
  if ((flags & 8) !== 0 || uposOf(doc, token) === 'AUX') return false;
  const relation = relationOf(doc, token);
  if (relation === 'conj') {
    const head = doc.heads[token]!;
    return head >= 0 && xposOf(doc, head) === 'VBN' ? (flags & 2) === 0 && hasPassive(doc, head) : false;
  }
  return relation === 'acl' || relation === 'advcl' || relation === 'amod' || relation === 'xcomp';
};

const hasPassive = (doc: Parsed, head: number): boolean => {
  for (let at = head - 1; at >= 0 && at > head - 10 && doc.sentenceOf[at] === doc.sentenceOf[head]; at -= 1) {
    if (doc.heads[at] !== head) continue;
    const relation = relationOf(doc, at);
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return true;
    if (relation === 'aux' && doc.lemmas[at] === 'have') return false;
  }
  return ['acl', 'advcl', 'amod'].includes(relationOf(doc, head));
};
