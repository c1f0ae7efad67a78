import { engineIdOf, knownPages, namesOf, record } from '../ledger/index.ts';
import type { BroughtPage, Ledger, Outcome, PreparedPage } from '../ledger/index.ts';
import { matchers } from '../matching/index.ts';
import { engineVersion } from '../reading/index.ts';
import type { Models } from '../reading/index.ts';
import type { Readers } from './reading-pool.ts';

/** How a batch of pages went; told while adding goes on. */
export interface AddedPage {
  readonly name: string;
  readonly id: string;
  readonly outcome: Outcome;
}

/** One transaction holds so many pages, or what came in so many milliseconds: more would be lost to a kill, fewer would wait for the disk. */
const batchSize = 128;
const batchTime = 1000;
/** So many pages are looked up at once, to leave out what is known. */
const lookAhead = 64;

/**
 * Reads pages and records them. What the ledger has already, read by this engine, is not read again, so that adding can be taken up where it ended.
 * `clock` gives the time in ISO 8601; it is kept apart from the record.
 */
export async function* addPages(
  ledger: Ledger, pages: AsyncIterable<BroughtPage> | Iterable<BroughtPage>, readers: Readers, models: Models, clock: () => string,
): AsyncGenerator<AddedPage> {
  const engine = engineIdOf({ version: engineVersion, models: models.hashes });
  const reading = new Set<Promise<unknown>>();
  let ready: PreparedPage[] = [];
  let since = Date.now();
  let failure: { readonly error: unknown } | null = null;

  const recorded = async (): Promise<readonly AddedPage[]> => {
    const batch = ready;
    ready = [];
    since = Date.now();
    const outcomes = await record(ledger, batch, matchers, clock());
    return outcomes.map(({ id, outcome }, index) => ({ name: batch[index]!.brought.name, id, outcome }));
  };
  const begin = (page: BroughtPage): void => {
    const job: Promise<unknown> = readers.prepare(page).then((prepared) => { ready.push(prepared); }, (error: unknown) => { failure ??= { error }; })
      .finally(() => reading.delete(job));
    reading.add(job);
  };

  for await (const some of inBunches(pages, lookAhead)) {
    const names = some.map(namesOf);
    const known = await knownPages(ledger, names.map(({ id }) => id), engine);
    for (const [index, page] of some.entries()) {
      const { id } = names[index]!;
      if (known.has(id)) {
        yield { name: page.name, id, outcome: 'known' };
        continue;
      }
      while (reading.size >= readers.atOnce) await Promise.race(reading);
      if (failure) throw (failure as { error: unknown }).error;
      begin(page);
      if (ready.length >= batchSize || (ready.length > 0 && Date.now() - since > batchTime)) yield* await recorded();
    }
  }
  while (reading.size > 0) await Promise.race(reading);
  if (failure) throw (failure as { error: unknown }).error;
  while (ready.length > 0) yield* await recorded();
}

async function* inBunches<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let bunch: T[] = [];
  for await (const item of items) {
    bunch.push(item);
    if (bunch.length < size) continue;
    yield bunch;
    bunch = [];
  }
  if (bunch.length > 0) yield bunch;
}
