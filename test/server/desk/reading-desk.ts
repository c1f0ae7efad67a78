import type { Ledger } from '../../../src/ledger/index.ts';
import { deskApp } from '../../../src/server/index.ts';
import type { Desk } from '../../../src/server/desk.ts';
import { noon } from '../../ledger/invented-record.ts';

/** A desk on a store that somebody else fills: without accounts, without models, and with nothing that could read a page. */
export const readingDesk = (ledger: Ledger, report: Desk['report']): ReturnType<typeof deskApp> => deskApp({
  ledger, readers: null as never, models: null as never, clock: () => noon, version: '0', names: ['desk'], allowPrivate: false, accounts: false, https: false, report,
});
