import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Whether only this machine can reach an address that is listened on. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * The names by which browsers may call a desk that listens on an address: those of this machine alone on a loopback address, all of this machine's on others;
 * and those that it was given.
 */
export function namesOfDesk(host: string, given: readonly string[]): readonly string[] {
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  const own = isLoopback(host) ? [host] : [
    hostname().toLowerCase(), ...Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address)),
    ...(host === '0.0.0.0' || host === '::' ? [] : [host]),
  ];
  return [...new Set([...loopback, ...own.map((name) => (name.includes(':') ? `[${name.replace(/%.*$/, '')}]` : name)), ...given])];
}
