// The web server: one for everything that is served on PORT; who serves a path is said from outside.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Log } from '../../log.ts';
import { within } from '../within.ts';

export type WebServer = {
  /** Serves a path, exactly; the last to claim it has it. */
  route(path: string, listener: RequestListener): void;
  /** Gives the port: with 0 the system chooses one. */
  listen(port: number): Promise<number>;
  /** Takes no more requests and finishes those it has, but for those that do not come to an end. */
  close(): Promise<void>;
};

/** A request that was begun and never ended must not keep the process. Milliseconds. */
const GRACE = 2_000;
const SWEEP = 20;

export function createWebServer(log: Log): WebServer {
  const routes = new Map<string, RequestListener>();
  const server = createServer((request, response) => answer(routes, request, response, log));
  let listening = false;
  return {
    route: (path, listener) => void routes.set(path, listener),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
        server.listen(port, () => {
          listening = true;
          resolve((server.address() as AddressInfo).port);
        });
      }),
    async close() {
      if (!listening) return;
      listening = false;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // One that has had its answer is idle too, and would be kept for the next request.
      const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP);
      await within(GRACE, closed, () => server.closeAllConnections());
      clearInterval(sweeping);
      await closed;
    },
  };
}

function answer(
  routes: ReadonlyMap<string, RequestListener>,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
) {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const listener = routes.get(path);
  try {
    if (listener) return listener(request, response);
  } catch (error) {
    log.debug({ err: error, path }, 'nobody serves this');
  }
  if (!response.headersSent) response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found\n');
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new OperatorError(`Port ${port} is in use. Set PORT to a free one.`);
  if (error.code === 'EACCES') return new OperatorError(`Port ${port} may not be opened. Set PORT to one above 1023.`);
  return error;
}
