// A channel service on the loopback interface that counts what it is sent, and the platform of a process that uses it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Place } from '../../src/chat/command.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Subscription } from '../../src/chat/subscription.ts';

export type Posted = { readonly channel: string; readonly mark: string };

export type Door = {
  readonly url: string;
  readonly posted: readonly Posted[];
  close(): Promise<void>;
};

/**
 * It knows nothing of what was sent twice: only whoever looks first keeps a message single, as on Slack. `delay` gives
 * milliseconds, before a message is taken and again before that is said: whoever sent it may be dead by either.
 */
export async function startDoor(delay: () => number = () => 0): Promise<Door> {
  const posted: Posted[] = [];
  const ids = new Map<string, string>();
  const rest = async () => {
    const milliseconds = delay();
    if (milliseconds > 0) await new Promise((done) => setTimeout(done, milliseconds));
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const one = (await json(request)) as Posted;
      await rest();
      posted.push(one);
      ids.set(`${one.channel} ${one.mark}`, String(posted.length));
      await rest();
      return response.end(JSON.stringify({ id: String(posted.length) }));
    }
    const { searchParams } = new URL(request.url ?? '', 'http://door');
    const id = ids.get(`${searchParams.get('channel')} ${searchParams.get('mark')}`) ?? null;
    response.end(JSON.stringify({ id }));
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
  const idIn = async (response: Response) => ((await response.json()) as { id: string | null }).id;
  return {
    name: 'slack',
    start: async () => {},
    stop: async () => {},
    connected: () => true,
    async send(place: Place, reply: Reply, mark = '') {
      if (refuses(place)) throw new Error('channel_not_found');
      if (reply.blocks.length === 0) throw new Error('an empty digest');
      const body = JSON.stringify({ channel: place.channel, mark });
      return String(await idIn(await fetch(url, { method: 'POST', body })));
    },
    async find({ channel }, mark) {
      return idIn(await fetch(`${url}/?${new URLSearchParams({ channel, mark })}`));
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
