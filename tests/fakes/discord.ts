// A small Discord on a loopback port: REST that remembers and judges what it is sent, and a gateway.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionResponseType } from 'discord.js';
import { type FakeGateway, startGateway } from './discord-gateway.ts';
import { openApiJudge } from './discord-openapi.ts';
import { brokenRules } from './discord-rules.ts';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly at: number;
  readonly status: number;
};
/** An answer in place of the usual one. */
export type Fault = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The request is carried out all the same, as when the answer to it is lost. */
  readonly taken?: boolean;
  /** No answer ever comes. */
  readonly silent?: boolean;
};

export type FakeDiscord = FakeGateway & {
  readonly apiUrl: string;
  readonly sent: readonly Sent[];
  /** Requests that broke Discord's specification or rules, a sentence each. */
  readonly violations: readonly string[];
  /** The next `times` requests whose "METHOD /path" matches get this answer. */
  fail(pattern: RegExp, fault: Fault, times?: number): void;
  /** Makes an interaction that can be answered, once; gives its id and token. */
  open(): { readonly id: string; readonly token: string };
  /** Resolves with the first request, sent already or yet to come, whose "METHOD /path" matches. */
  next(pattern: RegExp, count?: number): Promise<Sent>;
  readonly commands: Map<string, object[]>;
  /** How many shards Discord recommends from now on. */
  recommend(shards: number): void;
  /** Id of the newest message in any channel. */
  lastMessage(): string;
  stop(): Promise<void>;
};

export const BOT = '100000000000000001';
export const APPLICATION = '100000000000000002';
/** The role that servers made for the bot. */
export const OWN_ROLE = '100000000000000003';
export const TOKEN = 'fake-token-for-the-loopback';
const PREFIX = '/api/v10';

let lastId = 200000000000000000n;
export const snowflake = (): string => String(++lastId);
const judge = openApiJudge();

/** `judges`: false where time is measured; judging a body takes longer than answering. */
export async function startDiscord({ judges = true }: { judges?: boolean } = {}): Promise<FakeDiscord> {
  const sent: Sent[] = [];
  const violations: string[] = [];
  const faults: { pattern: RegExp; fault: Fault; left: number }[] = [];
  const waiting: (() => void)[] = [];
  /** Tokens of interactions, and whether they were answered. */
  const interactions = new Map<string, 'open' | 'answered'>();
  let lastMessage = '';
  let shards = 1;
  const nonces = new Map<string, string>();
  const commands = new Map<string, object[]>();

  const server = createServer(async (request, response) => {
    const { method = 'GET' } = request;
    const path = decodeURIComponent((request.url ?? '').slice(PREFIX.length).replace(/\?.*/, ''));
    const body = await readBody(request);
    const fault = faults.find(({ pattern, left }) => left > 0 && pattern.test(`${method} ${path}`));
    if (fault) fault.left--;
    if (fault?.fault.taken) usual(method, path, body);
    const authorised = request.headers.authorization === `Bot ${TOKEN}` || /^\/(interactions|webhooks)\//.test(path);
    const answer =
      fault?.fault ??
      (authorised ? usual(method, path, body) : { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    check(method, path, body);
    sent.push({ method, path, body, at: performance.now(), status: answer.status });
    if (!fault?.fault.silent) write(response, answer);
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const gateway = startGateway(server, { botId: BOT, applicationId: APPLICATION, url: () => `ws://127.0.0.1:${port}` });

  const check = (method: string, path: string, body: unknown) => {
    if (!judges) return;
    const fault = judge?.(method, path, body);
    if (fault) violations.push(fault);
    const message = messageIn(method, path, body);
    if (message) violations.push(...brokenRules(message).map((rule) => `${method} ${path}: ${rule}`));
  };

  const usual = (method: string, path: string, body: unknown): Fault => {
    if (path === '/gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 16 };
      return { status: 200, body: { url: `ws://127.0.0.1:${port}`, shards, session_start_limit } };
    }
    if (/^\/applications\/\d+\/(guilds\/\d+\/)?commands$/.test(path)) {
      if (method === 'PUT') commands.set(path, (body as object[]).map(asHeld));
      return { status: 200, body: commands.get(path) ?? [] };
    }
    if (path === '/applications/@me') return { status: 200, body: { id: APPLICATION, name: 'partnership' } };
    const callback = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path)?.[1];
    if (callback) return answered(callback);
    const webhook = /^\/webhooks\/\d+\/([^/]+)/.exec(path)?.[1];
    if (webhook) {
      if (interactions.get(webhook) !== 'answered')
        return { status: 404, body: { code: 10015, message: 'Unknown Webhook' } };
      return method === 'DELETE'
        ? { status: 204 }
        : { status: 200, body: { id: snowflake(), channel_id: snowflake() } };
    }
    if (/^\/guilds\/\d+\/roles$/.test(path)) {
      const tags = { bot_id: BOT };
      return { status: 200, body: [{ id: path.split('/')[2] }, { id: OWN_ROLE, name: 'partnership', tags }] };
    }
    if (/^\/channels\/\d+\/typing$/.test(path)) return { status: 204 };
    if (path === '/users/@me/channels') return { status: 200, body: { id: snowflake(), type: 1 } };
    if (/^\/channels\/\d+\/messages$/.test(path)) {
      const { nonce } = body as { nonce?: string };
      const id = (nonce && nonces.get(nonce)) || snowflake();
      if (nonce) nonces.set(nonce, id);
      lastMessage = id;
      return { status: 200, body: { id, channel_id: path.split('/')[2] } };
    }
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  };

  const answered = (token: string): Fault => {
    const state = interactions.get(token);
    if (!state) return { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
    if (state === 'answered')
      return { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };
    interactions.set(token, 'answered');
    return { status: 204 };
  };

  return {
    ...gateway,
    get resumes() {
      return gateway.resumes;
    },
    apiUrl: `http://127.0.0.1:${port}/api`,
    sent,
    violations,
    commands,
    lastMessage: () => lastMessage,
    recommend(count) {
      shards = count;
    },
    fail: (pattern, fault, times = 1) => void faults.push({ pattern, fault, left: times }),
    open() {
      const interaction = { id: snowflake(), token: `token-${snowflake()}` };
      interactions.set(interaction.token, 'open');
      return interaction;
    },
    async next(pattern, count = 1) {
      for (;;) {
        const found = sent.filter(({ method, path }) => pattern.test(`${method} ${path}`))[count - 1];
        if (found) return found;
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    async stop() {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** The message that a request carries, or null. */
function messageIn(method: string, path: string, body: unknown): unknown {
  if (/\/callback$/.test(path)) {
    const { type, data } = body as { type: number; data?: unknown };
    return type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage
      ? data
      : null;
  }
  const holdsMessage = /^\/(channels\/\d+\/messages|webhooks\/)/.test(path);
  return holdsMessage && (method === 'POST' || method === 'PATCH') ? body : null;
}

/** Discord gives a command back with an id, with its defaults, and permissions as a text. */
function asHeld(command: object): object {
  const { default_member_permissions: permissions = null } = command as { default_member_permissions?: number };
  return {
    id: snowflake(),
    version: snowflake(),
    nsfw: false,
    ...command,
    default_member_permissions: permissions === null ? null : String(permissions),
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

function write(response: ServerResponse, { status, body, headers }: Fault): void {
  // An empty body that calls itself JSON would fail to parse.
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
