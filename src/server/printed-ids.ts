import { groupKinds } from './web/paths.ts';

const kinds = groupKinds.join('|');
const ofDesk = new RegExp(`^/(${kinds})/([^/]+)/\\1/(.+)$`);
const ofPrograms = new RegExp(`^(/api/v1|/feeds)/(${kinds})/([^/]+)/\\2/(.+)$`);

/*
 * A thing that spans articles is printed with its whole id, `ARTICLE/parties/p7`; its address, `/parties/ARTICLE/p7`, says the kind once. Whoever puts what was
 * printed behind the kind says it twice, and means the same.
 */

/** The page that is meant; null where the kind is said once. */
export const pageMeant = (path: string): string | null => (ofDesk.test(path) ? path.replace(ofDesk, '/$1/$2/$3') : null);

/** The same for the API and the feeds, which answer at both addresses. */
export const programPathMeant = (path: string): string => path.replace(ofPrograms, '$1/$2/$3/$4');
