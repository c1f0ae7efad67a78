import { isIP } from 'node:net';

/** Whether only this machine can reach an address that is listened on. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The names by which a browser on this machine may call a desk on a loopback address. */
export const namesOfHost = (host: string): readonly string[] => [...new Set(['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host])];
