import { describe, expect, it } from 'vitest';
import { isNegated, judgementIn, onOpposite, ownPositionIn, positionOf } from '../../../src/matching/claims/position.ts';

describe('a position', () => {
  it('comes from the attitude, and is left open by a negated cue', () => {
    expect(positionOf('asserts', false)).toBe('asserts');
    expect(positionOf('denies', false)).toBe('denies');
    expect(positionOf('doubts', false)).toBe('doubts');
    expect(positionOf('asserts', true)).toBe('declines');
    expect(positionOf('orders', false)).toBeNull();
  });

  it('turns about on the opposite claim, where it has a side', () => {
    expect(onOpposite('asserts')).toBe('denies');
    expect(onOpposite('denies')).toBe('asserts');
    expect(onOpposite('doubts')).toBe('doubts');
  });
});

describe('a content', () => {
  it.each([
    ['that the harbour was open', false], ['that the harbour was not open', true], ['it wasn’t open', true], ['nobody said that it was never open', false],
    ['we will leave, and we will not come back', false],
  ])('%s: negated %s', (content, negated) => {
    expect(isNegated(content)).toBe(negated);
  });

  it('that is long says nothing of it', () => {
    expect(isNegated('not '.repeat(20))).toBeNull();
  });

  it('may judge another’s statement', () => {
    expect(judgementIn('the declaration premature')).toBe('doubts');
    expect(judgementIn('the claim false')).toBe('denies');
    expect(judgementIn('the claim on Monday')).toBeNull();
  });

  it.each([
    ['“I doubt that the weir holds', 'doubts'], ['we strongly dispute that the weir held', 'denies'], ['We also reject the claim', 'denies'],
    ['I have no doubt that the weir holds', null], ['we deny', null], ['the board doubts that the weir holds', null],
  ])('may tell what its speaker does: %s: %s', (content, position) => {
    expect(ownPositionIn(content)).toBe(position);
  });
});
