import { at } from './block.ts';
import type { Block } from './block.ts';
import { says } from './class-words.ts';
import { linkDensity } from './prose.ts';

/** “— Ann Smith (@annsmith) July 14, 2018”: most of it may be a link. */
const signature = /^(?:—|--|–|-) ?.{1,60}\(@\w{1,30}\)/;

/** Whether a block is a post from elsewhere that the story shows, or who wrote it: a quotation that is called after the place it is from. */
export const isEmbeddedPost = (block: Block): boolean => (block.path & at.blockquote) !== 0 && ((block.words | block.nearWords) & says.share) !== 0
  && (linkDensity(block) < 0.5 || signature.test(block.text));
