import { expect, test } from 'vitest';
import { labelBlocks } from '../../scripts/training/page-labels.ts';
import { scanHtml } from '../../src/reading/page/html/scan.ts';

const label = (html: string, gold: string): readonly string[] => {
  const { blocks } = scanHtml(html);
  const shares = labelBlocks(blocks, gold);
  return blocks.filter((_, index) => shares[index]! > 0.5).map((block) => block.text);
};

test('a block is the article’s where the gold has most of its words', () => {
  expect(label('<p>The ferry will stop at the end of May.</p><p>Sign up for the letter of the harbour.</p>', 'The ferry will stop at the end of May.')).toEqual(['The ferry will stop at the end of May.']);
});

test('cells of a table are the article’s where its row is a line of the gold', () => {
  const table = '<p>What a day on the ferry costs now:</p><table><tr><td>Adult</td><td>4 crowns</td></tr><tr><td>Child</td><td>2 crowns</td></tr></table><p>Menu</p>';
  expect(label(table, 'What a day on the ferry costs now:\nAdult | 4 crowns\nChild | 2 crowns')).toEqual(['What a day on the ferry costs now:', 'Adult', '4 crowns', 'Child', '2 crowns']);
});

test('the same short words far from what the gold has are another’s', () => {
  expect(label('<p>Child</p><p>What a day on the ferry costs an adult and a child is not known yet.</p>', 'What a day on the ferry costs an adult and a child is not known yet.'))
    .toEqual(['What a day on the ferry costs an adult and a child is not known yet.']);
});

test('a stretch of gold is given out once', () => {
  expect(label('<p>The ferry will stop at the end of May.</p>'.repeat(2), 'The ferry will stop at the end of May.')).toHaveLength(1);
});
