// A running bot for the tests: the real adapter with the real commands over a small corpus, against the fake Discord.
import { inspect } from 'node:util';
import { commands } from '../../../commands/index.ts';
import { createDiscord } from '../../../src/adapters/discord/discord.ts';
import type { Command } from '../../../src/chat/command.ts';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import type { Claims, Feedback, Memory, ThreadContext } from '../../../src/chat/memory.ts';
import type { Dispatch, Platform } from '../../../src/chat/platform.ts';
import { present } from '../../../src/chat/present.ts';
import { createMetrics, type Metrics } from '../../../src/metrics.ts';
import { APPLICATION, type FakeDiscord, startDiscord, TOKEN } from '../../fakes/discord.ts';
import { citation, found, nothing, question } from '../../fixtures/answers.ts';
import { hostile, port, studyOf } from '../../fixtures/small-corpus.ts';

export type Running = {
  readonly discord: FakeDiscord;
  readonly platform: Platform;
  readonly feedback: readonly Feedback[];
  readonly metrics: Metrics;
  /** Every log line, as one text each. */
  readonly logged: readonly string[];
  /** The level of each of them. */
  readonly levels: readonly string[];
  /** Resolves when something further is kept of a conversation. */
  remembered(): Promise<void>;
  stop(): Promise<void>;
};

export type RunningOptions = {
  readonly commands?: readonly Command[];
  readonly discord?: FakeDiscord;
  readonly guildId?: string | null;
  readonly slow?: number;
  readonly dispatch?: Dispatch;
  /** Shared by two processes, or out of order. */
  readonly memory?: Memory & Claims;
  readonly isShard?: boolean;
  readonly readyWithin?: number;
};

export const AT = Temporal.Instant.from('2025-06-01T09:00:00Z');

const study = studyOf();

/** /ask with answers made by hand: how well the bot ranks is no matter here. */
const byHand: Command = {
  ...(commands.find(({ name }) => name === 'ask') as Command),
  run({ options, language }) {
    const text = String(options.question);
    const audience = options.private === true ? 'asker' : 'everyone';
    const citations = [citation(/scanner/.test(text) ? hostile : port)];
    const asked = question(text);
    const answer = /loan|scanner/.test(text)
      ? found({ question: asked, direct: null, citations })
      : nothing({ question: asked });
    return present([answer], { audience, language, knowledge: study.knowledge });
  },
};

/** `slow`: milliseconds that every answer takes. */
export async function startBot(options: RunningOptions = {}): Promise<Running> {
  const discord = options.discord ?? (await startDiscord());
  const list = options.commands ?? commands.map((command) => (command.name === 'ask' ? byHand : command));
  const needs = { study: () => study, commands: list };
  const feedback: Feedback[] = [];
  const logged: string[] = [];
  let wake = () => {};
  const memory = options.memory ?? fakeMemory(feedback, () => wake());
  const line = (...parts: unknown[]) =>
    void logged.push(inspect(parts, { depth: 4, breakLength: Number.POSITIVE_INFINITY }));
  const levels: string[] = [];
  const metrics = createMetrics();
  const at =
    (level: string) =>
    (...parts: unknown[]) => {
      levels.push(level);
      line(...parts);
    };
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const platform = createDiscord({
    config: {
      token: TOKEN,
      clientId: APPLICATION,
      guildId: options.guildId ?? null,
      apiUrl: discord.apiUrl,
      shards: null,
      isShard: options.isShard ?? false,
    },
    needs,
    memory,
    log,
    metrics,
    now: () => AT,
    ...(options.readyWithin === undefined ? {} : { readyWithin: options.readyWithin }),
  });
  const dispatch =
    options.dispatch ?? createDispatch({ ...needs, report: (error, incident) => line(incident, String(error)) });
  const start = platform.start(async (invocation) => {
    if (options.slow) await new Promise((done) => setTimeout(done, options.slow));
    return dispatch(invocation);
  });
  // As main.ts does: what a start that fails has opened is closed.
  await start.catch(async (error: unknown) => {
    await platform.stop();
    throw error;
  });
  return {
    discord,
    platform,
    feedback,
    metrics,
    logged,
    levels,
    remembered() {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      return promise;
    },
    async stop() {
      await platform.stop();
      await discord.stop();
    },
  };
}

export function fakeMemory(feedback: Feedback[] = [], onRemembered: () => void = () => {}): Memory & Claims {
  const claimed = new Set<string>();
  const threads = new Map<string, ThreadContext>();
  return {
    async claim(id) {
      if (claimed.has(id)) return false;
      claimed.add(id);
      return true;
    },
    async release(id) {
      claimed.delete(id);
    },
    async rememberThread(place, context) {
      threads.set(JSON.stringify(place), context);
      onRemembered();
    },
    recallThread: async (place) => threads.get(JSON.stringify(place)) ?? null,
    async saveFeedback(one) {
      feedback.push(one);
    },
    async forgetWorkspace() {},
  };
}
