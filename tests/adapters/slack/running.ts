// A running Slack adapter over the fake Slack, by socket or by HTTP, with real commands over the project's own articles.
import { commands } from '../../../commands/index.ts';
import { serveHealth } from '../../../src/adapters/http/health.ts';
import { createWebServer } from '../../../src/adapters/http/server.ts';
import { createSlack } from '../../../src/adapters/slack/connect.ts';
import { buildStudy } from '../../../src/answering/build-study.ts';
import type { Study } from '../../../src/answering/study.ts';
import type { Vault } from '../../../src/chat/memory.ts';
import type { Dispatch, Platform } from '../../../src/chat/platform.ts';
import type { SlackConfig } from '../../../src/config.ts';
import { indexOf } from '../../../src/index/index-knowledge.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { createLog } from '../../../src/log.ts';
import { createMetrics, type Metrics } from '../../../src/metrics.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { type FixedDispatch, fixedDispatch } from '../../fakes/dispatch.ts';
import { eventually } from '../../fakes/eventually.ts';
import { type Call, type FakeSlack, startFakeSlack } from '../../fakes/slack.ts';
import {
  eventBody,
  message,
  SIGNING_SECRET,
  type Signed,
  type SignOptions,
  signed,
} from '../../fakes/slack-payloads.ts';

export type Mode = 'socket' | 'http';

export type Running = {
  readonly slack: FakeSlack;
  readonly platform: Platform;
  readonly store: Store;
  /** What the platform remembers with; a test may let it fail. */
  readonly memory: { -readonly [Part in keyof Store['memory']]: Store['memory'][Part] };
  readonly vault: { -readonly [Part in keyof Vault]: Vault[Part] };
  readonly metrics: Metrics;
  /** Lines of the log as it is written, to see that nothing private is in them. */
  readonly logged: readonly string[];
  readonly baseUrl: string;
  /** What was asked, where no dispatch of the test's own is given. */
  readonly asked: FixedDispatch['asked'];
  /** Delivers as the mode does, and waits for the acknowledgement; gives its milliseconds. */
  deliver(kind: Kind, payload: object, options?: SignOptions): Promise<number>;
  post(request: Signed): Promise<Response>;
  stop(): Promise<void>;
};

type Kind = 'event' | 'command' | 'interaction';
const ENVELOPES = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' } as const;

let study: Promise<Study> | null = null;

/** The project's own articles, read once for all tests of a file. */
export function ownStudy(): Promise<Study> {
  study ??= readKnowledge('knowledge').then((knowledge) => buildStudy(knowledge, indexOf(knowledge)));
  return study;
}

export type Options = {
  prepare?: (slack: FakeSlack) => void;
  config?: Partial<SlackConfig>;
  dispatch?: Dispatch;
  store?: Store;
  digestsOf?: (workspace: string) => Promise<readonly string[]>;
  /** In place of a start that is waited for. */
  starting?: (platform: Platform, dispatch: Dispatch) => Promise<void>;
};

export async function start(mode: Mode, options: Options = {}): Promise<Running> {
  const slack = await startFakeSlack();
  options.prepare?.(slack);
  const prepared = await ownStudy();
  const store = options.store ?? (await openStore('sqlite::memory:', { encryptionKey: 'k'.repeat(40) }));
  if (!store.vault) throw new Error('the tests keep secrets');
  const memory = { ...store.memory };
  const vault = { ...store.vault };
  const metrics = createMetrics();
  const logged: string[] = [];
  const log = createLog('debug', [], (line) => logged.push(line));
  const web = createWebServer(log);
  const config: SlackConfig = {
    botToken: 'xoxb-test',
    appToken: mode === 'socket' ? 'xapp-test' : null,
    signingSecret: mode === 'http' ? SIGNING_SECRET : null,
    apiUrl: slack.apiUrl,
    oauth: null,
    ...options.config,
  };
  const platform = createSlack({
    config,
    commands,
    study: () => prepared,
    memory,
    vault,
    routes: web,
    log,
    metrics,
    ...(options.digestsOf ? { digestsOf: options.digestsOf } : {}),
  });
  serveHealth(web, () => [platform], metrics);
  const fixed = fixedDispatch(prepared);
  const dispatch = options.dispatch ?? fixed;
  const baseUrl = `http://127.0.0.1:${await web.listen(0)}`;
  await (options.starting?.(platform, dispatch) ?? platform.start(dispatch));
  const post = (request: Signed) =>
    fetch(`${baseUrl}/slack/events`, { method: 'POST', body: request.body, headers: request.headers });
  return {
    slack,
    platform,
    store,
    memory,
    vault,
    metrics,
    logged,
    baseUrl,
    asked: fixed.asked,
    post,
    async deliver(kind, payload, sign = {}) {
      if (mode === 'socket') return slack.send(ENVELOPES[kind], payload).acked;
      const begin = performance.now();
      const response = await post(signed(payload, kind, sign));
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      return performance.now() - begin;
    },
    async stop() {
      await platform.stop();
      await web.close();
      await store.close();
      await slack.close();
    },
  };
}

/** What is asked by it comes after everything that was delivered before. */
const LAST = 'D0LAST';

/** Resolves once everything that came before has been dealt with: work is taken up in order, and one more question shows it. */
export async function settled(running: Running): Promise<void> {
  const last = message({ channel: LAST, text: 'Is that all?' });
  await running.deliver('event', eventBody(last));
  await eventually(() => running.slack.said().find(({ args }) => args.thread_ts === last.ts));
}

/** All that was said, other than what `settled` asked for. */
export function saidBy({ slack }: Running, method?: string): Call[] {
  return slack.said(method).filter(({ args }) => args.channel !== LAST);
}
