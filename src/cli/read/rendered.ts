import { writeMarked } from '../../reading/index.ts';
import type { Reading } from '../../reading/index.ts';
import { terminalOf } from '../terminal.ts';
import type { SingleOutput } from './options.ts';

/** The reading as it is written to stdout, its last newline included. */
export const rendered = async (reading: Reading, output: SingleOutput): Promise<string> => {
  switch (output) {
    case 'json': return `${asJson(reading)}\n`;
    case 'marked': return closed(writeMarked(reading));
    case 'html': {
      const { renderReadingPage } = await import('../../server/web/reading-page.ts');
      return closed(renderReadingPage(reading));
    }
    case 'people': {
      const { renderForPeople } = await import('./people.ts');
      return closed(renderForPeople(reading, terminalOf(process.stdout, process.env)));
    }
  }
};

/**
 * JSON with two spaces of indentation and every span on one line. In JSON a line break never stands inside a string, so what looks
 * like a broken-up pair of numbers is one.
 */
export const asJson = (reading: Reading): string =>
  JSON.stringify(reading, null, 2).replace(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/g, '[$1, $2]');

const closed = (text: string): string => text.endsWith('\n') ? text : `${text}\n`;
