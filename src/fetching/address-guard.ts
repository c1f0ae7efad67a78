import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { InputFailure } from './failure.ts';

/*
 * A URL may point inward: at this machine, at the router, at a cloud's metadata service. The guard sits where connections are made, so that
 * redirects and every DNS answer pass through it, and a name cannot change its address between the check and the connection.
 */

/** The kind of an address that is not on the public internet (“loopback”, “private”, “linkLocal”); null for one that is. */
export const inwardRange = (address: string): string | null => {
  const bare = address.startsWith('[') ? address.slice(1, -1) : address;
  if (!ipaddr.isValid(bare)) return 'invalid';
  // `process` unwraps IPv4 in IPv6 (::ffff:127.0.0.1). Tunnels that carry IPv4 addresses (6to4, Teredo, NAT64) are not `unicast` either.
  const range = ipaddr.process(bare).range();
  return range === 'unicast' ? null : range;
};

/** Refuses an address that points inward. */
export const privateAddress = (host: string, address: string, range: string): InputFailure => {
  const where = host === address ? host : `${host} (${address})`;
  return new InputFailure(`${where} is no address on the public internet (${spelled(range)})`, 'give --allow-private if you trust it');
};

/** “linkLocal” → “link local”. */
const spelled = (range: string): string => range.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Says why an address may not be reached (`inwardRange`, or less strict); null where it may. */
export type Refuse = (address: string) => string | null;

/** For who trusts every address. */
export const refuseNone: Refuse = () => null;

/** Connects only to addresses that are not refused. `timeout` in milliseconds. */
export const guardedConnector = ({ refuse, timeout }: { refuse: Refuse; timeout: number }): buildConnector.connector => {
  const connect = buildConnector({ timeout, lookup: guardedLookup(refuse) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // Node asks no `lookup` about an address that is written out.
    const range = ipaddr.isValid(host) ? refuse(host) : null;
    if (range !== null) callback(privateAddress(host, host, range), null);
    else connect(options, callback);
  };
};

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

const guardedLookup = (refuse: Refuse) => (host: string, options: LookupOptions, answer: Answer): void => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, '');
    for (const { address } of addresses) {
      const range = refuse(address);
      if (range !== null) return answer(privateAddress(host, address, range), '');
    }
    const first = addresses[0];
    if (options.all || !first) return answer(null, addresses);
    answer(null, first.address, first.family);
  });
};
