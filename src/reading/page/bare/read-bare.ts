import type { Note, Part, Role } from '../../reading.ts';
import type { PageReader } from '../page.ts';
import { datelineOf } from '../dateline.ts';
import { guessLanguage } from '../guess-language.ts';
import { linesOf } from './lines.ts';
import { namesIn } from '../byline.ts';
import { toldByWords } from '../told-by.ts';
import { bareRoles } from './roles.ts';

/** In paragraphs: a dateline stands at the head of the first, or of one soon after a headline or an abstract. */
const datelineWithin = 4;

/**
 * Reads bare article text, character for character: `article.text` is the source. Every line is a part, and all of them
 * are read; only a headline, a byline, headings and list items are told from paragraphs.
 */
export const readBare: PageReader = (source, facts) => {
  const lines = linesOf(source);
  const roles = bareRoles(lines);
  const parts: Part[] = [];
  const add = (role: Role, start: number, end: number): void => { if (end > start) parts.push({ role, span: [start, end] }); };
  let title: string | null = null;
  let byline: string | null = null;
  let dateline: string | null = null;
  let paragraphs = 0;
  lines.forEach((line, at) => {
    const role = roles[at]!;
    const [start, end] = line.span;
    if (role === 'headline') title = line.text;
    if (role === 'byline') byline ??= namesIn(line.text).join(', ') || null;
    const head = role === 'paragraph' && dateline === null && paragraphs < datelineWithin ? datelineOf(line.text) : null;
    if (role === 'paragraph') paragraphs++;
    if (head === null) { add(role, start + (role === 'list-item' ? line.bullet : 0), end); return; }
    dateline = head.text;
    add('dateline', start, start + head.end);
    add('paragraph', end - line.text.slice(head.end).trimStart().length, end);
  });
  const notes: Note[] = parts.length === 0 ? [{ kind: 'empty', message: 'The text has no words.', span: null }] : [];
  const article = {
    text: source, title, byline, dateline, outlet: facts.outlet ?? null, published: facts.published ?? null,
    url: facts.url ?? null, language: guessLanguage(source), parts, modified: null, section: null, entries: [],
  };
  return { article: { ...article, toldBy: toldByWords(article, facts), inPage: null }, notes };
};
