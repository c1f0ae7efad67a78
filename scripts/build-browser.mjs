// Bundles the pure floor for browsers, with every model file inside: dist/browser/onrecord.js, or the file given as argument.
// Fails where anything in it would need Node.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = process.argv[2] ?? join(root, 'dist/browser/onrecord.js');

/** Every file below models/ but the model cards, under its path there with `/` between names, in a fixed order. */
const modelPaths = readdirSync(join(root, 'models'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.md') && !entry.name.startsWith('.'))
  .map((entry) => relative(join(root, 'models'), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();

/** Gives `modelFiles` its value: a Map from path to bytes. */
const models = {
  name: 'models',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^models:/ }, ({ path }) => ({ path: path.slice('models:'.length), namespace: 'models' }));
    onLoad({ filter: /^all$/, namespace: 'models' }, () => ({
      contents: [
        ...modelPaths.map((path, index) => `import file${index} from ${JSON.stringify(`models:${path}`)};`),
        `export const modelFiles = /* @__PURE__ */ new Map([${modelPaths.map((path, index) => `[${JSON.stringify(path)}, file${index}]`).join(', ')}]);`,
      ].join('\n'),
      loader: 'js',
    }));
    onLoad({ filter: /./, namespace: 'models' }, ({ path }) => ({ contents: readFileSync(join(root, 'models', path)), loader: 'binary' }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/index.browser.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  charset: 'utf8',
  inject: ['models:all'],
  plugins: [models],
  metafile: true,
}).catch(() => process.exit(1)); // esbuild has said why

// Whatever is not in the bundle would have to be loaded beside it.
const foreign = Object.values(metafile.outputs).flatMap(({ imports }) => imports).map(({ path }) => path);
if (foreign.length > 0) {
  console.error(`The browser bundle would import ${[...new Set(foreign)].join(', ')}: nothing in it may need Node or another file.`);
  process.exit(1);
}
const bytes = readFileSync(outfile);
const kilobytes = (count) => `${Math.round(count / 1000)} kB`;
writeSync(1, `${relative(process.cwd(), outfile)}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped, ${modelPaths.length} model files\n`);

// The desk's own script goes beside the compiled desk as it is.
if (process.argv[2] === undefined) {
  mkdirSync(join(root, 'dist/server/web'), { recursive: true });
  copyFileSync(join(root, 'src/server/web/desk.js'), join(root, 'dist/server/web/desk.js'));
}
