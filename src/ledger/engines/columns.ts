/** How a store names the types of columns. Text compares by bytes on both, so that both give the same order. */
export interface ColumnTypes {
  readonly text: string;
  readonly integer: string;
  readonly real: string;
  readonly blob: string;
  /** Behind a table whose rows lie in the order of its primary key, where the store can do that. */
  readonly clustered: string;
}

export const sqliteTypes: ColumnTypes = { text: 'text', integer: 'integer', real: 'real', blob: 'blob', clustered: 'without rowid' };
export const postgresTypes: ColumnTypes = { text: 'text collate "C"', integer: 'bigint', real: 'double precision', blob: 'bytea', clustered: '' };
