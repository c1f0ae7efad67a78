import { Hono } from 'hono';
import { accountNamed, accounts, addAccount, audit, BadAccount, changeAccount, endSession, endSessionsOf, rehashed, roles, sessionsOf } from '../../ledger/index.ts';
import type { AccountRole, Ledger } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { placeOf } from '../safety/audit-log.ts';
import { faultOfPassword, hashOf, isPassword, nobodysHash } from '../safety/password.ts';
import { passwordTries } from '../safety/password-tries.ts';
import { newSession, sessionTimes, signIn, signOut } from '../safety/visitor.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { ownPath } from './paths.ts';
import type { Ctx } from './decisions.ts';
import { accountPage } from './pages/account.ts';
import { accountsPage } from './pages/accounts.ts';
import { auditPage } from './pages/audit.ts';
import type { Told } from './pages/message.ts';
import { signInPage } from './pages/sign-in.ts';
import { shown } from './shown.ts';

/** Signing in and out, one's own account, and, for admins, all of them and the log. */
export function accountPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;
  const { byName, byPlace } = passwordTries(desk);

  app.get('/sign-in', (context) => (desk.accounts ? shown(context, signInPage({ to: ownPath(context.req.query('to')) ?? '', name: '' }, context.get('token'), null)) : context.redirect('/', 303)));
  app.post('/sign-in', async (context) => {
    if (!desk.accounts) throw missing('This desk demands no accounts.');
    const { fields } = await formOf(context);
    const given = { to: ownPath(fields['to']) ?? '', name: (fields['name'] ?? '').slice(0, 60) };
    const again = (words: string, status: 401 | 429): Response => shown(context, signInPage(given, context.get('token'), { fault: true, words }), status);
    const [who, place, now] = [given.name.normalize('NFKC').toLowerCase().trim(), placeOf(context), Date.parse(desk.clock())];
    if (!byPlace.lets(place, now) || !byName.lets(who, now)) {
      context.set('did', { did: 'was kept from signing in: too many tries', who: given.name });
      return again('There were too many tries. Wait some minutes, and try again.', 429);
    }
    const found = await accountNamed(ledger, given.name);
    const password = (fields['password'] ?? '').slice(0, 1000);
    // As long for names that there are not.
    const { right, isOld } = await isPassword(password, found?.password ?? await nobodysHash());
    if (found === null || !right || found.isOff) {
      context.set('did', { did: 'could not sign in', who: given.name });
      return again('The name or the password is not right.', 401);
    }
    // Only wrong tries count.
    byName.returns(who);
    byPlace.returns(place);
    if (isOld) await rehashed(ledger, found.name, await hashOf(password));
    await signIn(desk, context, found.name);
    context.set('did', { did: 'signed in', who: found.name });
    return context.redirect(given.to === '' ? '/?signed' : given.to, 303);
  });
  app.post('/sign-out', async (context) => {
    await formOf(context);
    const visitor = context.get('visitor');
    if (visitor?.session) await endSession(ledger, visitor.account, visitor.session.id);
    signOut(desk, context);
    context.set('did', { did: 'signed out' });
    return context.redirect('/sign-in', 303);
  });

  const showOwn = async (context: Ctx, told: Told | null, key: string | null = null, status: 200 | 422 = 200): Promise<Response> => {
    const { account, role, session } = own(context);
    const editors = role === 'reader' ? await editorsOf(ledger) : null;
    return shown(context, accountPage({ name: account, role, sessions: await sessionsOf(ledger, account, desk.clock()), current: session.id, key, editors }, context.get('token'), told), status);
  };
  app.get('/account', (context) => (desk.accounts ? showOwn(context, toldIn(context)) : context.redirect('/accounts', 303)));
  app.post('/account/password', async (context) => {
    const { fields } = await formOf(context);
    const { account } = own(context);
    const found = await accountNamed(ledger, account);
    if (found === null || !byName.lets(account, Date.parse(desk.clock())) || !(await isPassword(fields['old'] ?? '', found.password)).right) {
      return showOwn(context, { fault: true, words: 'The password that you have is another.' }, null, 422);
    }
    const fault = faultOfPassword(fields['new'] ?? '', account);
    if (fault !== null) return showOwn(context, { fault: true, words: `The new password will not do: ${fault}.` }, null, 422);
    await changeAccount(ledger, account, { password: await hashOf(fields['new'] ?? '') });
    await signIn(desk, context, account);
    context.set('did', { did: 'changed the own password; all other sessions are ended' });
    return context.redirect('/account?done=password', 303);
  });
  app.post('/account/keys', async (context) => {
    const { fields } = await formOf(context);
    const label = (fields['label'] ?? '').trim().slice(0, 60);
    if (label === '') return showOwn(context, { fault: true, words: 'Say what the key is for.' }, null, 422);
    const key = await newSession(desk, own(context).account, label, sessionTimes.key);
    context.set('did', { did: `made a key for “${label}”` });
    return showOwn(context, null, key);
  });
  app.post('/account/sessions/:id/end', async (context) => {
    await formOf(context);
    const ended = await endSession(ledger, own(context).account, context.req.param('id'));
    context.set('did', { did: ended ? 'ended a session' : 'ended nothing' });
    return context.redirect('/account?done=ended', 303);
  });

  const showAll = async (context: Ctx, told: Told | null, status: 200 | 422 = 200): Promise<Response> => (
    shown(context, accountsPage(await accounts(ledger), { demanded: desk.accounts, own: context.get('visitor')?.account ?? '' }, context.get('token'), told), status));
  app.get('/accounts', (context) => showAll(context, toldIn(context)));
  const changing = (path: string, change: (fields: Fields, name: string) => Promise<string>): void => {
    app.post(path, async (context) => {
      const { fields } = await formOf(context);
      const name = context.req.param('name' as never) as string | undefined ?? fields['name'] ?? '';
      try {
        context.set('did', { did: await change(fields, name) });
        return context.redirect('/accounts?done=changed', 303);
      } catch (error) {
        if (!(error instanceof BadAccount)) throw error;
        return showAll(context, { fault: true, words: `This cannot be done: ${error.message}.` }, 422);
      }
    });
  };
  changing('/accounts', async (fields, name) => {
    const role = roleIn(fields);
    await addAccount(ledger, name, role, await newHash(fields, name), desk.clock());
    return `made the account “${name}”, ${role}`;
  });
  changing('/accounts/:name/role', async (fields, name) => {
    const role = roleIn(fields);
    await changeAccount(ledger, name, { role });
    return `made “${name}” ${role}`;
  });
  changing('/accounts/:name/password', async (fields, name) => {
    await changeAccount(ledger, name, { password: await newHash(fields, name) });
    return `gave “${name}” a new password`;
  });
  changing('/accounts/:name/off', async (_, name) => {
    await changeAccount(ledger, name, { isOff: true });
    return `switched “${name}” off`;
  });
  changing('/accounts/:name/on', async (_, name) => {
    await changeAccount(ledger, name, { isOff: false });
    return `switched “${name}” on`;
  });
  changing('/accounts/:name/end', async (_, name) => {
    await endSessionsOf(ledger, name);
    return `ended all sessions of “${name}”`;
  });

  app.get('/audit', async (context) => {
    const { who, after } = context.req.query();
    return shown(context, auditPage(await audit(ledger, { who: who || undefined }, { after: after || undefined }), context.req.query()));
  });
  return app;
}

/** Whoever has an account here; others have no such page. */
function own(context: Ctx) {
  const visitor = context.get('visitor');
  if (!visitor?.session) throw missing('This desk demands no accounts.');
  return { account: visitor.account, role: visitor.role, session: visitor.session };
}

function roleIn({ role }: Fields): AccountRole {
  const found = roles.find((one) => one === role);
  if (found === undefined) throw new BadAccount(`there is no role “${role ?? ''}”`);
  return found;
}

async function newHash({ password = '' }: Fields, name: string): Promise<string> {
  const fault = faultOfPassword(password, name);
  if (fault !== null) throw new BadAccount(fault);
  return hashOf(password);
}

const done: Readonly<Record<string, string>> = {
  changed: 'It is done.', password: 'Your password is changed, and all other sessions are ended.', ended: 'The session is ended.',
};
const toldIn = (context: Ctx): Told | null => {
  const words = done[context.req.query('done') ?? ''];
  return words === undefined ? null : { fault: false, words };
};

/** The names of all who may add pages and correct the record. */
export const editorsOf = async (ledger: Ledger): Promise<readonly string[]> => (
  (await accounts(ledger)).filter(({ role, isOff }) => role !== 'reader' && !isOff).map(({ name }) => name));
