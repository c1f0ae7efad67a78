/*
 * Keeps measurements: one row a measurement, in the table of a section of eval/RESULTS.md.
 *
 *   recordResult(section: string, row: Readonly<Record<string, string>>): void
 *   recordResult('Speed', { 'words/s': '104,000', 'pages/s': '310' });
 *
 * The columns `date` and `commit` are added by themselves. The date is the commit's, not the clock's: a measurement says which
 * code it measured. `+` behind the commit: the working tree differed from it (eval/RESULTS.md itself apart, so that several
 * measurements can be kept one after the other). A section or table that is not there is made at its first row, which fixes its columns.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A column's name to what stands in it. */
export type Row = Readonly<Record<string, string>>;

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'eval/RESULTS.md');

/** Adds a row below the others in the table of `## <section>`. Throws a RangeError where the row has a column that the table lacks. */
export function recordResult(section: string, row: Row): void {
  const results = existsSync(file) ? readFileSync(file, 'utf8') : '# Results\n';
  writeFileSync(file, withRow(results, section, { ...measuredCode(), ...row }));
}

/** Which code is measured here: its commit's date and short hash. Throws where this is no git checkout. */
export function measuredCode(): { date: string; commit: string } {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const differs = git('status', '--porcelain', '--', '.', ':!eval/RESULTS.md') !== '';
  return { date: git('log', '-1', '--format=%cs'), commit: git('rev-parse', '--short', 'HEAD') + (differs ? '+' : '') };
}

/** The results with one row more. Columns of the table that the row lacks stay empty. */
export function withRow(results: string, section: string, row: Row): string {
  const lines = results.trimEnd().split('\n');
  let heading = lines.indexOf(`## ${section}`);
  if (heading < 0) {
    lines.push('', `## ${section}`);
    heading = lines.length - 1;
  }
  const next = lines.findIndex((line, i) => i > heading && /^##? /.test(line));
  const end = next < 0 ? lines.length : next;

  const top = lines.findIndex((line, i) => i > heading && i < end && line.startsWith('|'));
  if (top < 0) {
    const columns = Object.keys(row);
    // After the section's own words, whose trailing blank lines stay below the table.
    let at = end;
    while (lines[at - 1] === '') at--;
    lines.splice(at, 0, '', tableRow(columns), tableRow(columns.map(() => '---')), tableRow(Object.values(row)));
  } else {
    const columns = cellsOf(lines[top]!);
    const strange = Object.keys(row).filter((name) => !columns.includes(name) && name !== 'date' && name !== 'commit');
    if (strange.length > 0) throw new RangeError(`The table of “${section}” in eval/RESULTS.md has no column ${strange.join(', ')}.`);
    let below = top;
    while (lines[below]?.startsWith('|')) below++;
    lines.splice(below, 0, tableRow(columns.map((name) => row[name] ?? '')));
  }
  return `${lines.join('\n')}\n`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;

const cellsOf = (line: string): string[] => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('\\|', '|'));
