// The address of a command: what it says no with is heard, whatever the status, and answered by another way.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { command } from '../../fakes/slack-payloads.ts';
import { type Running, start } from './running.ts';

let running: Running;
beforeEach(async () => {
  running = await start('socket');
});
afterEach(() => running.stop());

const ask = () => running.deliver('command', command('/ask', 'Who?', running.slack.responseUrl()));
const refused = () => running.slack.calls.filter(({ method }) => method === 'response_url refused');

it('sends the words alone where the blocks are not liked', async () => {
  running.slack.on('response_url', ({ args }) =>
    args.blocks ? { body: { ok: false, error: 'invalid_blocks' } } : undefined,
  );
  await ask();
  const { args } = await eventually(() => running.slack.said('response_url')[0]);
  expect(args.blocks).toBeUndefined();
  expect(String(args.text).length).toBeGreaterThan(5);
});

it.each([
  ['a used address', { body: { ok: false, error: 'used_url' } }],
  ['an expired one', { status: 404, body: { ok: false, error: 'expired_url' } }],
  ['a limit of an hour', { status: 429, headers: { 'retry-after': '3600' }, body: {} }],
])('whispers instead after %s, without asking again', async (_name, answer) => {
  running.slack.on('response_url', () => answer);
  await ask();
  const { args } = await eventually(() => running.slack.said('chat.postEphemeral')[0]);
  expect(args).toMatchObject({ channel: 'C0000001', user: 'U0000001' });
  expect(refused()).toHaveLength(1);
});

it('says it in the direct message where the bot is not in the channel either', async () => {
  running.slack.on('response_url', () => ({ body: { ok: false, error: 'expired_url' } }));
  running.slack.on('chat.postEphemeral', () => ({ body: { ok: false, error: 'not_in_channel' } }));
  await ask();
  const { args } = await eventually(() => running.slack.said('chat.postMessage')[0]);
  expect(args).toMatchObject({ channel: 'U0000001', unfurl_links: 'false' });
});

it('asks again what a broken server did not take', async () => {
  let calls = 0;
  running.slack.on('response_url', () => (calls++ === 0 ? { status: 502, body: {} } : undefined));
  await ask();
  await eventually(() => running.slack.said('response_url')[0]);
  await running.platform.stop();
  expect(running.slack.said('response_url')).toHaveLength(1);
  expect(running.slack.said('chat.postEphemeral')).toEqual([]);
});
