// A channel service on the loopback interface that counts what it is sent, and the platform of a process that uses it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Place } from '../../src/chat/command.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Subscription } from '../../src/chat/subscription.ts';

export type Posted = { readonly channel: string; readonly mark: string };

export async function startDoor(delay = 0) {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      posted.push((await json(request)) as Posted);
      if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    }
    response.end(JSON.stringify(posted));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url, posted, close };
}

/** Sends over HTTP, and finds what was sent; refuses what `refuses` says. */
export function doorPlatform(url: string, refuses: (place: Place) => boolean = () => false): Platform {
  return {
    name: 'slack',
    start: async () => {},
    stop: async () => {},
    connected: () => true,
    async send(place: Place, reply: Reply, mark = '') {
      if (refuses(place)) throw new Error('channel_not_found');
      if (reply.blocks.length === 0) throw new Error('an empty digest');
      await fetch(url, { method: 'POST', body: JSON.stringify({ channel: place.channel, mark }) });
      return mark;
    },
    async find({ channel }, mark) {
      const posted = (await (await fetch(url)).json()) as Posted[];
      return posted.some((one) => one.channel === channel && one.mark === mark) ? mark : null;
    },
    refused: (error) => (error as Error).message === 'channel_not_found',
  };
}

export function subscriptionOf(channel: string, over: Partial<Subscription> = {}): Subscription {
  return {
    id: `slack/T1/${channel}`,
    place: { platform: 'slack', workspace: 'T1', channel, thread: null },
    topics: [],
    time: '08:30',
    zone: 'UTC',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    language: 'en',
    quiet: 'archive',
    subscriber: 'U1',
    since: '2026-01-01T00:00:00.000Z',
    toldUntil: '2026-01-01T00:00:00.000Z',
    failures: 0,
    paused: false,
    ...over,
  };
}
