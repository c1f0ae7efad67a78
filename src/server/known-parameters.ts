import { z } from '@hono/zod-openapi';

/** A query with these parameters and no others: a parameter that is misspelt would be a question that nobody asked. */
export const only = <S extends z.ZodRawShape>({ shape }: z.ZodObject<S>) => z.strictObject(shape, {
  error: (issue) => (issue.code === 'unrecognized_keys' ? unknownParameters((issue as unknown as { keys: readonly string[] }).keys, Object.keys(shape)) : undefined),
});

function unknownParameters(given: readonly string[], known: readonly string[]): string {
  const [first = '', ...others] = given.map((name) => `“${name.slice(0, 60)}”`);
  const missing = others.length === 0 ? `is no parameter ${first}` : `are no parameters ${[first, ...others.slice(0, 9)].join(', ')}`;
  return `there ${missing}; ${known.length === 0 ? 'this takes none' : known.length === 1 ? `there is ${known[0]!}` : `there are ${known.join(', ')}`}`;
}
