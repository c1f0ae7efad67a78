/*
 * Tables of those who work with the record, and of what they keep for themselves. Nothing in them bears on what is on record; `integer` columns tell yes from
 * no by 1 and 0, times are ISO 8601 in UTC. The account of whoever sits at this machine, where none is demanded, is the empty text.
 */
export interface PeopleTables {
  account: AccountTable;
  session: SessionTable;
  audit: AuditTable;
  saved_search: SavedSearchTable;
  looked: LookedTable;
}

export interface AccountTable {
  /** The name, folded: two accounts cannot differ by case alone. */
  key: string;
  name: string;
  role: string;
  /** A salted hash that says how it was made; the ledger does not look into it. */
  password: string;
  made: string;
  is_off: number;
}

/** A browser that signed in, or a key that a program was given. */
export interface SessionTable {
  /** SHA-256 of what the browser holds: who reads the store cannot sign in with it. */
  id: string;
  account: string;
  /** What a key is for; null for a browser. */
  label: string | null;
  made: string;
  /** To within some minutes. */
  used: string;
  ends: string;
}

/** Every request to write: noted before it is done, and with what came of it after. Nothing else in it is ever changed. */
export interface AuditTable {
  id: string;
  at: string;
  who: string;
  /** From which address of the network. */
  place: string;
  /** What was asked for: `POST /review/pair`. */
  request: string;
  /** What was done, in words; empty until it is. */
  did: string;
  /** The status that was answered; 0 until it is. */
  status: number;
}

export interface SavedSearchTable {
  id: string;
  account: string;
  name: string;
  /** The address on the desk, with its query. */
  path: string;
  made: string;
}

/** When somebody last said that all was seen. */
export interface LookedTable {
  account: string;
  at: string;
}
