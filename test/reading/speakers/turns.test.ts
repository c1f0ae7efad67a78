import { expect, it } from 'vitest';
import { bundledModels } from '../../../src/bundled-models.ts';
import { read } from '../../../src/index.ts';

/** Who says each statement, by the first words of what is said. */
const speakersIn = (text: string): readonly string[] => {
  const { statements, speakers, article } = read({ text }, bundledModels());
  return statements.map(({ content, speaker }) => `${speakers.find(({ id }) => id === speaker)?.name ?? '–'}: ${article.text.slice(...content[0]!).split(' ').slice(0, 3).join(' ')}`);
};

it('takes initials for the name before them, and whom two who talk call “she” for a third', () => {
  expect(speakersIn(`Cora Linde: The boats are late. Why?
Ronan Skea: We should have listened.
CL: The minister, Isla Drummond, has said that the contract could be taken away from you.
RS: She has said that it could, yes.`)).toEqual([
    'Cora Linde: The boats are', 'Ronan Skea: We should have', 'Cora Linde: The minister, Isla', 'Isla Drummond: that the contract', 'Ronan Skea: She has said', 'Isla Drummond: that it could,',
  ]);
});

it('leaves initials that two may bear as they stand', () => {
  const told = speakersIn(`Cora Linde: The boats are late. Why?
Carl Lund: I do not know why.
CL: And will it get better? I ask you.
Cora Linde: It will. I hope so.`);
  expect(told[2]).toBe('CL: And will it');
});
