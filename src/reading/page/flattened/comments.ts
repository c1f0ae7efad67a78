import type { Sorted } from './kind.ts';

/*
 * Where the readers' comments begin. They look like prose, but a name, a time and “Reply” stand between them.
 */

const answer = /^(?:reply|replies|\d+ repl(?:y|ies)|reply to .{1,40}|antworten|antwort|répondre|responder|rispondi|reageer|svara|svar|vastaa|odpowiedz|report(?: (?:comment|abuse|this))?|flag|melden|signaler|quote|zitieren|upvote|like|gefällt mir|share ?›? ?\d*|permalink|link to comment|says:?|.{2,40} (?:says|said|wrote|schreibt|schrieb|sagt|dit|dice):)$/i;

/** In words: an article of this length may be over where a comment heading stands. */
const enough = 120;
/** How many blocks after a heading are looked at. */
const ahead = 40;

/** Index of the block with which the comments begin, or the number of blocks. */
export function commentsFrom(blocks: readonly Sorted[]): number {
  // How many answers and stamps, and how many paragraphs, stand before each block.
  const marks: number[] = [0];
  const prose: number[] = [0];
  const words: number[] = [0];
  for (const { kind, shape, text } of blocks) {
    const marked = kind === 'stamp' || (text.length <= 60 && answer.test(text));
    marks.push(marks.at(-1)! + (marked ? 1 : 0));
    prose.push(prose.at(-1)! + (kind === 'prose' ? 1 : 0));
    words.push(words.at(-1)! + (kind === 'prose' ? shape.words : 0));
  }
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'comment-heading' || words[at]! < enough) continue;
    const to = Math.min(blocks.length, at + ahead);
    const paragraphs = prose[to]! - prose[at]!;
    const strong = blocks[at]!.text.length > 10;
    if ((marks[to]! - marks[at]!) * 4 >= paragraphs || (strong && paragraphs <= 3)) return at;
  }
  // Without a heading: answers stand thick from here to the end.
  const first = blocks.findIndex(({ text }, at) => words[at]! >= enough && text.length <= 60 && answer.test(text));
  if (first >= 0) {
    const paragraphs = prose[blocks.length]! - prose[first]!;
    const answers = marks[blocks.length]! - marks[first]!;
    if (answers >= 4 && answers * 2 >= paragraphs) return Math.max(0, first - 3);
  }
  return blocks.length;
}
