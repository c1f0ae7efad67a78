import type { Desk } from '../desk.ts';
import { rateLimit } from './rate-limit.ts';
import type { RateLimit } from './rate-limit.ts';

const minute = 60_000;

export interface PasswordTries {
  readonly byName: RateLimit;
  readonly byPlace: RateLimit;
}

/** Ten wrong passwords for one name, or thirty from one address, and then one a while: on the pages and in the API together. */
const newTries = (): PasswordTries => ({ byName: rateLimit({ burst: 10, everyMs: 2 * minute }), byPlace: rateLimit({ burst: 30, everyMs: minute }) });

const ofDesks = new WeakMap<Desk, PasswordTries>();

export function passwordTries(desk: Desk): PasswordTries {
  const known = ofDesks.get(desk) ?? newTries();
  ofDesks.set(desk, known);
  return known;
}
