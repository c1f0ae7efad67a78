import { article } from '../../ledger/index.ts';
import type { AnnouncementRow, ArticleBrief } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';

/** A report that may bear on an announcement, or the same announcement elsewhere. */
export interface Candidate {
  /** The id of what is at the other end of the link, and its words. */
  readonly thing: string;
  readonly words: string;
  readonly relation: string;
  readonly confidence: number;
  readonly how: string;
  readonly article: ArticleBrief;
  /** The statement that these words stand in, and who makes it: “she (Ilse Morvant)”; null where the article itself tells. */
  readonly statement: string | null;
  readonly source: string | null;
}

/** So many links are looked at. */
const most = 40;

/** The earliest first; what has no date comes last. One report may be found by two of its words, and copies say the same: each is told once. */
export async function candidatesOf(desk: Desk, row: AnnouncementRow): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const { from, to, relation, confidence, how } of row.candidates.slice(0, most)) {
    const thing = from === row.thing ? to : from;
    const end = await otherEnd(desk, thing);
    if (end !== null) found.push({ thing, relation, confidence, how, ...end });
  }
  const day = ({ article: { published } }: Candidate): string => published ?? '~';
  const inOrder = found.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return inOrder.filter((one, index) => inOrder.findIndex((known) => known.words === one.words && known.relation === one.relation) === index);
}

/** The words that a thing of matching stands for, by the span in its id, and the statement that they stand in. */
async function otherEnd({ ledger }: Desk, id: string): Promise<Pick<Candidate, 'words' | 'article' | 'statement' | 'source'> | null> {
  const [page = '', , local = ''] = id.split('/');
  const [, start, end] = /^[ar](\d+)-(\d+)$/.exec(local) ?? [];
  const found = start === undefined ? null : await article(ledger, page);
  if (found === null) return null;
  const { statements, speakers, article: { text } } = found.reading;
  const [from, to] = [Number(start), Number(end)];
  const stated = statements.find(({ content }) => content.some((span) => span[0] < to && from < span[1]));
  const named = stated?.sources.map((span) => text.slice(...span)).join(' + ') ?? '';
  const speaker = speakers.find((one) => one.id === stated?.speaker)?.name ?? null;
  return {
    words: text.slice(from, to), article: found.article, statement: stated === undefined ? null : `${page}/${stated.id}`,
    source: named === '' ? speaker : speaker === null || named.includes(speaker) ? named : `${named} (${speaker})`,
  };
}
