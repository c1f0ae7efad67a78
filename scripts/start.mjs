// `npm start`: the main job on one example, and then the desk, with the example record where nothing is on record yet. `npm start -- --port 0` and what else
// `onrecord serve` takes goes on to it. Stays until it is told to end.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = `${root}dist/cli/main.js`;
const example = 'examples/harbour-withdrawal.html';

if (!existsSync(`${root}${example}`)) {
  console.error(`onrecord: ${example} is missing: check that the clone is whole`);
  process.exit(1);
}

console.log(`On Record reads the news and keeps the record: who said what, in exactly which words.
This is what it finds in ${example}, an invented page:
`);

const { status } = spawnSync(process.execPath, [program, 'read', example], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);

console.log(`
Read your own page:
  npx onrecord read FILE                   a saved page, HTML or text; or a URL; or - for what is piped in
  npx onrecord read FILE --html > out.html the article with its marked statements, to look at in a browser
  npx onrecord read FILE --json            the same for programs (format onrecord/1)
  npx onrecord read --help                 everything else, streams of pages (--jsonl) included
  npx onrecord add FILE                    keep it on record; or add it on the desk, which opens now
`);

const desk = spawn(process.execPath, [program, 'serve', '--examples', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
// Ctrl+C reaches both; what is sent to this one alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { desk.kill(signal); });
desk.on('exit', (code) => { process.exit(code ?? 1); });
