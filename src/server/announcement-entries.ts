import { corrections, outcomeWords } from '../ledger/index.ts';
import type { AnnouncementRow, JournalRow } from '../ledger/index.ts';
import type { Desk } from './desk.ts';
import { byArticle, dated } from './feed-entry.ts';
import type { Entry } from './feed-entry.ts';
import { candidatesOf } from './web/candidates.ts';
import type { Candidate } from './web/candidates.ts';
import { dayOf } from './web/dates.ts';
import { announcementPath, articlePath, statementIdPath } from './web/paths.ts';

/** So much of an article's journal is looked at. */
const mostDecisions = 200;

/** An announcement and what came of it: reports that bear on it, the day it was due, and what people decided. The newest first. */
export async function entriesOfAnnouncement(desk: Desk, row: AnnouncementRow): Promise<readonly Entry[]> {
  const path = announcementPath(row.id);
  const id = (what: string): string => `urn:onrecord:announcement:${row.id}:${what.split('/').map(encodeURIComponent).join('/')}`;
  const reports = (await candidatesOf(desk, row)).filter(({ relation }) => relation !== 'repeats');
  const entries: Entry[] = [
    { id: id('announced'), title: `${row.actor ?? 'Somebody unresolved'}: announced${row.due === null ? '' : `, due ${dayOf(row.due)}`}`, path, words: row.words, ...byArticle(row.article) },
    ...reports.map((report): Entry => ({
      id: id(`report/${report.thing}/${report.relation}`), title: `Report: ${told(report)}${rivalsOf(report, reports)}`,
      path: report.statement === null ? articlePath(report.article.id) : statementIdPath(report.statement),
      words: `${report.words}\n— ${[report.source ?? (report.statement === null ? 'the article itself' : 'source unsaid'), report.article.outlet ?? 'outlet not known'].join(', ')}`,
      ...byArticle(report.article),
    })),
    ...await decisionsOn(desk, row, path, id),
  ];
  const passed = row.due === null ? null : dayAfter(row.due);
  if (passed !== null && row.outcome === null && row.decidedElsewhere === null && passed <= dated(desk.clock().slice(0, 10))) {
    entries.push({ id: id('overdue'), title: `Due ${dayOf(row.due!)}: the day has passed, and nobody has decided`, path, words: row.words, at: passed, by: 'On Record' });
  }
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

const told = ({ relation }: Candidate): string => relation.replace('-', ' ');

/** What other reports say of it, where they do not agree. */
function rivalsOf(report: Candidate, reports: readonly Candidate[]): string {
  const others = new Set(reports.map(told));
  others.delete(told(report));
  return others.size === 0 ? '' : ` (others: ${[...others].join(', ')})`;
}

/** The moment from which all of a day, a month or a year has passed. */
function dayAfter(due: string): Date {
  const [year = 0, month, day] = due.split('-').map(Number);
  return new Date(day !== undefined ? Date.UTC(year, month! - 1, day + 1) : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1));
}

/** What people decided to have come of it, and took back again. */
async function decisionsOn({ ledger }: Desk, row: AnnouncementRow, path: string, id: (what: string) => string): Promise<readonly Entry[]> {
  const { rows } = await corrections(ledger, { article: row.article.id }, { limit: mostDecisions });
  const decided = new Map(rows.filter((entry) => isAbout(entry, row)).map((entry) => [entry.id, entry]));
  return rows.flatMap((entry): readonly Entry[] => {
    const own = decided.get(entry.undoes ?? entry.id);
    if (own === undefined) return [];
    const restsOn = entry.undoes === null ? own.change.by?.at.words.join(' … ') : undefined;
    return [{
      id: id(`decision/${entry.id}`), title: `${entry.undoes === null ? 'Decided' : 'Taken back'}: ${row.outcome?.correction === own.id ? outcomeWords(row.outcome) : own.change.state ?? ''}`, path,
      words: restsOn === undefined ? entry.why : `${entry.why}\n— ${restsOn}`, at: dated(entry.at), by: entry.who,
    }];
  });
}

const isAbout = ({ kind, anchor }: JournalRow, { span: [start, end], words }: AnnouncementRow): boolean => (
  kind === 'outcome' && 'at' in anchor && (anchor.at.words.includes(words) || anchor.at.spans.some(([from, to]) => from < end && start < to)));
