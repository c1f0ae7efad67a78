import { readFileSync } from 'node:fs';

/** The version of the package, from its `package.json`: two folders up, from `src/cli` and from `dist/cli` alike. */
export const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
};
