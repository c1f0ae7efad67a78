import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of this test's own, on this machine. `host` is any address of the loopback network. */
export const serve = async (listener: RequestListener, host = '127.0.0.1'): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, host, ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
};
