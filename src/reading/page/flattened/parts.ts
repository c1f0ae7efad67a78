import type { Part, Role } from '../../reading.ts';
import { readRoles } from '../../reading.ts';
import type { Block } from './blocks.ts';
import { trailEnd } from './breadcrumb.ts';
import { captionLabelLength } from './caption.ts';
import { creditInCaption } from '../credit.ts';
import { datelineOf } from '../dateline.ts';
import { bulletLength } from './kind.ts';

/** In paragraphs: a dateline stands at the head of the first, or of one soon after a summary. */
const datelineWithin = 3;

/** The parts of an article from the roles of its blocks, in order. A block of two roles gives two parts. */
export function partsOf(blocks: readonly Block[], roles: readonly Role[]): Part[] {
  const parts: Part[] = [];
  const add = (role: Role, start: number, end: number): void => { if (end > start) parts.push({ role, span: [start, end] }); };
  let paragraphs = 0;
  let dated = false;
  blocks.forEach((block, at) => {
    const role = roles[at]!;
    const [start, end] = block.span;
    switch (role) {
      case 'breadcrumb': {
        const trail = trailEnd(block.text);
        if (trail < 0 || trail >= block.text.length) { add(role, start, end); break; }
        add(role, start, start + block.text.slice(0, trail).trimEnd().length);
        add('duplicate', start + trail, end);
        break;
      }
      case 'caption': {
        const label = captionLabelLength(block.text);
        add('navigation', start, start + block.text.slice(0, label).trimEnd().length);
        const credit = creditInCaption(block.text);
        const words = credit < 0 ? end : start + block.text.slice(0, credit).trimEnd().length;
        add(role, start + label, words);
        if (credit >= 0) add('credit', start + credit, end);
        break;
      }
      case 'paragraph': {
        const dateline = dated || paragraphs >= datelineWithin ? null : datelineOf(block.text);
        paragraphs++;
        dated ||= dateline !== null;
        if (dateline === null) { add(role, start, end); break; }
        add('dateline', start, start + dateline.end);
        add(role, end - block.text.slice(dateline.end).trimStart().length, end);
        break;
      }
      case 'list-item': add(role, start + bulletLength(block.text), end); break;
      default: add(role, start, end);
    }
  });
  return parts;
}

const read: ReadonlySet<Role> = new Set<Role>(readRoles);

/**
 * Makes duplicates of the blocks that say again what an earlier one of the article said. The first keeps its role; where
 * the first stands in the page around the article, the later one keeps its own.
 */
export function markDuplicates(roles: Role[], repeats: readonly number[], blocks: readonly Block[], headline: number): void {
  const kept = new Map<number, boolean>();
  repeats.forEach((first, at) => {
    if (first < 0 || at === headline) return;
    if (headline >= 0 && roles[at] === 'navigation' && (first === headline || repeats[headline] === first)) roles[at] = 'duplicate';
    if (!read.has(roles[at]!) || roles[at] === 'quotation') return;
    // The headline again, above or below it; or a block whose first standing is read.
    const here = kept.get(first) ?? read.has(roles[first]!);
    if (!here && !(headline >= 0 && (first === headline || repeats[headline] === first))) { kept.set(first, true); return; }
    if (blocks[at]!.text.length >= 12) roles[at] = 'duplicate';
  });
}
