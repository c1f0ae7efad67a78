import type { StatementRow, Words } from '../../../ledger/index.ts';
import type { Reading, Span } from '../../../reading/index.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { aboutStatement } from './about-statement.ts';
import { inContext } from './context.ts';
import type { Decision } from './decision.ts';

/** Which words a statement is to cover: those of each part, a stretch a line; and where they were pointed at in the text, where they were. */
export interface WordsFields {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  /** `120-150 160-170` for each part, written by the browser; the words count, and these tell only which of their places is meant. */
  readonly sourceAt: string;
  readonly cueAt: string;
  readonly contentAt: string;
  readonly who?: string;
  readonly why?: string;
}

export const wordsFieldsOf = ({ sources, cue, content }: StatementRow): WordsFields => {
  const lines = (parts: readonly Words[]): string => parts.map(({ words }) => words.replace(/\s+/g, ' ')).join('\n');
  const places = (parts: readonly Words[]): string => parts.map(({ span: [start, end] }) => `${start}-${end}`).join(' ');
  const cues = cue === null ? [] : [cue];
  return { source: lines(sources), cue: lines(cues), content: lines(content), sourceAt: places(sources), cueAt: places(cues), contentAt: places(content) };
};

const field = (name: 'source' | 'cue' | 'content', label: string, hint: string, words: string, at: string, required: boolean): Markup => html`<div class="field part">
<label for="w-${name}">${label}</label>
<textarea id="w-${name}" name="${name}" rows="${Math.min(6, words.split('\n').length + 1)}" aria-describedby="h-${name}"${required ? html` required` : null} maxlength="20000">${words}</textarea>
<p class="meta" id="h-${name}">${hint}</p>
<input type="hidden" name="${name}At" value="${at}"></div>
`;

/** Which words are the source, the cue and the content, to decide on. `now`: how it would stand, where that was asked. */
export const wordsDecision = (
  row: StatementRow, reading: Reading, fields: WordsFields, now: Pick<StatementRow, 'sources' | 'cue' | 'content'> | null,
): Decision => ({
  ...aboutStatement(row, reading, 'words', fields), title: 'Which words are it?', verb: 'Correct the words',
  about: html`<div data-pick>${inContext(reading, row)}</div>
<p class="meta">Every word must stand in the article. A stretch goes on one line; parts of a content that something interrupts go on lines of their own.</p>`,
  controls: html`${field('source', 'Source', 'Who is named as saying it; empty where the text leaves it unsaid.', fields.source, fields.sourceAt, false)}
${field('cue', 'Cue', 'The words that signal it; empty where a quotation merely continues.', fields.cue, fields.cueAt, false)}
${field('content', 'Content', 'What is said.', fields.content, fields.contentAt, true)}
${now === null ? null : html`<div class="then"><h2>How it would stand</h2>${inContext(reading, now)}</div>`}`,
});

/** Stretches of the text with their words, as rows have them. */
export const wordsAt = ({ article: { text } }: Reading, spans: readonly Span[]): readonly Words[] =>
  spans.map((span) => ({ span, words: text.slice(...span) }));
