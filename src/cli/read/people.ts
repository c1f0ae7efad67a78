import type { Part, Reading, Role } from '../../reading/index.ts';
import { unreadRoles } from '../../reading/index.ts';
import { visible } from '../../server/web/visible.ts';
import { clip, columnsOf, wrap } from './people/columns.ts';
import type { Run } from './people/columns.ts';
import { paintWith } from './people/paint.ts';
import type { Style } from './people/paint.ts';
import { leftOutLines } from './people/left-out.ts';
import { statementLines } from './people/statements.ts';
import type { Sheet } from './people/statements.ts';

export interface PeopleOptions {
  readonly colour: boolean;
  /** Columns of the terminal; lines are at most 100 columns, however wide it is. */
  readonly width: number;
  /** Every part that was left unread, and where each statement stands in the text. */
  readonly verbose?: boolean;
}

/**
 * A reading for a person at a terminal: who says what, in order of the text and in the exact words, then what else was found,
 * what was left unread and what is in doubt. Controls and invisible characters of the page are neutralised. Ends in a line break.
 */
export function renderForPeople(reading: Reading, options: PeopleOptions): string {
  const sheet: Sheet = {
    reading,
    paint: paintWith(options.colour),
    width: Math.max(Math.min(options.width, 100), 40),
    verbose: options.verbose ?? false,
    speakerNames: new Map(reading.speakers.map(({ id, name }) => [id, name])),
    numbers: new Map(reading.statements.map(({ id }, index) => [id, index + 1])),
  };
  const { statements, speakers, figures, announcements, notes, leftOut } = reading;
  const sections = [
    headLines(sheet),
    statements.length > 0 ? statementLines(sheet) : [sheet.paint([{ text: 'No statements were found.', style: 'quiet' }])],
    section(sheet, 'Speakers', speakers.length, speakerLines),
    section(sheet, 'Figures', figures.length, figureLines),
    section(sheet, 'Announcements', announcements.length, announcementLines),
    leftOut === null ? section(sheet, 'Left unread', unreadParts(reading).length, unreadLines)
      : section(sheet, 'Left out, and why', leftOut.length, () => leftOutLines(sheet, leftOut)),
    section(sheet, 'Notes', notes.length, noteLines),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(sheet: Sheet): readonly string[] {
  const { title, outlet, published, byline, dateline, url } = sheet.reading.article;
  const { statements, speakers, figures, announcements } = sheet.reading;
  const facts = [outlet, published, byline, dateline].filter((fact) => fact !== null).map((fact) => visible(fact));
  const counts = [
    [statements.length, 'statement'], [speakers.length, 'speaker'], [figures.length, 'figure'], [announcements.length, 'announcement'],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return [
    ...lines(sheet, [title === null ? { text: '(no headline)', style: 'quiet' } : { text: visible(title), style: 'title' }]),
    ...(facts.length > 0 ? lines(sheet, [{ text: facts.join(' · '), style: 'words' }]) : []),
    ...(url === null ? [] : lines(sheet, [{ text: visible(url), style: 'quiet' }])),
    ...(found.length > 0 ? lines(sheet, [{ text: found.join(' · '), style: 'quiet' }]) : []),
  ];
}

/** A headed section, or nothing where there is nothing in it. */
function section(sheet: Sheet, heading: string, count: number, body: (sheet: Sheet) => readonly string[]): readonly string[] {
  return count === 0 ? [] : [sheet.paint([{ text: heading, style: 'section' }]), ...body(sheet)];
}

/** “person · Water Minister · 3 mentions · statements 1, 2”. */
function speakerLines(sheet: Sheet): readonly string[] {
  const spoken = new Map<string, number[]>();
  for (const { id, speaker } of sheet.reading.statements) {
    if (speaker === null) continue;
    const own = spoken.get(speaker);
    if (own) own.push(sheet.numbers.get(id)!);
    else spoken.set(speaker, [sheet.numbers.get(id)!]);
  }
  return sheet.reading.speakers.flatMap(({ id, name, kind, roles, mentions }) => {
    const numbers = spoken.get(id) ?? [];
    const facts = [
      ...(kind === 'unknown' ? [] : [kind]),
      ...roles.map(({ title, of }) => (of === null ? visible(title) : `${visible(title)}, ${visible(of)}`)),
      `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`,
      ...(numbers.length > 0 ? [`${numbers.length === 1 ? 'statement' : 'statements'} ${numbers.join(', ')}`] : []),
    ];
    return entry(sheet, [{ text: visible(name), style: 'speaker' }, { text: `· ${facts.join(' · ')}`, style: 'quiet' }]);
  });
}

function figureLines(sheet: Sheet): readonly string[] {
  return sheet.reading.figures.flatMap(({ span, value, bounds, unit, of, place, asOf, statement }) => {
    const facts = [
      [bounds === 'exactly' ? '' : bounds, value, of ?? '', unit ?? ''].filter((word) => word !== '').join(' '),
      ...(place === null ? [] : [`in ${place}`]),
      ...(asOf === null ? [] : [`as of ${asOf}`]),
      statement === null ? 'given by the article' : `in statement ${sheet.numbers.get(statement) ?? statement}`,
    ];
    return entry(sheet, [{ text: wordsAt(sheet, span), style: 'words' }, { text: `· ${facts.map(visible).join(' · ')}`, style: 'quiet' }]);
  });
}

function announcementLines(sheet: Sheet): readonly string[] {
  return sheet.reading.announcements.flatMap(({ statement, actor, act, negated, span, due }) => {
    const facts = [`act: ${negated ? 'not ' : ''}${act}`, ...(due === null ? [] : [`due ${due}`]), `statement ${sheet.numbers.get(statement) ?? statement}`];
    return entry(sheet, [
      actor === null ? { text: '(actor unresolved)', style: 'quiet' } : { text: visible(sheet.speakerNames.get(actor) ?? actor), style: 'speaker' },
      { text: '›', style: 'quiet' },
      { text: wordsAt(sheet, span), style: 'words' },
      { text: `· ${facts.map(visible).join(' · ')}`, style: 'quiet' },
    ]);
  });
}

const unreadParts = (reading: Reading): readonly Part[] => (
  reading.article.parts.filter(({ role }) => (unreadRoles as readonly string[]).includes(role))
);

/** By role, in order of the text: how many, and the first words of each. */
function unreadLines(sheet: Sheet): readonly string[] {
  const byRole = new Map<Role, Part[]>();
  for (const part of unreadParts(sheet.reading)) {
    const ofRole = byRole.get(part.role);
    if (ofRole) ofRole.push(part);
    else byRole.set(part.role, [part]);
  }
  const labels = new Map([...byRole].map(([role, ofRole]) => [role, ofRole.length > 1 ? `${role} × ${ofRole.length}` : role]));
  const labelWidth = Math.max(...[...labels.values()].map(columnsOf));
  const room = sheet.width - labelWidth - 4;
  const shown = sheet.verbose ? Infinity : 3;
  return [...byRole].flatMap(([role, ofRole]) => {
    const firstWords = ofRole.slice(0, shown).map(({ span }) => clip(wordsAt(sheet, [span[0], Math.min(span[1], span[0] + 400)]), room));
    if (ofRole.length > shown) firstWords.push(`and ${ofRole.length - shown} more`);
    return firstWords.map((words, index) => (
      `  ${sheet.paint([{ text: (index === 0 ? labels.get(role)! : '').padEnd(labelWidth), style: 'words' }])}  ${sheet.paint([{ text: words, style: 'quiet' }])}`
    ));
  });
}

function noteLines(sheet: Sheet): readonly string[] {
  return sheet.reading.notes.flatMap(({ kind, message, span }) => {
    const words = span ? clip(wordsAt(sheet, [span[0], Math.min(span[1], span[0] + 400)]), 60) : '';
    return entry(sheet, [
      { text: `${kind}:`, style: 'quiet' },
      { text: visible(message), style: 'words' },
      ...(words === '' || message.includes(words) ? [] : [{ text: `— ${words}`, style: 'quiet' } as const]),
    ]);
  });
}

/** Words of the article, safe to show, on one line. */
const wordsAt = (sheet: Sheet, [start, end]: readonly [number, number]): string => (
  visible(sheet.reading.article.text.slice(start, end)).replace(/\s+/g, ' ').trim()
);

const lines = (sheet: Sheet, runs: readonly Run<Style>[]): readonly string[] => wrap(runs, sheet.width).map(sheet.paint);

/** An entry of a section: indented by two, what runs over by four. */
const entry = (sheet: Sheet, runs: readonly Run<Style>[]): readonly string[] => (
  wrap(runs, sheet.width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${sheet.paint(line)}`)
);
