import type { Reading, Statement } from '../../../reading/index.ts';
import { visible } from '../../../server/web/visible.ts';
import { columnsOf, wrap } from './columns.ts';
import type { Run } from './columns.ts';
import type { Paint, Style } from './paint.ts';

/** What every section of the page for people needs. */
export interface Sheet {
  readonly reading: Reading;
  readonly paint: Paint;
  readonly width: number;
  readonly verbose: boolean;
  readonly speakerNames: ReadonlyMap<string, string>;
  /** A statement's number on the page, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The statements in order of the text, each under its parent. */
export function statementLines(sheet: Sheet): readonly string[] {
  const { statements } = sheet.reading;
  const children = new Map<string | null, Statement[]>();
  const seen = new Set<string>();
  for (const statement of statements) {
    // A parent that has not come yet is none: what is shown is a tree, whatever the reading says.
    const parent = statement.parent !== null && seen.has(statement.parent) ? statement.parent : null;
    const own = children.get(parent);
    if (own) own.push(statement);
    else children.set(parent, [statement]);
    seen.add(statement.id);
  }
  const lines: string[] = [];
  const left: { statement: Statement; indent: string; tree: string; isLast: boolean }[] = [];
  const visit = (parent: string | null, indent: string, tree: boolean): void => {
    const own = children.get(parent) ?? [];
    for (let index = own.length - 1; index >= 0; index -= 1) {
      const isLast = index === own.length - 1;
      left.push({ statement: own[index]!, indent, tree: tree ? (isLast ? '└ ' : '├ ') : '', isLast });
    }
  };
  visit(null, '', false);
  const numberWidth = String(statements.length).length;
  for (let next = left.pop(); next; next = left.pop()) {
    const { statement, indent, tree, isLast } = next;
    if (tree === '' && lines.length > 0) lines.push('');
    const number = String(sheet.numbers.get(statement.id)).padStart(tree ? 0 : numberWidth);
    const head = `${indent}${tree}${number}  `;
    const trunk = tree === '' ? '' : isLast ? '  ' : '│ ';
    // Beyond a few levels the indent stops growing, so that there is always room for words.
    const body = head.length < sheet.width / 3 ? `${indent}${trunk}${' '.repeat(number.length + 2)}` : indent;
    const [first, ...rest] = blockOf(sheet, statement, Math.max(sheet.width - head.length, 20));
    const quiet = (text: string): string => sheet.paint([{ text, style: 'quiet' }]);
    lines.push(`${quiet(head)}${first ?? ''}`);
    for (const line of rest) lines.push(`${quiet(body)}${line}`);
    visit(statement.id, body, true);
  }
  return lines;
}

/** One statement: who and how; the cue and the words; to whom, where, when. */
function blockOf(sheet: Sheet, statement: Statement, width: number): readonly string[] {
  const how = { text: `${visible(statement.how)} ${statement.confidence.toFixed(2)}`, style: 'quiet' } as const;
  const who = wrap(whoRuns(sheet, statement), width);
  const lines = [...who, ...wrap(saidRuns(sheet, statement), width), ...wrap(circumstances(sheet, statement), width)];
  return withRight(sheet.paint, lines, [who.length - 1, lines.length - 1], how, width);
}

const wordsIn = (sheet: Sheet, [start, end]: readonly [number, number]): string => visible(sheet.reading.article.text.slice(start, end));

function whoRuns(sheet: Sheet, statement: Statement): readonly Run<Style>[] {
  const { sources, speaker, candidates, sourceKind, attitude, negated, form } = statement;
  const words = sources.map((span) => wordsIn(sheet, span));
  const nameOf = (id: string): string => visible(sheet.speakerNames.get(id) ?? id);
  const runs: Run<Style>[] = words.length > 0
    ? words.flatMap((text, index): Run<Style>[] => (index > 0 ? [{ text: '+', style: 'quiet' }, { text, style: 'source' }] : [{ text, style: 'source' }]))
    : [{ text: sourceKind === 'none' ? '(no source)' : '(source unsaid)', style: 'quiet' }];
  if (speaker !== null) {
    if (!(words.length === 1 && sameWords(words[0]!, nameOf(speaker)))) runs.push({ text: '→', style: 'quiet' }, { text: nameOf(speaker), style: 'speaker' });
  } else if (sourceKind !== 'none') {
    const may = candidates.length > 0 ? `; may be ${candidates.map(nameOf).join(' or ')}` : '';
    runs.push({ text: `→ unresolved${may}`, style: 'quiet' });
  }
  runs.push({ text: '·', style: 'quiet' }, { text: `${attitude}${negated ? ' (negated)' : ''}`, style: 'attitude' });
  const kind = sourceKind === 'named' || sourceKind === 'none' ? '' : ` · ${sourceKind}`;
  runs.push({ text: `· ${form}${kind}`, style: 'quiet' });
  return runs;
}

const sameWords = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').toLowerCase() === b.replace(/\s+/g, ' ').toLowerCase();

/** The cue and the content, exactly; “…” stands where the content's spans leave words out. */
function saidRuns(sheet: Sheet, statement: Statement): readonly Run<Style>[] {
  const runs: Run<Style>[] = [
    statement.cue ? { text: wordsIn(sheet, statement.cue), style: 'cue' } : { text: '(continues)', style: 'quiet' },
    { text: '›', style: 'quiet' },
  ];
  statement.content.forEach((span, index) => {
    if (index > 0) runs.push({ text: '…', style: 'quiet' });
    runs.push({ text: wordsIn(sheet, span), style: 'words' });
  });
  return runs;
}

function circumstances(sheet: Sheet, statement: Statement): readonly Run<Style>[] {
  const facts: (readonly [string, string])[] = [];
  if (statement.audience) facts.push(['to:', wordsIn(sheet, statement.audience)]);
  if (statement.venue) facts.push(['where:', wordsIn(sheet, statement.venue)]);
  if (statement.saidOn !== null) facts.push(['said on:', visible(statement.saidOn)]);
  if (sheet.verbose) {
    const spans = [...statement.sources, ...(statement.cue ? [statement.cue] : []), ...statement.content];
    facts.push([`${visible(statement.id)} at`, spans.map(([start, end]) => `${start}–${end}`).join(' ')]);
  }
  return facts.flatMap(([label, text], index): Run<Style>[] => [
    { text: index > 0 ? `· ${label}` : label, style: 'quiet' }, { text, style: label.endsWith(':') ? 'words' : 'quiet' },
  ]);
}

/** The lines with a run at the right edge of the first of the places that has room for it, or else of a line of its own. */
function withRight(
  paint: Paint, lines: readonly (readonly Run<Style>[])[], places: readonly number[], right: Run<Style>, width: number,
): readonly string[] {
  const columns = (line: readonly Run<Style>[]): number => columnsOf(line.map(({ text }) => text).join(' '));
  const indent = (used: number): string => ' '.repeat(Math.max(width - used, 0));
  const place = places.find((index) => columns(lines[index]!) + 2 + columns([right]) <= width);
  const painted = lines.map(paint);
  if (place === undefined) return [...painted, ...wrap([right], width).map((line) => `${indent(columns(line))}${paint(line)}`)];
  painted[place] = `${painted[place]}${indent(columns(lines[place]!) + columns([right]))}${paint([right])}`;
  return painted;
}
