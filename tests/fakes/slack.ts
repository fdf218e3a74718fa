// A small Slack on the loopback interface: Web API, response addresses, Socket Mode; it records, delivers again and fails on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

export type Call = {
  readonly method: string;
  /** Arguments, those that are JSON parsed. */
  readonly args: Record<string, unknown>;
  readonly token: string;
  /** performance.now() */
  readonly at: number;
};

/** What the fake answers to one call; undefined: as usual. */
export type Answer =
  | {
      status?: number;
      headers?: Record<string, string>;
      body?: Record<string, unknown>;
      /** Slack did what was asked, whatever it answers. */
      stands?: true;
      /** The connection breaks instead of an answer. */
      cut?: true;
    }
  | undefined;
export type Handler = (call: Call) => Answer | Promise<Answer>;

export type Delivered = { readonly id: string; readonly acked: Promise<number>; payload: unknown };

export type FakeSlack = {
  readonly apiUrl: string;
  readonly url: string;
  readonly calls: Call[];
  /** Messages that were accepted: posted, whispered or given to a response address. */
  said(method?: string): Call[];
  /** Messages that stand, with their timestamps. */
  posted(): readonly Readonly<Record<string, unknown>>[];
  on(method: string, handler: Handler): void;
  /** Sends an envelope over an open socket; again after reconnection until it is acknowledged. */
  send(type: string, payload: unknown, extra?: Record<string, unknown>): Delivered;
  /** Cuts every socket without a goodbye; new ones may connect at once. */
  drop(): void;
  /** Asks for a new connection, as Slack does every hour or so. */
  refresh(): void;
  readonly sockets: () => number;
  readonly connections: () => number;
  connected(): Promise<void>;
  responseUrl(): string;
  close(): Promise<void>;
};

export const BOT = 'UBOT0001';
export const TEAM = 'T0000001';
export const SCOPES =
  'app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,im:history,mpim:history,users:read';

type Envelope = { envelope_id: string; type: string; payload: unknown };

export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const handlers = new Map<string, Handler>();
  const posted: Record<string, unknown>[] = [];
  const unacked = new Map<string, { envelope: Envelope; done: (ms: number) => void; sent: number }>();
  const open = new Set<WebSocket>();
  let connections = 0;
  let counter = 0;
  let waiting: (() => void)[] = [];

  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server, path: '/link' });

  sockets.on('connection', (socket) => {
    connections++;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id } = JSON.parse(String(data)) as { envelope_id: string };
      const waits = unacked.get(envelope_id);
      if (!waits) return;
      unacked.delete(envelope_id);
      waits.done(performance.now() - waits.sent);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    for (const waits of unacked.values()) socket.send(JSON.stringify(waits.envelope));
    for (const resolve of waiting.splice(0)) resolve();
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await readText(request);
    const method = path.startsWith('/response/') ? 'response_url' : path.replace(/^\/api\//, '');
    const json = request.headers['content-type']?.startsWith('application/json') ?? false;
    const args = json ? JSON.parse(body) : parseForm(body);
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? String(args.token ?? '');
    const call: Call = { method, args, token, at: performance.now() };
    const given = (await handlers.get(method)?.(call)) ?? {};
    const status = given.status ?? 200;
    const done = given.stands ?? (!given.cut && status === 200 && given.body?.ok !== false);
    // What failed was not said.
    calls.push(done ? call : { ...call, method: `${method} refused` });
    const asUsual = done ? usual(call) : { ok: false };
    const result = given.body ?? asUsual;
    if (given.cut) return void request.socket.destroy();
    const headers = { 'content-type': 'application/json', 'x-oauth-scopes': SCOPES, ...given.headers };
    response.writeHead(status, headers).end(JSON.stringify(result));
  }

  function usual({ method, args }: Call): Record<string, unknown> {
    const ts = `1700000000.${String(++counter).padStart(6, '0')}`;
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: BOT, bot_id: 'B0000001', team_id: TEAM, team: 'test', url: 'https://test/' };
      case 'apps.connections.open':
        return { ok: true, url: `${url.replace('http', 'ws')}/link` };
      case 'users.info':
        return { ok: true, user: { id: args.user, locale: 'en-GB', tz: 'America/Toronto' } };
      case 'chat.postMessage':
        posted.push({ ...args, ts });
        return { ok: true, channel: args.channel, ts };
      case 'conversations.replies':
      case 'conversations.history':
        return { ok: true, messages: posted.filter((one) => isIn(one, args)), response_metadata: {} };
      case 'views.open':
        return { ok: true, view: { id: `V${counter}` } };
      default:
        return { ok: true, ts };
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const messages = ['chat.postMessage', 'chat.postEphemeral', 'response_url'];
  return {
    url,
    apiUrl: `${url}/api/`,
    calls,
    said: (method) => calls.filter((call) => (method ? call.method === method : messages.includes(call.method))),
    posted: () => posted,
    on: (method, handler) => void handlers.set(method, handler),
    send(type, payload, extra = {}) {
      const id = `env-${++counter}`;
      const envelope = { envelope_id: id, type, payload, accepts_response_payload: false, ...extra };
      const acked = new Promise<number>((done) => {
        unacked.set(id, { envelope, done, sent: performance.now() });
      });
      const [socket] = open;
      socket?.send(JSON.stringify(envelope));
      return { id, acked, payload };
    },
    drop() {
      for (const socket of open) socket.terminate();
    },
    refresh() {
      for (const socket of open) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    sockets: () => open.size,
    connections: () => connections,
    connected: () =>
      open.size > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting = [...waiting, resolve];
          }),
    responseUrl: () => `${url}/response/${++counter}`,
    async close() {
      for (const socket of open) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A thread's replies, or a channel's own messages; metadata only for whoever asks for them. */
function isIn(
  message: Record<string, unknown>,
  { channel, ts, include_all_metadata }: Record<string, unknown>,
): boolean {
  return include_all_metadata === 'true' && message.channel === channel && message.thread_ts === ts;
}

function parseForm(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}
