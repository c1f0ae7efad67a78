import type { LeftOut } from '../../../reading/index.ts';
import { visible } from '../../../server/web/visible.ts';
import { clip, columnsOf } from './columns.ts';
import type { Sheet } from './statements.ts';

/** Every block that was left unread, in the order of the page: its first words, and below them its role, its score and why. */
export const leftOutLines = ({ paint, width }: Sheet, leftOut: readonly LeftOut[]): readonly string[] =>
  leftOut.flatMap(({ role, words, span, score, reason }) => {
    const first = clip(visible(words.slice(0, 400)).replace(/\s+/g, ' ').trim(), width - 2);
    const facts = [role, ...(score === null ? [] : [`score ${score.toFixed(2)}`]), reason, ...(span === null ? ['not shown on the page'] : [])].join(' · ');
    return [
      `  ${paint([{ text: first, style: 'words' }])}`,
      `    ${paint([{ text: columnsOf(facts) > width - 4 ? clip(facts, width - 4) : facts, style: 'quiet' }])}`,
    ];
  });
