import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/*
 * Passwords are kept as salted scrypt hashes, which take memory as well as time to guess: with 2 to the 17 blocks of 8 times 128 bytes, 128 MiB for each guess.
 * A hash says how it was made, so that the cost can be raised later: `scrypt$17$8$1$<salt>$<hash>`, both in base64url.
 */

interface Cost {
  /** The logarithm of the number of blocks. */
  readonly log: number;
  /** In units of 128 bytes. */
  readonly block: number;
  readonly lanes: number;
}

export const usualCost: Cost = { log: 17, block: 8, lanes: 1 };

/** Of a password, in characters: long enough not to be guessed, short enough to be hashed in bounded time. */
export const passwordLength = { least: 12, most: 200 } as const;

/** What is wrong with a new password, in words; null where nothing is. */
export function faultOfPassword(password: string, name: string): string | null {
  const length = [...password].length;
  if (length < passwordLength.least) return `a password has ${passwordLength.least} characters or more`;
  if (length > passwordLength.most) return `a password has ${passwordLength.most} characters at most`;
  if (new Set(password).size < 5) return 'a password has five different characters or more';
  if (name.length > 2 && plain(password).includes(plain(name))) return 'a password does not hold the name of its account';
  return null;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export async function hashOf(password: string, cost: Cost = usualCost): Promise<string> {
  const salt = randomBytes(16);
  return ['scrypt', cost.log, cost.block, cost.lanes, salt.toString('base64url'), (await derived(password, salt, cost)).toString('base64url')].join('$');
}

/** Whether a password is the one that was hashed, and whether its hash should be made anew with today's cost. */
export async function isPassword(password: string, hash: string): Promise<{ readonly right: boolean; readonly isOld: boolean }> {
  const [kind, log, block, lanes, salt = '', known = ''] = hash.split('$');
  const cost: Cost = { log: Number(log), block: Number(block), lanes: Number(lanes) };
  if (kind !== 'scrypt' || !(cost.log >= 1 && cost.log <= 20 && cost.block >= 1 && cost.block <= 32 && cost.lanes >= 1 && cost.lanes <= 16)) return { right: false, isOld: false };
  const expected = Buffer.from(known, 'base64url');
  const given = await derived(password, Buffer.from(salt, 'base64url'), cost);
  return {
    right: given.length === expected.length && timingSafeEqual(given, expected),
    isOld: cost.log < usualCost.log || cost.block < usualCost.block || cost.lanes < usualCost.lanes,
  };
}

/** What a password is compared with where there is no such account, so that the answer takes as long. */
let nobodys: Promise<string> | undefined;
export const nobodysHash = (): Promise<string> => nobodys ??= hashOf(randomBytes(16).toString('hex'));

/** So many at once: each takes 128 MiB. The others wait. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function derived(password: string, salt: Buffer, { log, block, lanes }: Cost): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((go) => { waiting.push(go); });
  running += 1;
  try {
    return await new Promise<Buffer>((done, fail) => {
      const options = { N: 2 ** log, r: block, p: lanes, maxmem: 2 ** log * block * 128 + 2 ** 20 };
      scrypt(password.normalize('NFC'), salt, 32, options, (error, key) => { if (error) fail(error); else done(key); });
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
