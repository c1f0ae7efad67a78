import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { DeskVariables } from '../desk.ts';

/** Whoever could write something on a page. */
export interface Hand {
  /** Proves that a form is the desk's own. */
  readonly token: string;
  /** What the journal would be signed with: the account's name, or the one that was last given; empty where none was. */
  readonly name: string;
  /** Whether the name is an account's, so that none is asked for. */
  readonly isAccount: boolean;
  readonly mayWrite: boolean;
}

export const nameCookie = 'onrecord-name';

export function handOf(context: Context<DeskVariables>): Hand {
  const visitor = context.get('visitor');
  const account = visitor?.account ?? '';
  const named = getCookie(context, nameCookie) ?? '';
  return {
    token: context.get('token'), name: account === '' && named.length <= 100 ? named : account, isAccount: account !== '',
    mayWrite: visitor !== null && visitor.role !== 'reader',
  };
}
