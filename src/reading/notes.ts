import { characterNotes } from './character-notes.ts';
import type { Quotation } from './attribution/index.ts';
import type { ReferenceDate } from './figures/index.ts';
import type { PageReading } from './page/page.ts';
import { isRead, longestRead } from './parts-to-read.ts';
import type { Note, Part } from './reading.ts';

/** More unclosed quotations than this in one article are told as a number, not one by one. */
const most = 20;

/** What the steps after the page reader doubt. */
export function notesOn(article: PageReading['article'], quotations: readonly Quotation[], reference: ReferenceDate | null, leftOut: Part | null): readonly Note[] {
  const notes: Note[] = [...characterNotes(article.text)];
  if (!isRead(article.language)) {
    notes.push({ kind: 'language', message: `The article is in “${article.language ?? ''}”; statements are read in English only.`, span: null });
  }
  if (leftOut) {
    const message = `The article is longer than ${longestRead} characters; what stands from here on is kept and not read for statements.`;
    notes.push({ kind: 'limit', message, span: leftOut.span });
  }
  if (reference?.span) {
    const words = article.text.slice(...reference.span);
    notes.push({ kind: 'reference-date', message: `No published date; days such as “Monday” are counted from “${words}” in the page.`, span: reference.span });
  }
  const goneOn = new Set(quotations.map((q) => q.goesOn));
  const unclosed = quotations.filter((q, i) => !q.closed && !goneOn.has(i));
  for (const { span } of unclosed.slice(0, most)) {
    notes.push({ kind: 'quotation', message: 'A quotation mark is opened and never closed; the quotation is read to the end of its paragraph.', span });
  }
  if (unclosed.length > most) {
    notes.push({ kind: 'quotation', message: `${unclosed.length - most} more quotation marks are opened and never closed.`, span: null });
  }
  return notes;
}
