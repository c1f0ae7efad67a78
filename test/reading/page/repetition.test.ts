import { describe, expect, it } from 'vitest';
import { repetitionsOf } from '../../../src/reading/page/repetition.ts';

const caption = 'The mayor of Lowmarsh stands beside a model of the second bridge over the Leem';

describe('repetitions', () => {
  it.each([
    ['the same words in other dress', [`${caption}.`, `${caption.toUpperCase()} !`], [-1, 0]],
    ['the end cut off', [`${caption}, which will be open by the autumn.`, `${caption} ... more`], [-1, 0]],
    ['the cut one first', [`${caption} …`, `${caption}, which will be open by the autumn.`], [-1, 0]],
    ['a third standing', ['Yes', 'No', 'Yes', 'yes.'], [-1, -1, 0, 0]],
    ['not: another end', [`${caption} in March.`, `${caption} in April.`], [-1, -1]],
    ['not: a short line that opens a long one', ['The mayor', 'The mayor said so'], [-1, -1]],
    ['not: nothing to compare', ['', '…', ''], [-1, -1, -1]],
  ])('%s', (_, texts, expected) => { expect(repetitionsOf(texts)).toEqual(expected); });
});
