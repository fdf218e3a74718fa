// Slack under load, over the fake Slack; `node tests/bench/slack-load.ts [ack] [thrice] [drops] [limits]`, all of them by default.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { renderReply } from '../../src/adapters/slack/render.ts';
import { type Running, start } from '../adapters/slack/running.ts';
import { eventually } from '../fakes/eventually.ts';
import { anyReply } from '../fakes/replies.ts';
import { startFakeSlack } from '../fakes/slack.ts';
import { violations } from '../fakes/slack-limits.ts';
import { command, eventBody, mention, message, SIGNING_SECRET, signed } from '../fakes/slack-payloads.ts';

const ROUNDS = 10;
const say = (line: string) => process.stdout.write(`${line}\n`);

const chosen = process.argv.slice(2);
const wanted = (part: string) => chosen.length === 0 || chosen.includes(part);
for (const mode of ['socket', 'http'] as const) if (wanted('ack')) await acknowledgement(mode);
for (const mode of ['socket', 'http'] as const) if (wanted('thrice')) await deliveredThrice(mode);
if (wanted('drops')) await droppedSockets(20);
if (wanted('limits')) await limits(10_000);

/** p50, p99 and the worst acknowledgement with 100 questions in flight, the program in a process of its own. */
async function acknowledgement(mode: 'socket' | 'http'): Promise<void> {
  const slack = await startFakeSlack();
  const port = 20_000 + (process.pid % 10_000);
  const child = spawn(process.execPath, ['src/main.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      DATABASE_URL: 'sqlite::memory:',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-1',
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: 'xapp-1' }
        : { SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: `${port}` }),
    },
  });
  let log = '';
  child.stderr.on('data', (data) => {
    log += String(data);
  });
  await eventually(() => log.includes('"connected"'), 60_000);
  const deliver = async (kind: 'event' | 'command', payload: object): Promise<number> => {
    if (mode === 'socket') return slack.send(kind === 'event' ? 'events_api' : 'slash_commands', payload).acked;
    const { body, headers } = signed(payload, kind);
    const begin = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
    await response.arrayBuffer();
    return performance.now() - begin;
  };
  const one = (i: number) => {
    const text = `What did the ministers agree on in ${2_000 + (i % 30)}?`;
    if (i % 2) return deliver('event', eventBody(message({ text, channel: `D${i}`, user: `U${i % 40}` })));
    return deliver('command', command('/ask', text, slack.responseUrl(), { user_id: `U${i % 40}` }));
  };
  // The first requests of a process wait for its own client to be compiled: that is none of the bot's time.
  const warm = () => fetch(`http://127.0.0.1:${port}/healthz`).then((response) => response.arrayBuffer());
  if (mode === 'http') for (let i = 0; i < 3; i++) await Promise.all(Array.from({ length: 100 }, warm));
  const times: number[] = [];
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    times.push(...(await Promise.all(Array.from({ length: 100 }, (_, i) => one(round * 100 + i)))));
    await eventually(() => slack.said().length >= (round + 1) * 100, 60_000);
  }
  const seconds = (performance.now() - begin) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  say(
    `${mode}: ${times.length} questions, 100 at once: acknowledged p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms; all answered in ${seconds.toFixed(1)} s`,
  );
  child.kill('SIGTERM');
  await once(child, 'exit');
  await slack.close();
}

/** 1,000 questions, each delivered three times under different event ids, as mention and as message. */
async function deliveredThrice(mode: 'socket' | 'http'): Promise<void> {
  const running = await start(mode);
  const events = Array.from({ length: 1_000 }, (_, i) => mention({ text: `Who ${i}?`, channel: `C${i % 100}` }));
  const begin = performance.now();
  for (let from = 0; from < events.length; from += 100) {
    await Promise.all(
      events.slice(from, from + 100).flatMap((event) => {
        const twin = message({ ...event, type: 'message' });
        const again = eventBody(event, `Ev-${event.ts}`);
        return [again, eventBody(twin), again].map((body) => running.deliver('event', body));
      }),
    );
  }
  await eventually(() => running.slack.said('chat.postMessage').length >= events.length, 120_000);
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  // A stop waits for all that is under way: a second answer would show.
  await running.platform.stop();
  const threads = running.slack.said('chat.postMessage').map(({ args }) => args.thread_ts);
  say(
    `${mode}: 1,000 questions delivered three times: ${threads.length} answers to ${new Set(threads).size} messages in ${seconds} s`,
  );
  await running.stop();
}

/** A stream of questions while the socket is cut again and again. */
async function droppedSockets(drops: number): Promise<void> {
  const running: Running = await start('socket');
  const asked: string[] = [];
  const gaps: number[] = [];
  for (let drop = 0; drop < drops; drop++) {
    const acks = Array.from({ length: 10 }, (_, i) => {
      const event = message({ text: `Who ${drop} ${i}?`, channel: `D${drop}` });
      asked.push(event.ts);
      const { acked } = running.slack.send('events_api', eventBody(event));
      if (i === 4) running.slack.drop();
      return acked;
    });
    const begin = performance.now();
    await Promise.all(acks);
    gaps.push(performance.now() - begin);
    await eventually(() => running.platform.connected());
  }
  await eventually(() => running.slack.said('chat.postMessage').length >= asked.length, 30_000).catch(() => {});
  await running.platform.stop();
  const threads = running.slack.said('chat.postMessage').map(({ args }) => String(args.thread_ts));
  const lost = asked.filter((ts) => !threads.includes(ts)).length;
  say(
    `socket: ${drops} drops, ${asked.length} questions: ${lost} lost, ${threads.length - new Set(threads).size} answered twice; longest gap ${Math.max(...gaps).toFixed(0)} ms`,
  );
  await running.stop();
}

/** Generated replies against the limits and the escaping, by a checker that does not share the adapter's code. */
async function limits(count: number): Promise<void> {
  const begin = performance.now();
  const replies = fc.sample(anyReply, { numRuns: count, seed: 7 });
  const offer = { share: '["ask",{}]', more: '["ask",{}]' };
  const broken = replies.flatMap((reply) => violations(renderReply(reply, offer)));
  say(
    `render: ${broken.length} violations over ${count} replies in ${((performance.now() - begin) / 1_000).toFixed(1)} s`,
  );
  if (broken.length > 0) say(broken.slice(0, 5).join('\n'));
}
