import { z } from '@hono/zod-openapi';

/** Ids are compared with what is on record; no store has one with a NUL in it. */
const idOf = (most: number) => z.string().min(1).max(most).regex(/^[^\0]*$/, 'an id has no NUL in it');
export const ids = { article: idOf(64), local: idOf(64), member: idOf(200), thing: idOf(300) } as const;
export const ofArticle = z.object({ id: ids.article.openapi({ description: 'The id of an article.', example: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' }) });
/** A thing that spans articles goes by `<article>/<kind>/<member>`; its address says the kind once. */
export const inGroup = z.object({
  article: ids.article.openapi({ description: 'What stands before the kind in the id: of `A/claims/B`, `A`.', example: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' }),
  member: ids.member.openapi({ description: 'What stands behind it: of `A/claims/B`, `B`. The whole id behind the kind, `claims/A/claims/B`, is taken as well.', example: 's3' }),
});
export const inArticle = z.object({
  article: ids.article.openapi({ description: 'The id of an article.', example: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' }),
  local: ids.local.openapi({ description: 'The id that the finding has in it.', example: 's3' }),
});
