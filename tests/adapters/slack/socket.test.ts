// The socket: made again whenever it drops and at Slack's pace, and nothing that was sent into it is lost.
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { BOT } from '../../fakes/slack.ts';
import { eventBody, message } from '../../fakes/slack-payloads.ts';
import { type Running, saidBy, settled, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

it('connects again after drops and refreshes, and loses nothing', async () => {
  running = await start('socket');
  const asked: string[] = [];
  for (let round = 0; round < 6; round++) {
    const event = message({ text: `Who ${round}?` });
    asked.push(event.ts);
    // Sent into a socket that is being cut: Slack sends again what was not acknowledged.
    const sent = running.slack.send('events_api', eventBody(event));
    if (round % 2) running.slack.drop();
    else running.slack.refresh();
    await sent.acked;
    await eventually(() => running.platform.connected());
  }
  await eventually(() => running.slack.said('chat.postMessage').length >= asked.length);
  await settled(running);
  expect(
    saidBy(running, 'chat.postMessage')
      .map(({ args }) => args.thread_ts)
      .sort(),
  ).toEqual(asked.sort());
  expect(running.slack.connections()).toBeGreaterThanOrEqual(7);
});

it('connects again as late as Slack asks for', async () => {
  running = await start('socket');
  const tries: number[] = [];
  running.slack.on('apps.connections.open', ({ at }) => {
    tries.push(at);
    return tries.length === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: {} } : undefined;
  });
  running.slack.drop();
  await eventually(() => tries.length === 2 && running.platform.connected());
  const [refused = 0, taken = 0] = tries;
  expect(taken - refused).toBeGreaterThanOrEqual(1_000);
});

it('survives refusals while it connects again', async () => {
  running = await start('socket');
  let refusals = 0;
  running.slack.on('apps.connections.open', () =>
    refusals++ < 2 ? { body: { ok: false, error: refusals === 1 ? 'internal_error' : 'invalid_auth' } } : undefined,
  );
  running.slack.drop();
  await eventually(() => !running.platform.connected());
  await eventually(() => running.platform.connected());
  await running.deliver('event', eventBody(message({ text: `<@${BOT}> Who?` })));
  await eventually(() => running.slack.said()[0]);
});
