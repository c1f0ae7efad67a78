import type { Part, Reading, Role } from '../../../reading/index.ts';
import { unreadRoles } from '../../../reading/index.ts';
import { html } from './html.ts';
import { everything } from './part.ts';
import type { Part as ListPart } from './part.ts';
import { markedHtml } from './segments.ts';
import type { MarkedHtml } from './segments.ts';

/** A part, or a stretch of the text that belongs to none. */
type Block = Omit<Part, 'role'> & { readonly role: Role | null };

/** The article, part by part, with what was found marked in it; what was left unread is folded. */
export const articleHtml = (reading: Reading): string => articleBlocks(reading).blocks.join('\n');

/** The same in two: its heading, for the head of a page, and all the rest in its order. */
export function headingAndRest(reading: Reading, part: ListPart): { readonly heading: string; readonly rest: string } {
  const { blocks, headingAt } = articleBlocks(reading, part);
  return { heading: blocks[headingAt]!, rest: blocks.filter((_, index) => index !== headingAt).join('\n') };
}

function articleBlocks(reading: Reading, part: ListPart = everything): { readonly blocks: readonly string[]; readonly headingAt: number } {
  const marked = markedHtml(reading, part);
  const out: string[] = [];
  const blocks = blocksOf(reading);
  let hasHeadline = blocks.some(({ role }) => role === 'headline');
  let headingAt = 0;
  if (!hasHeadline) {
    const { title } = reading.article;
    out.push(title === null ? '<h1 class="untitled">An article without a headline</h1>' : `<h1 dir="auto">${html(title)}</h1>`);
  }
  for (let at = 0; at < blocks.length;) {
    const { role, span } = blocks[at]!;
    let to = at + 1;
    if (isUnread(role)) {
      while (to < blocks.length && isUnread(blocks[to]!.role)) to += 1;
      out.push(unreadHtml(blocks.slice(at, to), marked));
    } else if (role === 'list-item') {
      while (to < blocks.length && blocks[to]!.role === 'list-item') to += 1;
      out.push(`<ul>${blocks.slice(at, to).map((item) => `<li dir="auto">${marked(item.span)}</li>`).join('')}</ul>`);
    } else {
      out.push(blockHtml(role === 'headline' && hasHeadline ? 'h1' : role, marked(span)));
      if (role === 'headline' && hasHeadline) {
        headingAt = out.length - 1;
        hasHeadline = false;
      }
    }
    at = to;
  }
  return { blocks: out, headingAt };
}

function blockHtml(role: Role | 'h1' | null, inner: string): string {
  switch (role) {
    case 'h1': return `<h1 dir="auto">${inner}</h1>`;
    case 'heading': return `<h2 dir="auto">${inner}</h2>`;
    case 'quotation': return `<blockquote><p dir="auto">${inner}</p></blockquote>`;
    case 'headline':
    case 'standfirst': return `<p class="${role}" dir="auto">${inner}</p>`;
    case 'byline':
    case 'dateline':
    case 'caption':
    case 'credit': return `<p class="matter" dir="auto"><span class="label">${role}</span> ${inner}</p>`;
    default: return `<p dir="auto">${inner}</p>`;
  }
}

function unreadHtml(blocks: readonly Block[], marked: MarkedHtml): string {
  const counts = new Map<string, number>();
  for (const { role } of blocks) counts.set(role!, (counts.get(role!) ?? 0) + 1);
  const summary = [...counts].map(([role, count]) => (count > 1 ? `${role} × ${count}` : role)).join(', ');
  const items = blocks.map(({ role, span }) => `<p dir="auto"><span class="label">${html(role!)}</span> ${marked(span)}</p>`);
  return `<details class="unread"><summary>Left unread: ${html(summary)}</summary>\n${items.join('\n')}\n</details>`;
}

const isUnread = (role: Role | null): boolean => (unreadRoles as readonly (string | null)[]).includes(role);

/** The parts, and whatever words stand between them, so that no word of the text is lost. */
function blocksOf({ article: { text, parts } }: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const gap = (to: number): void => {
    if (at < to && text.slice(at, to).trim() !== '') blocks.push({ role: null, span: [at, to] });
  };
  for (const part of parts) {
    gap(part.span[0]);
    blocks.push(part);
    at = part.span[1];
  }
  gap(text.length);
  return blocks;
}
