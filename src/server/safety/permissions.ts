import { roles } from '../../ledger/index.ts';
import type { AccountRole } from '../../ledger/index.ts';

/** Addresses that nobody need sign in for. */
const open = /^\/(?:assets\/[^/]+|sign-in)$/;
const ofAdmins = /^(?:\/api\/v1)?\/(?:accounts|audit)(?:\/|$)/;
/** What readers write concerns them alone. */
const ownThings = /^(?:\/api\/v1)?\/(?:account|saved|seen|news\/seen|sign-out)(?:\/|$)/;

/** What somebody must be to ask this; null: nobody in particular. In one place, so that no page can forget to ask. */
export function roleFor(method: string, path: string): AccountRole | null {
  if (open.test(path)) return null;
  if (ofAdmins.test(path)) return 'admin';
  return method === 'GET' || method === 'HEAD' || ownThings.test(path) ? 'reader' : 'editor';
}

export const may = (role: AccountRole, needed: AccountRole): boolean => roles.indexOf(role) >= roles.indexOf(needed);
