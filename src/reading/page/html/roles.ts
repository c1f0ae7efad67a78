import type { Role } from '../../reading.ts';
import { sameWords } from '../fold.ts';
import { isInlineTeaser } from '../flattened/teaser.ts';
import { endsWithWords } from '../metadata/title.ts';
import { at } from './block.ts';
import type { Block } from './block.ts';
import type { Choice } from './choose.ts';
import { says } from './class-words.ts';
import { isEmbeddedPost } from './embedded-posts.ts';
import { isCredit } from '../credit.ts';
import { isFurniture } from './furniture.ts';
import { linkDensity, weighedLength } from './prose.ts';

/* What each block is: the article's by where it stands and how it is marked, the rest by why it was left out. */

/** What is known of the page when roles are given. */
export interface Known {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
}

const repeatable: ReadonlySet<Role> = new Set<Role>(['paragraph', 'caption', 'heading', 'standfirst']);

export function rolesOf(blocks: readonly Block[], choice: Choice, known: Known): readonly Role[] {
  const headline = headlineAt(blocks, choice, known.title);
  const start = bodyStart(blocks, choice, headline, known);
  const seen = new Set<string>();
  let last: Role = 'navigation';
  return blocks.map((block, index) => {
    if (!block.isRest) last = roleAt(block, index);
    return last;
  });

  function roleAt(block: Block, index: number): Role {
    const inHead = start >= 0 && index < start && (headline < 0 || index > headline) && start - index < 40;
    const inBody = start >= 0 && index >= start && index <= choice.last;
    let role: Role;
    if (index === headline) role = 'headline';
    else if (inBody && isEmbeddedPost(block)) role = 'quotation';
    else if (choice.chosen[index]! && !leadsOn(block)) role = inHead && isStandfirst(block, known) ? 'standfirst' : bodyRole(block);
    else {
      const isCaption = choice.captions?.[index] ?? null;
      role = captionRole(block, inHead || inBody, isCaption) ?? headRole(block, inHead, known) ?? unreadRole(block, inBody);
    }
    if (repeatable.has(role) && block.text.length > 20 && seen.has(block.text)) return 'duplicate';
    if (index !== headline && headline >= 0 && role !== 'navigation' && sameWords(block.text, blocks[headline]!.text)) return 'duplicate';
    if (repeatable.has(role)) seen.add(block.text);
    return role;
  }
}

/** “RELATED: another story”, most of it a link, among the paragraphs. */
const leadsOn = (block: Block): boolean => isInlineTeaser(block.text) && linkDensity(block) > 0.5;

/** The first chosen block that is no standfirst: what stands between it and the headline is the article's head. */
function bodyStart(blocks: readonly Block[], choice: Choice, headline: number, known: Known): number {
  if (choice.first < 0) return -1;
  for (let i = choice.first; i <= choice.last && i < choice.first + 12; i++) {
    if (choice.chosen[i]! && i !== headline && !isStandfirst(blocks[i]!, known)) return i;
  }
  return choice.first;
}

/** Called so by its class, or the page's description set apart from the paragraphs. */
function isStandfirst(block: Block, known: Known): boolean {
  const length = weighedLength(block.text);
  if (length < 30 || length > 800 || linkDensity(block) > 0.5) return false;
  if ((block.words & says.standfirst) !== 0) return true;
  const apart = (block.path & at.paragraph) === 0 || (block.nearWords & (says.standfirst | says.headline)) !== 0;
  return apart && known.description !== null && sameWords(block.text, known.description);
}

/** The block that is the headline: the heading with the title's words, else the last `h1` before the running text. */
function headlineAt(blocks: readonly Block[], choice: Choice, title: string | null): number {
  if (choice.first < 0) return -1;
  const end = Math.min(blocks.length, choice.first + 3);
  let same = -1;
  let first = -1;
  for (let i = 0; i < end; i++) {
    const block = blocks[i]!;
    if ((block.path & at.heading) === 0 || (block.path & at.hidden) !== 0) continue;
    if (title !== null && (sameWords(block.text, title) || endsWithWords(block.text, title)) && (same < 0 || block.tag === 'h1')) same = i;
    if (block.tag === 'h1' && (block.path & at.nav) === 0 && block.text.length > 10) first = i;
  }
  return same >= 0 ? same : first;
}

function bodyRole(block: Block): Role {
  if ((block.path & at.heading) !== 0) return 'heading';
  if ((block.path & at.blockquote) !== 0) return 'quotation';
  if ((block.path & at.listItem) !== 0) return 'list-item';
  return 'paragraph';
}

function captionRole(block: Block, near: boolean, trained: boolean | null): Role | null {
  if (trained === true) return isCredit(block.text) ? 'credit' : 'caption';
  if ((block.path & (at.nav | at.footer | at.hidden | at.dialog | at.button)) !== 0 || !near) return null;
  const inFigure = (block.path & (at.figcaption | at.figure)) !== 0;
  const called = ((block.words | block.nearWords) & says.caption) !== 0;
  const credited = (block.words & says.credit) !== 0;
  if (!inFigure && !called && !credited) return block.afterPicture && isCredit(block.text) ? 'credit' : null;
  if (linkDensity(block) > 0.8 && !credited) return null;
  if (isCredit(block.text) || (credited && weighedLength(block.text) < 80)) return 'credit';
  return trained === false || (weighedLength(block.text) < 15 && !called) ? null : 'caption';
}

const bylineStart = /^(?:by|von|par|por|di|door)\s\S/i;

function headRole(block: Block, inHead: boolean, known: Known): Role | null {
  if (!inHead || isFurniture(block.text) || (block.path & (at.nav | at.footer | at.hidden | at.dialog | at.button)) !== 0) return null;
  const words = block.words | block.nearWords;
  const length = weighedLength(block.text);
  if (length < 200 && (bylineStart.test(block.text) || (words & says.byline) !== 0) && (words & says.bio) === 0) return 'byline';
  if ((block.words & says.date) !== 0 && length < 120) return 'byline';
  // Under the headline a line that begins with whom the page calls its author is no teaser.
  if (length < 120 && known.authors.some((author) => author.length > 4 && block.text.startsWith(author))) return 'byline';
  if (known.description !== null && length > 30 && sameWords(block.text, known.description)) return 'standfirst';
  return isStandfirst(block, known) ? 'standfirst' : null;
}

const advertStart = /^(?:advertisement|advertising|anzeige|werbung|publicité|publicidad)/i;

function unreadRole(block: Block, inBody: boolean): Role {
  const words = block.words | block.nearWords | block.farWords;
  if ((words & says.breadcrumb) !== 0) return 'breadcrumb';
  if ((words & says.bio) !== 0 && block.text.length > 40) return 'author-box';
  if ((words & (says.advert | says.sign)) !== 0 || advertStart.test(block.text)) return 'advert';
  if ((block.path & (at.nav | at.footer | at.form | at.dialog | at.button)) !== 0) return 'navigation';
  if ((words & says.related) !== 0 || (block.path & (at.aside | at.heading)) !== 0 || inBody) return 'teaser';
  return block.text.length > 40 ? 'teaser' : 'navigation';
}
