import type { AccountRole, Ledger } from '../ledger/index.ts';
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
  /** Whether whoever asks must have signed in. Where not, the desk is for whoever sits at this machine. */
  readonly accounts: boolean;
  /** Whether browsers reach it by https: then cookies go no other way. */
  readonly https: boolean;
  /** Told of every fault in the program. */
  readonly report: (error: unknown) => void;
}

/** Who asks. */
export interface Visitor {
  /** The name of the account; empty for whoever sits at this machine, where no accounts are demanded. */
  readonly account: string;
  readonly role: AccountRole;
  /** The session's id and what its holder shows for it; null without one. */
  readonly session: { readonly id: string; readonly secret: string } | null;
}

/** What is known of a request, for whoever answers it. */
export interface DeskVariables {
  Variables: {
    /** Stands in every form, and proves that the form is the desk's own. */
    token: string;
    /** Who asks; null: nobody that is signed in, on a desk that demands it. */
    visitor: Visitor | null;
    /** What a request to write did, in words for the log; and who did it, where only the request itself could tell. */
    did: { readonly did: string; readonly who?: string } | undefined;
  };
}
