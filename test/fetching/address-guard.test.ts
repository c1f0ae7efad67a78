import { describe, expect, test } from 'vitest';
import { guardedConnector, inwardRange } from '../../src/fetching/address-guard.ts';

describe('an address that is not on the public internet is refused', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.1.2', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'linkLocal'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['198.18.0.1', 'reserved'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'linkLocal'],
    ['fc00::1', 'uniqueLocal'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['not an address', 'invalid'],
  ])('%s: %s', (address, range) => {
    expect(inwardRange(address)).toBe(range);
  });

  test.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is let through', (address) => {
    expect(inwardRange(address)).toBeNull();
  });
});

describe('the guard stands where connections are made', () => {
  const attempt = (hostname: string): Promise<Error | null> => new Promise((done) => {
    const connect = guardedConnector({ refuse: inwardRange, timeout: 1000 });
    connect({ hostname, protocol: 'http:', port: '9' }, (...[error]) => done(error));
  });

  test.each(['127.0.0.1', '[::1]', '::ffff:127.0.0.1'])('for the literal %s', async (hostname) => {
    expect((await attempt(hostname))?.message).toMatch(/no address on the public internet \(loopback\)$/);
  });

  test('for what a name is looked up as', async () => {
    expect((await attempt('localhost'))?.message).toMatch(/^localhost \((?:127\.0\.0\.1|::1)\) is no address on the public internet \(loopback\)$/);
  });
});
