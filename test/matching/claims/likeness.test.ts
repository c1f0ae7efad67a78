import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../../src/matching/claims/likeness.ts';
import { propositionOf } from '../../../src/matching/claims/proposition.ts';

const claim = (words: string, { speaker = null as string | null, article = 'a', counts = new Map<string, number>(), numbers = [] as readonly string[] } = {}) => (
  { ...propositionOf(words, speaker, counts), article, numbers });
const score = (a: ReturnType<typeof claim>, b: ReturnType<typeof claim>): number => likenessOf(a, b)?.score ?? -Infinity;

describe('a proposition', () => {
  it('has its speaker in it, where “it” begins it', () => {
    expect(propositionOf('it had sunk a trawler', 'Tamarre Navy', new Map()).stems).toContain('navy');
    expect(propositionOf('the trawler had sunk', 'Tamarre Navy', new Map()).stems).not.toContain('navy');
  });

  it('ends its main clause before what tells more of it', () => {
    expect(propositionOf('the minister should resign after the harbour was flooded', null, new Map()).core).not.toContain('harbor');
  });

  it('weighs little what its article is full of', () => {
    const [rare, full] = [new Map<string, number>(), new Map([['trawl', 30]])].map((counts) => propositionOf('the trawler sank', null, counts));
    const weight = (one: typeof rare): number => one!.weights[one!.stems.indexOf('trawl')]!;
    expect(weight(full)).toBeLessThan(weight(rare) / 2);
  });
});

describe('two propositions', () => {
  const one = claim('that the navy had captured 23 pirates off Cape Torrent', { numbers: ['23'] });

  it('in nearly the same words are one', () => {
    expect(score(one, claim('the navy arrested 23 pirates off Cape Torrent on Saturday', { article: 'b', numbers: ['23'] }))).toBeGreaterThan(0.9);
  });

  it('with other numbers are two', () => {
    const other = claim('the navy arrested 31 pirates off Cape Torrent on Saturday', { article: 'b', numbers: ['31'] });
    expect(score(one, other)).toBeLessThan(score(one, { ...other, numbers: ['23'] }) - 1.5);
  });

  it('are less surely one where only one gives a number, or one gives more of them', () => {
    const other = claim('the navy arrested 23 pirates off Cape Torrent on Saturday', { article: 'b', numbers: ['23'] });
    const [same, none, more] = [score(one, other), score({ ...one, numbers: [] }, other), score({ ...one, numbers: ['23', '12', '11'] }, other)];
    expect(none).toBeLessThan(same);
    expect(more).toBeLessThan(same);
  });

  it('that share who and where alone are two', () => {
    expect(score(one, claim('that the navy would hold a parade off Cape Torrent', { article: 'b' }))).toBeLessThan(0.9);
  });

  it('are compared the same either way round, and not at all where too little is said', () => {
    const other = claim('the pirates were captured by the navy', { article: 'b' });
    expect(score(one, other)).toBe(score(other, one));
    expect(likenessOf(claim('it was'), one)).toBeNull();
  });
});
