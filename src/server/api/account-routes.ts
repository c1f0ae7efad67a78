import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accountNamed, accounts, addAccount, audit, BadAccount, changeAccount, endSession, endSessionsOf, sessionsOf } from '../../ledger/index.ts';
import type { Session } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { optional, wantedOf } from '../filters.ts';
import { faultOfPassword, hashOf, isPassword } from '../safety/password.ts';
import { passwordTries } from '../safety/password-tries.ts';
import { newSession, sessionTimes } from '../safety/visitor.ts';
import { act, get, given, list, remove, there } from './described.ts';
import * as examples from './examples.ts';
import { ApiFault } from './fault.ts';
import { ids } from './ids.ts';
import * as shapes from './shapes.ts';

const named = z.object({ name: ids.article.openapi({ description: 'The name of an account.', example: 'Ada Quill' }) });

/** One’s own account, and, for admins, all of them and the log. */
export function accountRoutes(app: OpenAPIHono<DeskVariables>, desk: Desk): void {
  const { ledger } = desk;
  ownAccount(app, desk);

  const all = async () => ({ rows: await accounts(ledger) });
  app.openapi(get('/accounts', {
    name: 'listAccounts', tag: 'accounts', summary: 'All accounts', example: { rows: [examples.account] },
    description: 'Who may use this desk, and for what. For admins.',
  }, shapes.accounts), async (context) => given(context, await all()));
  app.openapi(act('post', '/accounts', {
    name: 'makeAccount', tag: 'accounts', summary: 'Make an account', example: { rows: [examples.account] },
    description: 'Makes an account with a first password, of twelve characters or more. Answers with all accounts. For admins.',
  }, shapes.accounts, { schema: shapes.accountToMake, example: examples.accountToMake }), async (context) => {
    const { name, role, password } = context.req.valid('json');
    await addAccount(ledger, name, role, await newHash(password, name), desk.clock());
    context.set('did', { did: `made the account “${name}”, ${role}` });
    return given(context, await all());
  });
  app.openapi(act('patch', '/accounts/{name}', {
    name: 'changeAccount', tag: 'accounts', summary: 'Change an account', example: { rows: [examples.account] },
    description: 'Gives an account another role or another password, or switches it off or on; all its sessions and keys end. An account is never taken out, '
      + 'since the journal names it: what is to be gone is switched off. Answers with all accounts. For admins.',
  }, shapes.accounts, { schema: shapes.accountToChange, example: { role: 'editor' } }, named), async (context) => {
    const { name } = context.req.valid('param');
    const { role, password, isOff } = context.req.valid('json');
    there(await accountNamed(ledger, name), 'account');
    await changeAccount(ledger, name, {
      ...(role === undefined ? {} : { role }), ...(isOff === undefined ? {} : { isOff }),
      ...(password === undefined ? {} : { password: await newHash(password, name) }),
    });
    const did = [role && `made “${name}” ${role}`, password !== undefined && `gave “${name}” a new password`, isOff !== undefined && `switched “${name}” ${isOff ? 'off' : 'on'}`];
    context.set('did', { did: did.filter(Boolean).join(', ') });
    return given(context, await all());
  });
  app.openapi(remove('/accounts/{name}/sessions', {
    name: 'endSessionsOfAccount', tag: 'accounts', summary: 'End all sessions and keys of an account', example: { done: 'all sessions of “Rhea Reader” are ended' },
    description: 'Whoever was signed in to it has to sign in again, and its keys are of no use any more. For admins.',
  }, shapes.done, named), async (context) => {
    const { name } = context.req.valid('param');
    there(await accountNamed(ledger, name), 'account');
    await endSessionsOf(ledger, name);
    context.set('did', { did: `ended all sessions of “${name}”` });
    return given(context, { done: `all sessions of “${name}” are ended` });
  });

  app.openapi(list('/audit', {
    name: 'listAudit', tag: 'accounts', summary: 'The log of what was written, the newest first', example: examples.auditRow,
    description: 'Every request to write, by whom and from where: noted before it was done, and with what came of it. For admins.',
  }, shapes.auditRow, z.object({ who: optional(z.string().max(100), 'By whom: the whole name.', 'Ada Quill') })), async (context) => {
    const { who, ...query } = context.req.valid('query');
    return given(context, await audit(ledger, { who }, wantedOf(query)));
  });
}

function ownAccount(app: OpenAPIHono<DeskVariables>, desk: Desk): void {
  const { ledger, clock } = desk;
  const { byName } = passwordTries(desk);

  app.openapi(get('/account', {
    name: 'getOwnAccount', tag: 'accounts', summary: 'Who asks', example: examples.own,
    description: 'The account that a key or a session is of, its role, and everything that is signed in to it.',
  }, shapes.own), async (context) => {
    const { account: name, role, session } = there(context.get('visitor'), 'account');
    const sessions = session === null ? [] : await sessionsOf(ledger, name, clock());
    return given(context, { name, role, sessions: sessions.map((one) => shownSession(one, session?.id)) });
  });
  app.openapi(act('post', '/account/keys', {
    name: 'makeKey', tag: 'accounts', summary: 'Make a key for a program', example: examples.key,
    description: 'A key does what its account may, and holds for a year, or until it is ended.',
  }, shapes.key, { schema: shapes.keyToMake, example: { label: examples.key.label } }), async (context) => {
    const { label } = context.req.valid('json');
    const key = await newSession(desk, ownIn(context).account, label, sessionTimes.key);
    context.set('did', { did: `made a key for “${label}”` });
    return given(context, { key, label });
  });
  app.openapi(act('post', '/account/password', {
    name: 'changeOwnPassword', tag: 'accounts', summary: 'Change the own password', example: { done: 'the password is changed, and all sessions and keys are ended' },
    description: 'Takes the old password and a new one, of twelve characters or more. All sessions and keys of the account end, the one that asks too.',
  }, shapes.done, { schema: shapes.passwordToSet, example: { old: 'seven grey herons', new: 'eleven white storks' } }), async (context) => {
    const { old, new: password } = context.req.valid('json');
    const { account } = ownIn(context);
    if (!byName.lets(account, Date.parse(clock()))) throw new ApiFault(429, 'too-fast', 'There were too many tries. Wait some minutes, and try again.');
    const found = there(await accountNamed(ledger, account), 'account');
    if (!(await isPassword(old, found.password)).right) throw new BadAccount('the old password is another');
    await changeAccount(ledger, account, { password: await newHash(password, account) });
    context.set('did', { did: 'changed the own password; all sessions are ended' });
    return given(context, { done: 'the password is changed, and all sessions and keys are ended' });
  });
  app.openapi(remove('/account/sessions/{id}', {
    name: 'endSession', tag: 'accounts', summary: 'End one of the own sessions or keys', example: { done: 'the session is ended' },
    description: 'Whoever holds it has to sign in again.',
  }, shapes.done, z.object({ id: ids.article.openapi({ description: 'The id of a session, as `/account` lists it.', example: examples.session.id }) })), async (context) => {
    const { id } = context.req.valid('param');
    there(await endSession(ledger, ownIn(context).account, id) || null, 'session');
    context.set('did', { did: 'ended a session' });
    return given(context, { done: 'the session is ended' });
  });
}

const shownSession = ({ id, label, made, used, ends }: Session, own: string | undefined) => ({ id, label, made, used, ends, isOwn: id === own });

/** Whoever has an account here; where none are demanded, there is nothing of it. */
function ownIn(context: Context<DeskVariables>) {
  const visitor = context.get('visitor');
  if (!visitor?.session) throw new ApiFault(422, 'no-accounts', 'This desk demands no accounts.');
  return { account: visitor.account };
}

/** Throws a `BadAccount`. */
async function newHash(password: string, name: string): Promise<string> {
  const fault = faultOfPassword(password, name);
  if (fault !== null) throw new BadAccount(fault);
  return hashOf(password);
}
