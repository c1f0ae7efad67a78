import { describe, expect, it } from 'vitest';
import {
  accountNamed, accounts, addAccount, audit, BadAccount, beginAudit, changeAccount, endAudit, endSession, forgetSearch, hasAdmin, lastLooked, nowLooked,
  openSession, savedSearches, saveSearch, sessionOf, sessionsOf,
} from '../../src/ledger/index.ts';
import { onEachStore } from './stores.ts';

const at = (hour: number): string => `2027-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;

onEachStore((stores) => {
  describe('accounts', () => {
    it('are kept by name, whatever its case, and without what nobody could see in it', async () => {
      const ledger = await stores.open();
      await addAccount(ledger, ' Ada Quill ', 'admin', 'hash', at(1));
      expect(await accounts(ledger)).toEqual([{ name: 'Ada Quill', role: 'admin', made: at(1), isOff: false }]);
      expect((await accountNamed(ledger, 'ADA QUILL'))?.password).toBe('hash');
      expect(await accountNamed(ledger, 'ada')).toBeNull();
      await expect(addAccount(ledger, 'ada quill', 'reader', 'hash', at(1))).rejects.toThrow('there is an account “ada quill” already');
      for (const name of ['', '<b>', 'Ada\u202E', 'Ada\u0000', 'x'.repeat(61), '  ', 'Ada\u200B']) {
        await expect(addAccount(ledger, name, 'reader', 'hash', at(1)), JSON.stringify(name)).rejects.toThrow(BadAccount);
      }
    });

    it('always have an admin, once they have one', async () => {
      const ledger = await stores.open();
      expect(await hasAdmin(ledger)).toBe(false);
      await addAccount(ledger, 'Ada', 'admin', 'hash', at(1));
      await addAccount(ledger, 'Bo', 'editor', 'hash', at(1));
      expect(await hasAdmin(ledger)).toBe(true);
      await expect(changeAccount(ledger, 'Ada', { role: 'editor' })).rejects.toThrow('last admin');
      await expect(changeAccount(ledger, 'Ada', { isOff: true })).rejects.toThrow('last admin');
      await changeAccount(ledger, 'Bo', { role: 'admin' });
      await changeAccount(ledger, 'Ada', { isOff: true });
      await expect(changeAccount(ledger, 'Bo', { role: 'reader' })).rejects.toThrow('last admin');
      expect((await accounts(ledger)).map(({ name, role, isOff }) => [name, role, isOff])).toEqual([['Ada', 'admin', true], ['Bo', 'admin', false]]);
    });
  });

  describe('sessions', () => {
    it('hold until they end, are not used for long, are ended, or their account changes', async () => {
      const ledger = await stores.open();
      await addAccount(ledger, 'Ada', 'admin', 'hash', at(1));
      await addAccount(ledger, 'Bo', 'editor', 'hash', at(1));
      const open = (id: string, account: string, label: string | null = null): Promise<void> => (
        openSession(ledger, { id, account, label, now: at(1), ends: at(9) }));
      await open('a', 'Ada');
      await open('b', 'bo');
      await open('key', 'Bo', 'a feed reader');
      expect(await sessionOf(ledger, 'b', at(2), at(0))).toMatchObject({ account: 'Bo', role: 'editor', label: null, ends: at(9) });
      expect(await sessionOf(ledger, 'b', at(9), at(0))).toBeNull();
      expect(await sessionOf(ledger, 'b', at(8), at(2))).toBeNull();
      // A key is not asked whether it was used.
      expect(await sessionOf(ledger, 'key', at(8), at(2))).toMatchObject({ label: 'a feed reader' });
      expect((await sessionsOf(ledger, 'BO', at(2))).map(({ id }) => id)).toEqual(['b', 'key']);
      expect(await endSession(ledger, 'Ada', 'b')).toBe(false);
      expect(await endSession(ledger, 'Bo', 'key')).toBe(true);
      expect(await sessionOf(ledger, 'key', at(2), at(0))).toBeNull();
      await changeAccount(ledger, 'Bo', { role: 'reader' });
      expect(await sessionOf(ledger, 'b', at(2), at(0))).toBeNull();
      expect(await sessionOf(ledger, 'a', at(2), at(0))).not.toBeNull();
    });
  });

  describe('the log of what was written', () => {
    it('has every request before it is done, and what came of it once', async () => {
      const ledger = await stores.open();
      const first = await beginAudit(ledger, { at: at(1), who: 'Ada', place: '10.0.0.1', request: 'POST /review/pair' });
      await beginAudit(ledger, { at: at(2), who: 'Bo', place: '10.0.0.2', request: 'POST /add/url' });
      await endAudit(ledger, first, { did: 'merge', status: 303 });
      await endAudit(ledger, first, { did: 'something else', status: 200 });
      expect((await audit(ledger)).rows.map(({ who, did, status }) => [who, did, status])).toEqual([['Bo', '', 0], ['Ada', 'merge', 303]]);
      expect((await audit(ledger, { who: 'Ada' })).rows.length).toBe(1);
      const { rows, next } = await audit(ledger, {}, { limit: 1 });
      expect(rows[0]!.who).toBe('Bo');
      expect((await audit(ledger, {}, { limit: 1, after: next! })).rows[0]!.who).toBe('Ada');
    });
  });

  describe('what each keeps for himself', () => {
    it('is his alone: searches by name, and when he looked', async () => {
      const ledger = await stores.open();
      expect(await saveSearch(ledger, 'Ada', { name: 'quays', path: '/search?q=quay' }, at(1))).toBe(true);
      await saveSearch(ledger, 'Ada', { name: 'quays', path: '/search?q=quays' }, at(2));
      await saveSearch(ledger, '', { name: 'mine', path: '/search?q=mine' }, at(2));
      const [own] = await savedSearches(ledger, 'ada');
      expect([own!.name, own!.path]).toEqual(['quays', '/search?q=quays']);
      await forgetSearch(ledger, '', own!.id);
      expect((await savedSearches(ledger, 'ada')).length).toBe(1);
      await forgetSearch(ledger, 'Ada', own!.id);
      expect(await savedSearches(ledger, 'ada')).toEqual([]);
      expect(await lastLooked(ledger, 'Ada')).toBeNull();
      await nowLooked(ledger, 'Ada', at(1));
      await nowLooked(ledger, 'Ada', at(2));
      expect([await lastLooked(ledger, 'ada'), await lastLooked(ledger, '')]).toEqual([at(2), null]);
    });
  });
});
