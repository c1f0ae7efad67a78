import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/reading/language/tokenise.ts';
import { relationNames, uposNames, xposNames, type Tagged } from '../../../../src/reading/language/tokens.ts';
import { giveClausesToVerbs } from '../../../../src/reading/language/parsing/addressed-clauses.ts';
import { freeFiniteVerbs } from '../../../../src/reading/language/parsing/finite-verbs.ts';
import { turnSubjects } from '../../../../src/reading/language/parsing/inverted-subjects.ts';
import { joinLikeVerbs } from '../../../../src/reading/language/parsing/like-conjuncts.ts';
import { giveNounsComplements } from '../../../../src/reading/language/parsing/noun-complements.ts';
import { giveSubjects } from '../../../../src/reading/language/parsing/subjectless-clauses.ts';
import { giveYearsToDates } from '../../../../src/reading/language/parsing/years.ts';

type Rule = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number) => void;

const place = (names: readonly string[], name: string): number => {
  const at = names.indexOf(name);
  if (at < 0) throw new RangeError(`there is no ${name}`);
  return at;
};

/** What the rule makes of a tree, given as `word/UPOS/XPOS/lemma/head/relation` with heads counted from 1 (0: the root). */
const mended = (rule: Rule, tree: string): string => {
  const rows = tree.trim().split(/\s+/).map((row) => row.split(/(?<=.)\//));
  const words = rows.map(([word]) => word!);
  const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
  const ends = starts.map((start, at) => start + words[at]!.length);
  const doc: Tagged = {
    ...assemble(words.join(' '), [[0, ends.at(-1)!]], starts, ends, [0], [0]), words, lower: words.map((word) => word.toLowerCase()),
    upos: Uint8Array.from(rows, ([, upos]) => place(uposNames, upos!)), xpos: Uint8Array.from(rows, ([, , xpos]) => place(xposNames, xpos!)),
    lemmas: rows.map(([, , , lemma]) => lemma!),
  };
  const heads = Int32Array.from(rows, ([, , , , head]) => Number(head) - 1);
  const relations = Uint8Array.from(rows, ([, , , , , relation]) => place(relationNames, relation!));
  rule(doc, heads, relations, 0, words.length);
  return words.map((word, at) => `${word}:${relationNames[relations[at]!]!}>${heads[at]! < 0 ? '' : words[heads[at]!]!}`).join(' ');
};

describe('a tree that contradicts itself is mended:', () => {
  it('a finite verb modifies no noun', () => {
    expect(mended(freeFiniteVerbs, 'it/PRON/PRP/it/2/nsubj expressed/VERB/VBD/express/3/amod doubts/NOUN/NNS/doubt/0/root'))
      .toBe('it:nsubj>expressed expressed:root> doubts:obj>expressed');
  });

  it('a clause that tells somebody something belongs to the verb', () => {
    const told = `she/PRON/PRP/she/2/nsubj told/VERB/VBD/tell/0/root Lowell/PROPN/NNP/Lowell/2/obj that/SCONJ/IN/that/6/mark
      it/PRON/PRP/it/6/nsubj failed/VERB/VBD/fail/3/acl:relcl`;
    expect(mended(giveClausesToVerbs, told)).toBe('she:nsubj>told told:root> Lowell:obj>told that:mark>failed it:nsubj>failed failed:ccomp>told');
    // “heard” has no addressee: the claim is what is told.
    expect(mended(giveClausesToVerbs, told.replaceAll('tell', 'hear'))).toContain('failed:acl:relcl>Lowell');
    expect(mended(giveClausesToVerbs, told.replace('obj', 'iobj'))).toContain('failed:ccomp>told');
  });

  it('what somebody is ordered is no purpose', () => {
    const ordered = `she/PRON/PRP/she/2/nsubj ordered/VERB/VBD/order/0/root Lowell/PROPN/NNP/Lowell/2/obj to/PART/TO/to/5/mark
      leave/VERB/VB/leave/2/advcl`;
    expect(mended(giveClausesToVerbs, ordered)).toContain('leave:xcomp>ordered');
    expect(mended(giveClausesToVerbs, ordered.replaceAll('order/', 'pay/'))).toContain('leave:advcl>ordered');
    // With something between, it may be what for.
    const bought = ordered.replace('to/PART/TO/to/5/mark', 'today/NOUN/NN/today/2/obl:unmarked to/PART/TO/to/6/mark');
    expect(mended(giveClausesToVerbs, bought)).toContain('leave:advcl>ordered');
  });

  it('an infinitive belongs to what somebody is moved to do', () => {
    expect(mended(giveClausesToVerbs, 'urged/VERB/VBD/urge/0/root Lowell/PROPN/NNP/Lowell/1/obj to/PART/TO/to/4/mark leave/VERB/VB/leave/2/acl'))
      .toBe('urged:root> Lowell:obj>urged to:mark>leave leave:xcomp>urged');
  });

  it('an infinitive completes a plan', () => {
    expect(mended(giveNounsComplements, 'has/VERB/VBZ/have/0/root plans/NOUN/NNS/plan/1/obj to/PART/TO/to/4/mark leave/VERB/VB/leave/1/advcl'))
      .toBe('has:root> plans:obj>has to:mark>leave leave:acl>plans');
  });

  it('an adjective behind a noun belongs to it', () => {
    expect(mended(giveNounsComplements, 'fell/VERB/VBD/fall/0/root to/ADP/IN/to/3/case levels/NOUN/NNS/level/4/obl unknown/ADJ/JJ/unknown/1/advcl'))
      .toBe('fell:root> to:case>levels levels:obl>fell unknown:amod>levels');
  });

  it('a finite clause has a subject', () => {
    expect(mended(giveSubjects, 'say/VERB/VBP/say/0/root plans/NOUN/NNS/plan/1/obj are/AUX/VBP/be/4/cop bold/ADJ/JJ/bold/1/ccomp'))
      .toBe('say:root> plans:nsubj>bold are:cop>bold bold:ccomp>say');
    // An infinitive needs none.
    expect(mended(giveSubjects, 'say/VERB/VBP/say/0/root plans/NOUN/NNS/plan/1/obj to/PART/TO/to/4/mark go/VERB/VB/go/1/ccomp')).toContain('plans:obj>say');
  });

  it('the subject of a verb behind a quotation stands behind it', () => {
    expect(mended(turnSubjects, 'Why/ADV/WRB/why/3/advmod ”/PUNCT/\'\'/”/3/punct asked/VERB/VBD/ask/0/root Lowell/PROPN/NNP/Lowell/3/obj'))
      .toBe('Why:advmod>asked ”:punct>asked asked:root> Lowell:nsubj>asked');
  });

  it('what is joined is alike', () => {
    expect(mended(joinLikeVerbs, `boasts/VERB/VBZ/boast/0/root he/PRON/PRP/he/3/nsubj won/VERB/VBD/win/1/ccomp
      admits/VERB/VBZ/admit/3/conj debts/NOUN/NNS/debt/4/obj`)).toBe('boasts:root> he:nsubj>won won:ccomp>boasts admits:conj>boasts debts:obj>admits');
  });

  it('a year belongs to its date', () => {
    expect(mended(giveYearsToDates, `on/ADP/IN/on/2/case May/PROPN/NNP/May/6/obl 11/NUM/CD/11/2/nummod ,/PUNCT/,/,/6/punct
      2017/NUM/CD/2017/6/nsubj fell/VERB/VBD/fall/0/root`)).toBe('on:case>May May:obl>fell 11:nummod>May ,:punct>fell 2017:nmod:unmarked>May fell:root>');
  });
});
