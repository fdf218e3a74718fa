// Sharing: once however often the button is pressed, and again where it did not come off.
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { click, eventBody, message } from '../../fakes/slack-payloads.ts';
import { type Mode, type Running, saidBy, settled, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

const container = { type: 'message', message_ts: '1700000001.000100', channel_id: 'C0000001', is_ephemeral: true };
const press = () => {
  const value = JSON.stringify(['ask', { question: 'Who signed it?' }]);
  const payload = click({ action_id: 'share.0', value }, running.slack.responseUrl(), { container });
  return running.deliver('interaction', payload);
};
const answers = () => running.slack.said('response_url');
const refuse = (method: string, error: string) => running.slack.on(method, () => ({ body: { ok: false, error } }));

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  it('may be tried again where Slack refused, and then not once more', async () => {
    running = await start(mode);
    refuse('chat.postMessage', 'restricted_action');
    running.slack.on('response_url', ({ args }) =>
      args.response_type === 'in_channel' ? { body: { ok: false, error: 'restricted_action' } } : undefined,
    );
    await press();
    const told = await eventually(() => answers()[0]);
    expect(told.args).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('I may not post') });
    running.slack.on('chat.postMessage', () => undefined);
    await press();
    await eventually(() => running.slack.said('chat.postMessage')[0]);
    await press();
    await settled(running);
    expect(saidBy(running, 'chat.postMessage')).toHaveLength(1);
  });

  it('is not risked twice where nobody knows whether it stands; the asker is told to look', async () => {
    running = await start(mode);
    running.slack.on('chat.postMessage', () => ({ cut: true, stands: true }));
    refuse('conversations.history', 'missing_scope');
    await press();
    const told = await eventually(() => answers()[0]);
    expect(told.args).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('may not have arrived'),
    });
    await running.platform.stop();
    expect(running.slack.said('chat.postMessage')).toHaveLength(1);
    expect(answers()).toHaveLength(1);
  });

  it('makes a conversation that goes on in its thread', async () => {
    running = await start(mode);
    await press();
    await eventually(() => running.slack.said('chat.postMessage')[0]);
    // What was shared has the first timestamp that the fake gives.
    const shared = running.slack.posted()[0];
    await running.deliver(
      'event',
      eventBody(message({ channel: 'C0000001', text: 'and when was that?', thread_ts: String(shared?.ts) })),
    );
    const { args } = await eventually(() => running.slack.said('chat.postMessage')[1]);
    expect(args).toMatchObject({ channel: 'C0000001', thread_ts: shared?.ts });
    expect(running.asked.at(-1)?.options.question).toBe('and when was that signed?');
  });

  it('goes out by the address of the click once, even where that gives no clear answer', async () => {
    running = await start(mode);
    refuse('chat.postMessage', 'not_in_channel');
    running.slack.on('response_url', ({ args }) =>
      args.response_type === 'in_channel' ? { status: 500, body: {}, stands: true } : undefined,
    );
    await press();
    await eventually(() => answers().find(({ args }) => args.response_type === 'ephemeral'));
    await running.platform.stop();
    expect(answers().filter(({ args }) => args.response_type === 'in_channel')).toHaveLength(1);
  });
});
