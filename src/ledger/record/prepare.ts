import type { Matcher, Thing } from '../../matching/matcher.ts';
import type { Reading } from '../../reading/index.ts';
import { packed, packedJson } from '../compress.ts';
import { engineIdOf, namesOf } from './page.ts';
import type { BroughtPage, PageNames } from './page.ts';
import { projectionOf } from './projection.ts';
import type { Projection } from './projection.ts';

/** A page that only needs to be recorded: everything that can be done without the ledger is done. */
export interface PreparedPage {
  readonly names: PageNames;
  readonly brought: Omit<BroughtPage, 'bytes'>;
  /** In bytes, before compression. */
  readonly size: number;
  readonly snapshot: Uint8Array;
  readonly engine: { readonly id: string; readonly version: string; readonly models: string };
  readonly text: Uint8Array;
  readonly body: Uint8Array;
  readonly projection: Projection;
}

/** The slow part of adding a page, apart from reading it. Needs no ledger, so that any number of processes can do it. */
export function preparedPage(page: BroughtPage, reading: Reading, matchers: readonly Matcher<Thing>[]): PreparedPage {
  const names = namesOf(page);
  const { bytes, ...brought } = page;
  return {
    names, brought, size: bytes.length, snapshot: packed(bytes),
    engine: { id: engineIdOf(reading.engine), version: reading.engine.version, models: JSON.stringify(reading.engine.models) },
    ...keptReading(reading),
    projection: projectionOf(names.id, reading, matchers),
  };
}

/** A reading as it is kept: the text by itself, the rest without it. */
export const keptReading = (reading: Reading): { text: Uint8Array; body: Uint8Array } => ({
  text: packedJson(reading.article.text),
  body: packedJson({ ...reading, article: { ...reading.article, text: '' } }),
});
