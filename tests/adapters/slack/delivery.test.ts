// One answer to each message, whatever Slack and the network do: duplicates, retries, limits, errors, dropped sockets.
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { fixedDispatch } from '../../fakes/dispatch.ts';
import { eventually } from '../../fakes/eventually.ts';
import { command, eventBody, mention, message, signed } from '../../fakes/slack-payloads.ts';
import { type Mode, ownStudy, type Running, saidBy, settled, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  it('answers once what comes as message and as mention, and again', async () => {
    running = await start(mode);
    const event = mention({ text: 'Who signed it?' });
    const twin = message({ ...event, type: 'message', text: event.text, channel: 'C0000001' });
    const first = eventBody(event, 'Ev-first');
    await Promise.all([
      running.deliver('event', first),
      running.deliver('event', eventBody(twin)),
      running.deliver('event', first, {
        headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
      }),
      running.deliver('event', eventBody(event)),
    ]);
    await eventually(() => running.slack.said()[0]);
    await settled(running);
    expect(saidBy(running)).toHaveLength(1);
  });

  it('waits out a 429 in its channel while the others go on', async () => {
    running = await start(mode);
    const inChannel = (channel: string) => running.slack.said().find(({ args }) => args.channel === channel);
    const tries: number[] = [];
    // Refused until the other channel has its answer: nothing would come of it if one held up the other.
    running.slack.on('chat.postMessage', ({ args, at }) => {
      if (args.channel !== 'C0SLOW') return undefined;
      tries.push(at);
      if (tries.length > 1 && inChannel('C0FAST')) return undefined;
      return { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
    });
    await running.deliver('event', eventBody(mention({ channel: 'C0SLOW', text: 'Who?' })));
    await eventually(() => tries.length > 0);
    await running.deliver('event', eventBody(mention({ channel: 'C0FAST', text: 'Who?' })));
    await eventually(() => inChannel('C0FAST'));
    await eventually(() => inChannel('C0SLOW'));
    for (const [i, at] of tries.slice(1).entries()) expect(at - (tries[i] ?? at)).toBeGreaterThanOrEqual(1_000);
    expect(running.slack.said()).toHaveLength(2);
    expect(await running.metrics.text()).toMatch(/partnership_rate_limited_total\{platform="slack"\} [1-9]/);
  });

  it('posts again what Slack did not take, and as text what it did not like', async () => {
    running = await start(mode);
    let calls = 0;
    running.slack.on('chat.postMessage', () => (calls++ === 0 ? { status: 503, body: {} } : undefined));
    await running.deliver('event', eventBody(message({ text: 'Who?' })));
    await eventually(() => running.slack.said()[0]);
    running.slack.on('chat.postMessage', ({ args }) =>
      args.blocks ? { body: { ok: false, error: 'invalid_blocks' } } : undefined,
    );
    await running.deliver('event', eventBody(message({ text: 'Who?' })));
    const plain = await eventually(() => running.slack.said()[1]);
    expect(plain.args.blocks).toBeUndefined();
    expect(String(plain.args.text).length).toBeGreaterThan(5);
  });

  it('tells the asker when it may not speak in the channel', async () => {
    running = await start(mode);
    running.slack.on('chat.postMessage', ({ args }) =>
      args.channel === 'C0000001' ? { body: { ok: false, error: 'restricted_action' } } : undefined,
    );
    await running.deliver('event', eventBody(mention({ text: 'Who?' })));
    const told = await eventually(() => running.slack.said()[0]);
    expect(told.args).toMatchObject({ channel: 'U0000001', text: expect.stringContaining('I may not post there') });
  });

  it('says an error in one sentence, to the asker alone', async () => {
    const study = await ownStudy();
    running = await start(mode, { dispatch: createDispatch({ commands, study: () => study, report: () => {} }) });
    await running.deliver('event', eventBody(mention({ text: 'why '.repeat(900) })));
    await running.deliver('command', command('/partnership', 'timeline x since nonsense', running.slack.responseUrl()));
    await eventually(() => running.slack.said().length >= 2);
    for (const { method, args } of running.slack.said()) {
      expect(method).toMatch(/postEphemeral|response_url/);
      expect(String(args.text)).toMatch(/^[^\n]+[.:]?$/);
    }
  });

  it('acknowledges at once, however slow the answer', async () => {
    const dispatch = fixedDispatch(await ownStudy());
    const { promise: acknowledged, resolve: acknowledge } = Promise.withResolvers<void>();
    const slow = async (invocation: Parameters<typeof dispatch>[0]) => {
      await acknowledged;
      return dispatch(invocation);
    };
    running = await start(mode, { dispatch: slow });
    // Would never come back if it waited for the answer.
    await running.deliver('command', command('/ask', 'Who?', running.slack.responseUrl()));
    expect(running.slack.said()).toEqual([]);
    acknowledge();
    await eventually(() => running.slack.said()[0]);
  });

  it('answers 200 questions at once, each once', async () => {
    running = await start(mode);
    const events = Array.from({ length: 200 }, (_, i) =>
      i % 2 ? mention({ text: `Who ${i}?`, channel: `C${i % 20}` }) : message({ text: `Who ${i}?`, channel: `D${i}` }),
    );
    await Promise.all(events.map((event) => running.deliver('event', eventBody(event))));
    await eventually(() => running.slack.said('chat.postMessage').length >= 200, 10_000);
    await settled(running);
    const threads = saidBy(running, 'chat.postMessage').map(({ args }) => args.thread_ts);
    expect(new Set(threads)).toEqual(new Set(events.map(({ ts }) => ts)));
    expect(threads).toHaveLength(200);
  });

  it('finishes what it acknowledged before it stops', async () => {
    const dispatch = fixedDispatch(await ownStudy());
    const slow = async (invocation: Parameters<typeof dispatch>[0]) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return dispatch(invocation);
    };
    running = await start(mode, { dispatch: slow });
    const asked = Array.from({ length: 20 }, () => message({ text: 'Who is Phan Van Giang?' }));
    await Promise.all(asked.map((event) => running.deliver('event', eventBody(event))));
    await running.platform.stop();
    expect(running.slack.said('chat.postMessage')).toHaveLength(20);
    expect(running.platform.connected()).toBe(false);
  });

  it('keeps what people write, and the token, out of its log', async () => {
    running = await start(mode);
    const failures = [
      { body: { ok: false, error: 'channel_not_found' } },
      { status: 500, body: { error: 'a very private matter?' } },
      { cut: true },
    ] as const;
    running.slack.on('conversations.replies', () => ({ body: { ok: false, error: 'missing_scope' } }));
    const untaken = () => running.logged.filter((line) => line.includes('Slack did not take an answer')).length;
    for (const [i, failure] of failures.entries()) {
      // The channel fails; whoever asked can still be told.
      running.slack.on('chat.postMessage', ({ args }) => (args.channel === 'C0000001' ? failure : undefined));
      await running.deliver('event', eventBody(mention({ text: 'a very private matter?' })));
      await eventually(() => untaken() > i);
    }
    await running.platform.stop();
    const log = running.logged.join();
    expect(log).toMatch(/Slack did not take an answer/);
    expect(log).not.toMatch(/private matter|xoxb-test|xapp-test/);
  });

  it('asks Slack for the reader once, and does without where it does not say', async () => {
    running = await start(mode);
    running.slack.on('users.info', () => ({ body: { ok: true, user: { locale: 'fr-CA', tz: 'America/Toronto' } } }));
    await running.deliver('command', command('/partnership', 'help', running.slack.responseUrl()));
    await running.deliver('command', command('/partnership', 'help', running.slack.responseUrl()));
    await eventually(() => running.slack.said().length >= 2);
    expect(JSON.stringify(running.slack.said()[1]?.args)).toContain('Ce que je sais faire');
    expect(running.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
    running.slack.on('users.info', () => ({ body: { ok: false, error: 'missing_scope' } }));
    const other = command('/partnership', 'help', running.slack.responseUrl(), { user_id: 'U0000002' });
    await running.deliver('command', other);
    await eventually(() => running.slack.said().length >= 3);
    expect(JSON.stringify(running.slack.said()[2]?.args)).toContain('What I can do');
  });
});

describe('HTTP', () => {
  it('refuses bad, missing and old signatures', async () => {
    running = await start('http');
    const body = eventBody(message({ text: 'Who?' }));
    const requests = [
      signed(body, 'event', { secret: 'another' }),
      signed(body, 'event', { age: 400 }),
      { ...signed(body, 'event'), headers: { 'content-type': 'application/json' } },
      { ...signed(body, 'event'), body: JSON.stringify({ ...body, team_id: 'T2' }) },
    ];
    for (const request of requests) expect((await running.post(request)).status).toBe(401);
    await settled(running);
    expect(saidBy(running)).toEqual([]);
  });

  it('answers Slack’s question for the address', async () => {
    running = await start('http');
    const response = await running.post(signed({ type: 'url_verification', challenge: 'abc' }, 'event'));
    expect(await response.text()).toContain('abc');
  });

  it('serves health and metrics, and 503 when it is stopping', async () => {
    running = await start('http');
    expect((await fetch(`${running.baseUrl}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${running.baseUrl}/metrics`)).text()).toContain('partnership_ack_seconds');
    expect((await fetch(`${running.baseUrl}/nowhere`)).status).toBe(404);
    await running.platform.stop();
    expect((await fetch(`${running.baseUrl}/healthz`)).status).toBe(503);
    expect((await running.post(signed(eventBody(message({ text: 'Who?' })), 'event'))).status).toBe(503);
  });
});
