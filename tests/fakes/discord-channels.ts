// Channels of a small Discord: messages posted and read over REST, with nonces, permissions and rate limits as Discord has them.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type Kept = { readonly id: string; readonly channel: string; readonly components: unknown; readonly at: number };

export type DiscordChannels = {
  readonly apiUrl: string;
  readonly kept: readonly Kept[];
  /** Requests that were refused for their pace. */
  readonly limited: number;
  /** A message of somebody else's, now. */
  say(channel: string): void;
  /** From now on the bot may not read what stands in that channel. */
  hide(channel: string): void;
  close(): Promise<void>;
};

/** reference.mdx, "Snowflakes". */
const EPOCH = 1_420_070_400_000n;
/** "Unique for the past few minutes" (resources/message.mdx). Milliseconds. */
const NONCE_LIVES = 180_000;
/** topics/rate-limits.mdx: a second of a bot; a channel's five seconds, as its headers have said for years. */
const GLOBAL = 50;
const BUCKET = { size: 5, milliseconds: 5_000 };

export type ChannelsOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Whether pace is looked at. */
  readonly limits?: boolean;
  /** Milliseconds for which the same nonce is the same message; 0: never. */
  readonly nonceLives?: number;
  /** Told when a message has arrived and is not kept yet, and when it is kept and not answered yet. */
  readonly posting?: (when: 'arrived' | 'kept', channel: string) => void;
};

export async function startDiscordChannels({
  now = Date.now,
  limits = false,
  nonceLives = NONCE_LIVES,
  posting = () => {},
}: ChannelsOptions = {}): Promise<DiscordChannels> {
  const kept: Kept[] = [];
  const hidden = new Set<string>();
  const nonces = new Map<string, Kept>();
  const requests: number[] = [];
  const buckets = new Map<string, number[]>();
  let counter = 0n;
  let limited = 0;

  const add = (channel: string, components: unknown): Kept => {
    const at = now();
    const id = String(((BigInt(Math.floor(at)) - EPOCH) << 22n) + (counter++ % 4_096n));
    const one = { id, channel, components, at };
    kept.push(one);
    return one;
  };

  const post = (channel: string, body: { nonce?: string; enforce_nonce?: boolean; components?: unknown }) => {
    const key = `${channel} ${body.nonce}`;
    const before = nonces.get(key);
    if (body.enforce_nonce && before && now() - before.at < nonceLives) return before;
    const one = add(channel, body.components);
    nonces.set(key, one);
    return one;
  };

  const read = (channel: string, query: URLSearchParams) => {
    // As Discord does: an empty list, and no refusal.
    if (hidden.has(channel)) return [];
    const after = BigInt(query.get('after') ?? 0);
    const newer = kept.filter((one) => one.channel === channel && BigInt(one.id) > after);
    // The nearest to `after`, and of those the newest first.
    return newer.slice(0, Number(query.get('limit') ?? 50)).toReversed();
  };

  /** Seconds to wait, or 0; null for a limit of the channel's own. */
  const pace = (channel: string): { wait: number; global: boolean } => {
    const at = performance.now();
    while (requests[0] !== undefined && requests[0] <= at - 1_000) requests.shift();
    if (requests.length >= GLOBAL) return { wait: (requests[0] as number) + 1_000 - at, global: true };
    const bucket = (buckets.get(channel) ?? []).filter((one) => one > at - BUCKET.milliseconds);
    buckets.set(channel, bucket);
    if (bucket.length >= BUCKET.size) return { wait: (bucket[0] as number) + BUCKET.milliseconds - at, global: false };
    requests.push(at);
    bucket.push(at);
    return { wait: 0, global: false };
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://discord');
    const [, channel = '', list] = /^\/api\/v10\/channels\/(\d+)(\/messages)?$/.exec(pathname) ?? [];
    const body = request.method === 'POST' ? await json(request) : undefined;
    if (channel === '') return answer(response, 404, { code: 0, message: '404: Not Found' });
    const { wait, global } = limits ? pace(channel) : { wait: 0, global: false };
    if (wait > 0) {
      limited++;
      const retry_after = wait / 1_000;
      const headers = {
        'retry-after': String(Math.ceil(retry_after)),
        ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      };
      return answer(response, 429, { message: 'You are being rate limited.', retry_after, global }, headers);
    }
    if (request.method === 'POST') {
      posting('arrived', channel);
      const one = post(channel, body as object);
      posting('kept', channel);
      return answer(response, 200, one);
    }
    if (list) return answer(response, 200, read(channel, searchParams));
    answer(response, 200, {
      id: channel,
      last_message_id: kept.findLast((one) => one.channel === channel)?.id ?? null,
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    kept,
    get limited() {
      return limited;
    },
    say: (channel) => void add(channel, []),
    hide: (channel) => void hidden.add(channel),
    close() {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
