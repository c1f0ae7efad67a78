import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DeskVariables } from '../desk.ts';
import { faultsOf } from '../filters.ts';
import { only } from '../known-parameters.ts';
import { isToken } from '../safety/form-token.ts';

/** A query that makes no sense, with what is wrong with it: by field, so that it can be mended where it stands. Parameters that there are not are only told. */
export class BadQuery extends Error {
  override readonly name = 'BadQuery';
  readonly query: Readonly<Record<string, string>>;
  readonly faults: ReadonlyMap<string, string>;

  constructor(query: Readonly<Record<string, string>>, error: z.ZodError) {
    super(`This cannot be asked: ${faultsOf(error)}.`);
    this.query = query;
    this.faults = new Map(error.issues.map(({ path, message }) => [path.join('.'), message]));
  }
}

/** Checks a query, which may have the parameters of the schema and no others. Throws a `BadQuery`. */
export function asked<S extends z.ZodRawShape>(context: Context, schema: z.ZodObject<S>): z.infer<z.ZodObject<S>> {
  // Where a decision led to, the address says which it was: that is no part of the question.
  const query = Object.fromEntries(Object.entries(context.req.query()).filter(([name]) => name !== 'done' && name !== 'entry'));
  const { data, error } = only(schema).safeParse(query);
  if (error) throw new BadQuery(Object.fromEntries(Object.entries(query).filter(([name]) => Object.hasOwn(schema.shape, name))), error);
  return data;
}

export const missing = (words: string): HTTPException => new HTTPException(404, { message: words });

/** The fields of a form, files aside. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** The fields of a form that is the desk's own, and its file. */
export async function formOf(context: Context<DeskVariables>): Promise<{ fields: Fields; file: File | null }> {
  const body = await context.req.parseBody();
  if (!isToken(body['token'], context.get('token'))) throw new HTTPException(403, { message: 'This form is too old, or not the desk’s own: load the page again, and send it from there.' });
  // PostgreSQL takes no NUL in a text: it stands for what it is, a sign that cannot be told.
  const fields = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => [name, value.replaceAll('\0', '\uFFFD')]));
  const file = body['file'];
  return { fields, file: file instanceof File && file.size > 0 ? file : null };
}
