import { createInterface } from 'node:readline';
import { InputFailure } from '../fetching/failure.ts';
import { accounts, addAccount, BadAccount, beginAudit, changeAccount, endAudit, roles } from '../ledger/index.ts';
import type { AccountRole, Ledger } from '../ledger/index.ts';
import { accountHelp } from './account/help.ts';
import { hiddenLine } from './account/hidden-line.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet, oneOf, textOf } from './listing/arguments.ts';
import type { Arguments } from './listing/arguments.ts';
import { withLedger } from './listing/store.ts';
import { write } from './output.ts';

/** `onrecord account`: who may use a desk beyond this machine. */
export const run = async (args: string[]): Promise<number> => {
  // Without a word for what to do, it lists.
  const [first = 'list', ...rest] = args[0]?.startsWith('-') ? ['list', ...args] : args;
  const given = argumentsOf('account', rest, { store: { type: 'string' }, role: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (isSet(given, 'help')) {
    await write(accountHelp);
    return exitCodes.fine;
  }
  const act = acts[first];
  if (act === undefined) throw new UsageError(`there is nothing called “${first}” to do with accounts`, 'see `onrecord account --help`');
  if (given.positionals.length > (first === 'list' ? 0 : first === 'role' ? 2 : 1)) throw new UsageError(`“${given.positionals.at(-1)!}” is one argument too many`, 'see `onrecord account --help`');
  return withLedger(textOf(given, 'store'), async (ledger) => {
    try {
      await act(ledger, given);
    } catch (error) {
      if (error instanceof BadAccount) throw new InputFailure(error.message, 'see `onrecord account list`', error);
      throw error;
    }
    return exitCodes.fine;
  }, { makes: first === 'add' });
};

const acts: Readonly<Record<string, (ledger: Ledger, given: Arguments) => Promise<void>>> = {
  list: async (ledger) => {
    const all = await accounts(ledger);
    await write(all.length === 0 ? 'There are no accounts.\n' : all.map(({ name, role, made, isOff }) => `${name} · ${role}${isOff ? ' · switched off' : ''} · since ${made.slice(0, 10)}\n`).join(''));
  },
  add: async (ledger, given) => {
    const name = nameIn(given);
    const role = oneOf(given, 'role', roles) ?? 'reader';
    const password = await newPassword(name);
    await logged(ledger, `made the account “${name}”, ${role}`, (now) => addAccount(ledger, name, role, password, now));
    await write(`${name} is ${role}.\n`);
  },
  role: async (ledger, given) => {
    const name = nameIn(given);
    const role = (roles as readonly string[]).includes(given.positionals[1] ?? '') ? given.positionals[1] as AccountRole : oneOf(given, 'role', roles);
    if (role === undefined) throw new UsageError('no role was given', `give one of ${roles.join(', ')}`);
    await logged(ledger, `made “${name}” ${role}`, () => changeAccount(ledger, name, { role }));
    await write(`${name} is ${role}.\n`);
  },
  password: async (ledger, given) => {
    const name = nameIn(given);
    const password = await newPassword(name);
    await logged(ledger, `gave “${name}” a new password`, () => changeAccount(ledger, name, { password }));
    await write(`${name} has a new password, and all sessions are ended.\n`);
  },
  off: (ledger, given) => switched(ledger, nameIn(given), true),
  on: (ledger, given) => switched(ledger, nameIn(given), false),
};

async function switched(ledger: Ledger, name: string, isOff: boolean): Promise<void> {
  await logged(ledger, `switched “${name}” ${isOff ? 'off' : 'on'}`, () => changeAccount(ledger, name, { isOff }));
  await write(`${name} is switched ${isOff ? 'off, and all sessions are ended' : 'on'}.\n`);
}

/** What is done to accounts stands in the log, wherever it is done. */
async function logged(ledger: Ledger, did: string, work: (now: string) => Promise<void>): Promise<void> {
  const now = new Date().toISOString();
  const id = await beginAudit(ledger, { at: now, who: '(at the command line)', place: '', request: 'onrecord account' });
  try {
    await work(now);
    await endAudit(ledger, id, { did, status: 200 });
  } catch (error) {
    await endAudit(ledger, id, { did: 'could not be done', status: 422 });
    throw error;
  }
}

function nameIn({ positionals: [name] }: Arguments): string {
  if (name === undefined) throw new UsageError('no name of an account was given', 'see `onrecord account --help`');
  return name;
}

/** From a person without showing it, twice; else the first line of standard input. Never from the command line, which others on the machine can read. */
async function newPassword(name: string): Promise<string> {
  const { faultOfPassword, hashOf } = await import('../server/index.ts');
  const password = process.stdin.isTTY ? await hiddenLine(`Password for ${name}: `) : await firstLine();
  const fault = faultOfPassword(password, name);
  if (fault !== null) throw new InputFailure(`this password will not do: ${fault}`, 'give another');
  if (process.stdin.isTTY && await hiddenLine('The same again: ') !== password) throw new InputFailure('the two passwords differ', 'try again');
  return hashOf(password);
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
