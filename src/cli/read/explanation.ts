import type { Evidence, Explanation, Reading, Span, Speaker } from '../../reading/index.ts';
import { visible } from '../../server/web/visible.ts';
import { wrap } from './people/columns.ts';
import type { Run } from './people/columns.ts';
import { paintWith } from './people/paint.ts';
import type { Style } from './people/paint.ts';

/** Why one statement was found, for a person at a terminal. Ends in a line break. */
export function renderExplanation(reading: Reading, explanation: Explanation, options: { readonly colour: boolean; readonly width: number }): string {
  const paint = paintWith(options.colour);
  const width = Math.max(Math.min(options.width, 100), 40);
  const words = ([from, to]: Span): string => visible(reading.article.text.slice(from, to)).replace(/\s+/g, ' ').trim();
  const entry = (label: string, runs: readonly Run<Style>[]): string[] =>
    wrap(runs, width - 14).map((line, i) => `  ${paint([{ text: (i === 0 ? label : '').padEnd(10), style: 'quiet' }])}  ${paint(line)}`);
  const said = (spans: readonly Span[]): Run<Style>[] => [{ text: spans.length === 0 ? '(unsaid)' : spans.map(words).join(' … '), style: spans.length === 0 ? 'quiet' : 'words' }];
  const weighed = (label: string, evidence: readonly Evidence[], ahead = ''): string[] => evidence.length === 0
    ? []
    : entry(label, [{ text: ahead + evidence.map(({ what, weight }) => `${what} ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`).join(', '), style: 'words' }]);
  const { statement, how, finder, speaker, candidates } = explanation;
  const named = (who: Speaker): string => `${visible(who.name)} (${[who.kind, ...who.mentions.map((span) => `“${words(span)}”`)].join(', ')})`;
  const sections: string[][] = [
    [
      paint([{ text: `Statement ${statement.id}: found by ${how}, ${Math.round(statement.confidence * 100)} in 100 such are right`, style: 'title' }]),
      ...entry('source', said(statement.sources)),
      ...entry('cue', said(statement.cue ? [statement.cue] : [])),
      ...entry('content', said(statement.content)),
    ],
    finder === null
      ? wrap<Style>([{
          text: statement.cue === null
            ? 'A rule alone found it: the quotation goes on with what was said before it.'
            : `The rule ${how} found it by the lexicon of cues: the trained step saw no cue here.`,
          style: 'quiet',
        }], width).map(paint)
      : [
          paint([{ text: 'What weighed most', style: 'section' }]),
          ...weighed('cue', finder.evidence.cue), ...weighed('source', finder.evidence.source),
          ...weighed('content', finder.evidence.content),
          ...weighed('choice', finder.evidence.choice, 'these words for source and content, and not the next best ones: '), ...weighed('the whole', finder.evidence.whole),
        ],
    finder === null || finder.rejected.length === 0
      ? []
      : [
          paint([{ text: 'Rejected in the same words', style: 'section' }]),
          ...finder.rejected.flatMap(({ sources, cue, content, confidence }) => entry(`${Math.round(confidence * 100)} in 100`, [
            { text: sources.length === 0 ? '(unsaid)' : sources.map(words).join(', '), style: 'speaker' }, { text: words(cue), style: 'quiet' },
            { text: content.map(words).join(' … '), style: 'words' },
          ])),
        ],
    [
      paint([{ text: 'Speaker', style: 'section' }]),
      ...entry('', [{ text: speaker ? named(speaker) : '(unresolved)', style: speaker ? 'speaker' : 'quiet' }]),
      ...candidates.flatMap((candidate) => entry('or', [{ text: named(candidate), style: 'words' }])),
    ],
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
