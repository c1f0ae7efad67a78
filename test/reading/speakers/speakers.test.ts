import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/index.ts';
import type { Attribution } from '../../../src/reading/attribution/attribution.ts';
import { findNames, readLanguageModel, readNameModel, tag, tokenise } from '../../../src/reading/language/index.ts';
import type { Mark } from '../../../src/reading/marks/mark.ts';
import { resolveSpeakers } from '../../../src/reading/speakers/index.ts';
import type { Span } from '../../../src/reading/text/span.ts';
import { contains } from '../../../src/reading/text/span.ts';
import type { Case } from '../../corpus.ts';
import { loadCases } from '../../corpus.ts';

const model = readLanguageModel(readFileSync('models/en/language.bin'));
const names = readNameModel(readFileSync('models/en/names.bin'));

/** Every line is a block. */
const blocksOf = (text: string): Span[] => [...text.matchAll(/[^\n]+/g)].map((line) => [line.index, line.index + line[0].length]);

/** The attributions that the marks of a case stand for, in the order of their ids; nested where one lies in another's content. */
const attributionsOf = ({ marks }: Case): { readonly attributions: readonly Attribution[]; readonly ids: readonly string[] } => {
  const ids = [...new Set(marks.filter(({ role }) => role !== 'role').map(({ id }) => id))];
  const of = (id: string, role: string): readonly Mark[] => marks.filter((mark) => mark.id === id && mark.role === role);
  const attributions = ids.map((id): Attribution => {
    const attributes = of(id, 'content')[0]?.attributes;
    const sources = of(id, 'source').map(({ span }) => span);
    const parent = ids.findIndex((other) => other !== id && of(other, 'content').some(({ span }) => sources[0] !== undefined && contains(span, sources[0])));
    return {
      sources, cue: of(id, 'cue')[0]?.span ?? null, content: of(id, 'content').map(({ span }) => span), form: attributes?.form === 'direct' ? 'direct' : 'indirect',
      attitude: 'asserts', negated: false, audience: of(id, 'audience')[0]?.span ?? null, venue: null, saidWhen: null, parent: parent < 0 ? null : parent,
      continues: attributes?.continues === undefined ? null : ids.indexOf(attributes.continues), confidence: 1, how: 'marked by hand',
    };
  });
  return { attributions, ids };
};

const resolve = (marked: Case) => {
  const { attributions, ids } = attributionsOf(marked);
  return { ids, ...resolveSpeakers(findNames(tag(tokenise(marked.text, blocksOf(marked.text)), model), names), { outlet: null, roles: [] }, attributions) };
};

describe('who speaks', () => {
  it.each(loadCases('test/corpus/speakers'))('$file: $title', (marked) => {
    const { ids, sources, speakers } = resolve(marked);
    const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)!.name;
    const found = sources.map(({ speaker, candidates, sourceKind }, index) =>
      `${ids[index]} ${speaker === null ? `may be ${candidates.map(nameOf).join(' + ') || 'nobody'}` : `is ${nameOf(speaker)}`} (${sourceKind})`);
    const expected = ids.map((id) => {
      const { is, may, kind } = marked.marks.find((mark) => mark.id === id && mark.attributes?.kind !== undefined)!.attributes!;
      return `${id} ${is === undefined ? `may be ${may}` : `is ${is}`} (${kind})`;
    });
    expect(found).toEqual(expected);
    const kinds = marked.marks.filter(({ role, attributes }) => role === 'source' && attributes?.what !== undefined);
    const kindOf = (id: string) => speakers.find((one) => one.id === sources[ids.indexOf(id)]!.speaker)?.kind;
    expect(kinds.map(({ id }) => kindOf(id))).toEqual(kinds.map(({ attributes }) => attributes!.what));
  });
});

describe('the speaker of a phrase', () => {
  it('is never the party and state of somebody in it', () => {
    // A name with commas, which marks cannot hold.
    const { speakers } = read({ text: 'Lawmakers on the Harbour Committee, led by chairman Mike Gallard, R-Wis., said the quay was unsafe.' });
    expect(speakers.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['Lawmakers on the Harbour Committee, led by chairman Mike Gallard, R-Wis.: group']);
  });
});

describe('what speakers are', () => {
  it.each(loadCases('test/corpus/speakers/roles'))('$file: $title', (marked) => {
    const found = resolve(marked).speakers.flatMap(({ roles }) => roles)
      .map(({ title, of, span }) => ({ title, of, words: marked.text.slice(...span) }));
    const expected = marked.marks.filter(({ role }) => role === 'role')
      .map(({ span, attributes }) => ({ title: attributes!.title, of: attributes!.of ?? null, words: marked.text.slice(...span) }));
    expect(found).toEqual(expected);
  });
});
