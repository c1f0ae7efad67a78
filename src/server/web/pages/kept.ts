import type { DeskPage } from '../layout.ts';
import { withQuery } from '../paths.ts';

/** A kept list begins at its beginning. */
const withoutPlace = ({ after: _after, limit: _limit, ...filters }: Readonly<Record<string, string | undefined>>) => filters;

/** A list with its filters, as it can be kept; nothing where there are no filters. */
export function keptAs(path: string, query: Readonly<Record<string, string | undefined>>): DeskPage['keep'] {
  const filters = withoutPlace(query);
  const given = Object.values(filters).filter((value): value is string => value !== undefined && value !== '');
  return given.length === 0 ? undefined : { path: withQuery(path, filters), name: given.join(', ').slice(0, 100) };
}
