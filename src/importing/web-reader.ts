// Web reader: GET an address within limits of size, time and redirects, never into private networks unless allowed.
import { lookup as dnsLookup, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { MOST_BYTES } from './decode.ts';
import { Refusal, refusal } from './draft.ts';
import { isPrivateAddress } from './private-address.ts';

export type Page = {
  readonly name: string;
  /** After redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly status: number;
};

/** The server asks to be left alone until `seconds` have passed. */
export class ComeBackLater extends Refusal {
  readonly seconds: number | null;
  constructor({ message, reason }: Refusal, seconds: number | null) {
    super(message, reason);
    this.seconds = seconds;
  }
}

export type WebReader = {
  /** Throws a Refusal with one sentence for every failure. `headers`: If-None-Match and the like. */
  read(address: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  close(): Promise<void>;
};

const MOST_REDIRECTS = 5;
/** For the whole of one address, redirects and body included. Milliseconds. */
const TIME_LIMIT = 30_000;
const USER_AGENT = 'partnership-bot (reads news feeds for a knowledge folder)';

type Options = {
  readonly allowPrivateAddresses: boolean;
  readonly timeLimit?: number;
  /** What asks DNS, and what judges its answers. */
  readonly resolve?: typeof dnsLookup;
  readonly isPrivate?: (address: string) => boolean;
};

export function createWebReader({
  allowPrivateAddresses,
  timeLimit = TIME_LIMIT,
  resolve = dnsLookup,
  isPrivate = isPrivateAddress,
}: Options): WebReader {
  const isForbidden = (address: string) => !allowPrivateAddresses && isPrivate(address);
  // Checked where the connection is made: what DNS says a moment later, and on a redirect, is checked as well.
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...(options as LookupOptions), all: true }, (error, addresses) => {
      const found = addresses ?? [];
      const bad = found.some(({ address }) => isForbidden(address));
      const [first] = found;
      if (error || !first) done(error ?? new Error('no address'), '', 4);
      else if (bad) done(refusal('private'), '', 4);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
  const agent = new Agent({
    connect: { lookup, timeout: 10_000 },
    maxHeaderSize: 65_536,
    bodyTimeout: timeLimit,
    headersTimeout: timeLimit,
  });
  return {
    async read(name, headers = {}) {
      const signal = AbortSignal.timeout(timeLimit);
      try {
        return await follow(name, { agent, headers, signal, isForbidden });
      } catch (error) {
        throw toRefusal(error, timeLimit);
      }
    },
    close: () => agent.close(),
  };
}

type Means = {
  agent: Agent;
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  isForbidden: (address: string) => boolean;
};

async function follow(name: string, { agent, headers, signal, isForbidden }: Means): Promise<Page> {
  let address = name;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const url = checked(address, isForbidden);
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      headers: { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'gzip, deflate', ...headers },
    });
    const { statusCode: status } = answer;
    const location = one(answer.headers.location);
    if ([301, 302, 303, 307, 308].includes(status) && location) {
      await answer.body.dump({ limit: 65_536, signal });
      address = URL.parse(location, url)?.href ?? location;
      continue;
    }
    const retry = retryAfter(one(answer.headers['retry-after']), one(answer.headers.date));
    if (status >= 400) {
      await answer.body.dump({ limit: 65_536, signal }).catch(() => {});
      const why = retry === null ? refusal('status', status) : refusal('comeBack', status, retry);
      throw status === 429 || status === 503 ? new ComeBackLater(why, retry) : why;
    }
    const bytes = await limited(answer.body, one(answer.headers['content-encoding']), signal);
    return {
      name,
      address: url.href,
      bytes,
      status,
      contentType: one(answer.headers['content-type']),
      etag: one(answer.headers.etag),
      lastModified: one(answer.headers['last-modified']),
    };
  }
  throw refusal('redirects', MOST_REDIRECTS);
}

function checked(address: string, isForbidden: (address: string) => boolean): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw refusal('noAddress');
  if (url.username || url.password) throw refusal('credentials');
  // An address in digits is never looked up, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isDigits = /^[\d.]+$/.test(host) || host.includes(':');
  if (isDigits && isForbidden(host)) throw refusal('private');
  return url;
}

/** Counts what comes out of the decompression, not what goes in. */
async function limited(body: Readable, encoding: string | null, signal: AbortSignal): Promise<Uint8Array> {
  const unpack = unpacker(encoding);
  // Errors of either end are told by the reading below.
  const stream: Readable = unpack ? body.on('error', (error) => unpack.destroy(error)).pipe(unpack) : body;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      signal.throwIfAborted();
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) throw refusal(unpack ? 'largeUnpacked' : 'large', MOST_BYTES / 1e6);
      chunks.push(chunk as Buffer);
    }
  } finally {
    body.on('error', () => {}).destroy();
  }
  return Buffer.concat(chunks);
}

function unpacker(encoding: string | null): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === '' || name === 'identity') return null;
  throw new Refusal(`It is packed in a way that was not asked for (${name.slice(0, 20)}).`, {
    key: 'oddlyPacked',
    values: [],
  });
}

function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

/** Seconds, or a date counted from the server's own clock. */
function retryAfter(header: string | null, now: string | null): number | null {
  if (!header) return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header);
  const seconds = (Date.parse(header) - Date.parse(now ?? '')) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : null;
}

const KEYS: Readonly<Record<string, 'noServer' | 'turnedAway' | 'brokenOff' | 'unpackable'>> = {
  ENOTFOUND: 'noServer',
  EAI_AGAIN: 'noServer',
  ECONNREFUSED: 'turnedAway',
  ECONNRESET: 'brokenOff',
  UND_ERR_SOCKET: 'brokenOff',
  Z_DATA_ERROR: 'unpackable',
  Z_BUF_ERROR: 'unpackable',
};

function toRefusal(error: unknown, timeLimit: number): Error {
  if (error instanceof Refusal) return error;
  const { code, name, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof Refusal) return cause;
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? ''))
    return refusal('slow', timeLimit / 1_000);
  const key = KEYS[code ?? ''];
  if (key) return refusal(key);
  return new Refusal(`It cannot be read (${message.split('\n')[0]}).`, { key: 'unreadable', values: [] });
}
