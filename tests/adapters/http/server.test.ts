// The web server: exact paths, one sentence where its port is not to be had, and an end that nobody can hold up.
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createWebServer, type WebServer } from '../../../src/adapters/http/server.ts';
import { OperatorError } from '../../../src/chat/operator-error.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const servers: WebServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function server(): WebServer {
  const one = createWebServer(log);
  servers.push(one);
  return one;
}

it('serves a path to whoever has claimed it last, and no other', async () => {
  const web = server();
  web.route('/a', (_request, response) => response.end('first'));
  web.route('/a', (_request, response) => response.end('second'));
  const url = `http://127.0.0.1:${await web.listen(0)}`;
  expect(await (await fetch(`${url}/a?b=c`)).text()).toBe('second');
  for (const path of ['/', '/a/', '/b']) expect((await fetch(url + path)).status).toBe(404);
});

it('says what to do where its port is taken', async () => {
  const port = await server().listen(0);
  const failed = await server()
    .listen(port)
    .catch((error: unknown) => error);
  expect(failed).toEqual(new OperatorError(`Port ${port} is in use. Set PORT to a free one.`));
});

it('finishes a request that it has begun before it closes', async () => {
  const web = server();
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  web.route('/slow', (_request, response) => {
    begun.resolve();
    void goOn.promise.then(() => response.end('done'));
  });
  const answer = fetch(`http://127.0.0.1:${await web.listen(0)}/slow`);
  await begun.promise;
  const closing = web.close();
  goOn.resolve();
  expect(await (await answer).text()).toBe('done');
  await closing;
});

it('closes in spite of a request that never ends', async () => {
  const web = server();
  const begun = Promise.withResolvers<void>();
  web.route('/slack/events', () => begun.resolve());
  const socket = connect(await web.listen(0), '127.0.0.1');
  const ended = new Promise((resolve) => socket.once('close', resolve).on('error', () => {}));
  socket.write('POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 10\r\n\r\n{');
  await begun.promise;
  await web.close();
  await ended;
});
