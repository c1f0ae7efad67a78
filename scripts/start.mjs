// `npm start`: the main job on one example, and how to go on. Ends on its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const favourite = 'harbour-withdrawal.html';

const example = existsSync(`${root}examples/${favourite}`)
  ? `examples/${favourite}`
  : readdirSync(`${root}examples`).filter((name) => /\.(?:html|txt)$/.test(name)).sort().map((name) => `examples/${name}`)[0];

if (example === undefined) {
  console.error('onrecord: examples/ holds no page: check that the clone is whole');
  process.exit(1);
}

console.log(`On Record reads the news and keeps the record: who said what, in exactly which words.
This is what it finds in ${example}, an invented page:
`);

const { status } = spawnSync(process.execPath, ['dist/cli/main.js', 'read', example], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);

console.log(`
Read your own page:
  npx onrecord read FILE                   a saved page, HTML or text; or a URL; or - for what is piped in
  npx onrecord read FILE --html > out.html the article with its marked statements, to look at in a browser
  npx onrecord read FILE --json            the same for programs (format onrecord/1)
  npx onrecord read FILE --marked          the text with the statements marked in it
  npx onrecord read --help                 everything else, streams of pages (--jsonl) included

Keep a record, and open it in a browser:
  npx onrecord add examples/record         put the pages of an invented affair on record
  npx onrecord serve                       open the desk: http://127.0.0.1:7410/`);
