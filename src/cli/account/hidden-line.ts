import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks a person at the terminal for a line, which is not shown. */
export function hiddenLine(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_piece, _encoding, done) => { done(); } });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((done) => {
    let given = '';
    lines.once('line', (line) => {
      given = line;
      lines.close();
    });
    lines.once('close', () => {
      process.stderr.write('\n');
      done(given);
    });
    lines.once('SIGINT', () => { process.exit(130); });
  });
}
