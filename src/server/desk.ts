import type { Ledger } from '../ledger/index.ts';
import type { Readers } from '../ingest/index.ts';
import type { Models } from '../reading/index.ts';

/** What the desk stands on. */
export interface Desk {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly models: Models;
  /** Now, in ISO 8601. */
  readonly clock: () => string;
  readonly version: string;
  /** Names without ports that it answers to, in lower case; an IPv6 address in brackets. */
  readonly names: readonly string[];
  /** Whether addresses on this machine and in private networks may be fetched. */
  readonly allowPrivate: boolean;
  /** Told of every fault in the program. */
  readonly report: (error: unknown) => void;
}

/** What is known of a request, for whoever answers it. */
export interface DeskVariables {
  Variables: {
    /** Stands in every form, and proves that the form is the desk's own. */
    token: string;
  };
}
