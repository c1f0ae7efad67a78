import type { StatementRow } from '../../ledger/index.ts';

/** A statement where it stands first, and where else it stands. */
export interface Said {
  readonly row: StatementRow;
  readonly also: readonly StatementRow[];
}

/** So many words are hardly said twice by chance; fewer are one statement only within copies of one text. */
const tellingWords = 6;

/** In milliseconds: seven days. What is told later than so long after the first time is said again. */
const longest = 7 * 86_400_000;

/** Statements of one party, the newest first, each told once however many articles have it at that time: at its earliest appearance. */
export function saidOnce(rows: readonly StatementRow[]): readonly Said[] {
  const told: { row: StatementRow; also: StatementRow[] }[] = [];
  const lately = new Map<string, (typeof told)[number]>();
  for (const row of [...rows].reverse()) {
    const words = row.content.map((part) => part.words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).join(' ');
    const place = words.split(' ').length < tellingWords ? row.article.origin ?? row.article.id : null;
    const key = JSON.stringify([row.attitude, row.negated, words, place]);
    const known = lately.get(key);
    if (known !== undefined && timeOf(row) - timeOf(known.row) <= longest) {
      known.also.push(row);
      continue;
    }
    const own = { row, also: [] };
    told.push(own);
    lately.set(key, own);
  }
  return told.reverse();
}

/** What has no date is as old as can be, and together with its like. */
const timeOf = ({ article: { published } }: StatementRow): number => (published === null ? 0 : Date.parse(published.slice(0, 10)) || 0);
