// Discord under load: `node tests/bench/discord-load.ts [--json FILE]`: first responses with 100 interactions in flight, and
// 10,000 answers made by chance against Discord's limits and specification.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { commands } from '../../commands/index.ts';
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { renderReply } from '../../src/adapters/discord/render.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Claims, Memory } from '../../src/chat/memory.ts';
import { openStudy } from '../../src/cli/open-study.ts';
import { createMetrics } from '../../src/metrics.ts';
import { anyReply } from '../adapters/discord/replies.ts';
import { APPLICATION, type FakeDiscord, startDiscord, TOKEN } from '../fakes/discord.ts';
import { slashCommand } from '../fakes/discord-events.ts';
import { openApiJudge } from '../fakes/discord-openapi.ts';
import { brokenRules } from '../fakes/discord-rules.ts';

const IN_FLIGHT = 100;
const ROUNDS = 20;
const ANSWERS = 10_000;
const QUESTIONS = [
  'Who is Stefanie Beck?',
  'How many peacekeepers were trained?',
  'When was the second defence policy dialogue?',
  'Where did the deputy ministers meet?',
  'What did Canada and Vietnam sign?',
];

const nothingKept: Memory & Claims = {
  claim: async () => true,
  release: async () => {},
  rememberThread: async () => {},
  recallThread: async () => null,
  saveFeedback: async () => {},
  forgetWorkspace: async () => {},
};

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const figures = { ...(await firstResponses()), ...generatedAnswers() };
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

/** From the moment that the gateway sends an interaction until its first answer has reached Discord, milliseconds. */
async function firstResponses() {
  const discord = await startDiscord({ judges: false });
  const platform = await connected(discord);
  const times: number[] = [];
  let deferred = 0;
  let answered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const events = Array.from({ length: IN_FLIGHT }, (_, i) =>
      slashCommand(discord, 'ask', { question: QUESTIONS[i % QUESTIONS.length] ?? '' }),
    );
    const sentAt = performance.now();
    for (const event of events) discord.dispatch('INTERACTION_CREATE', event);
    const first = discord.sent.length;
    const since = () => discord.sent.slice(first);
    const callbacks = () => since().filter(({ path }) => path.startsWith('/interactions/'));
    while (callbacks().length < IN_FLIGHT) await pause(20);
    const late = callbacks().filter(({ body }) => (body as { type: number }).type === 5).length;
    times.push(...callbacks().map(({ at }) => at - sentAt));
    deferred += late;
    // The next hundred come when these have their answers: a hundred in flight, not ever more.
    while (since().filter(({ method }) => method === 'PATCH').length < late) await pause(20);
    answered += performance.now() - sentAt;
  }
  await platform.stop();
  await discord.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.ceil(times.length * share) - 1] ?? 0) * 10) / 10;
  return {
    interactions: times.length,
    inFlight: IN_FLIGHT,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    deferred,
    answeredPerSecond: Math.round((times.length / answered) * 1_000),
  };
}

async function connected(discord: FakeDiscord) {
  const study = await openStudy('knowledge', () => {});
  const needs = { study: () => study, commands };
  const quiet = () => {};
  const platform = createDiscord({
    config: {
      token: TOKEN,
      clientId: APPLICATION,
      guildId: null,
      apiUrl: discord.apiUrl,
      shards: null,
      isShard: false,
    },
    needs,
    memory: nothingKept,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    metrics: createMetrics(),
  });
  await platform.start(createDispatch({ ...needs, report: quiet }));
  return platform;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function generatedAnswers() {
  const judge = openApiJudge();
  let violations = 0;
  let messages = 0;
  for (const reply of fc.sample(anyReply, { numRuns: ANSWERS, seed: 20250601 })) {
    for (const body of renderReply(reply)) {
      messages++;
      violations += brokenRules(body).length;
      if (judge?.('PATCH', `/webhooks/${APPLICATION}/token/messages/@original`, body)) violations++;
    }
  }
  return { answers: ANSWERS, messages, violations, specification: judge !== null };
}
