import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { deskApp } from './app.ts';
import type { Desk } from './desk.ts';

/** A desk that answers. */
export interface Listening {
  /** Where: `http://127.0.0.1:7410/`. */
  readonly url: string;
  readonly port: number;
  /** Lets requests that are being answered end, for a moment. */
  readonly close: () => Promise<void>;
}

/** Opens the desk on an address of this machine; port 0 takes any that is free. Fails as a server does: EADDRINUSE, EACCES, EADDRNOTAVAIL. */
export async function listen(desk: Desk, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: deskApp(desk).fetch }) as Server;
  // Slow senders hold a connection no longer than this. In milliseconds.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => { server.off('error', fail); done(); });
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () => new Promise((done) => {
      const timer = setTimeout(() => { server.closeAllConnections(); }, 2000);
      server.close(() => { clearTimeout(timer); done(); });
      server.closeIdleConnections();
    }),
  };
}
