// When Slack gives no clear answer: what was posted stands once, what was not is posted, and nobody is met with silence.
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import type { Answer } from '../../fakes/slack.ts';
import { eventBody, mention, message } from '../../fakes/slack-payloads.ts';
import { type Mode, type Running, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

const posts = (method = 'chat.postMessage') => running.slack.said(method);
const called = (method: string) => running.slack.calls.filter((call) => call.method === method);

/** Fails the first post as `answer` says; all others go through. */
function failFirst(answer: Answer): void {
  let calls = 0;
  running.slack.on('chat.postMessage', () => (calls++ === 0 ? answer : undefined));
}

const STANDING: [string, Answer][] = [
  ['a connection that breaks', { cut: true, stands: true }],
  ['HTTP 500', { status: 500, body: {}, stands: true }],
  ['internal_error', { body: { ok: false, error: 'internal_error' }, stands: true }],
  ['fatal_error', { body: { ok: false, error: 'fatal_error' }, stands: true }],
];

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  it.each(STANDING)('does not post twice what stands in spite of %s', async (_name, answer) => {
    running = await start(mode);
    failFirst(answer);
    await running.deliver('event', eventBody(mention({ text: 'Who?' })));
    await eventually(() => called('conversations.replies')[0]);
    // A stop waits for all that is under way.
    await running.platform.stop();
    expect(posts()).toHaveLength(1);
    expect(posts('chat.postEphemeral')).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['a connection that breaks', { cut: true }],
    ['HTTP 503', { status: 503, body: {} }],
    ['internal_error', { body: { ok: false, error: 'internal_error' } }],
    ['service_unavailable', { body: { ok: false, error: 'service_unavailable' } }],
  ])('posts again, once, what %s has lost', async (_name, answer) => {
    running = await start(mode);
    failFirst(answer);
    const event = message({ text: 'Who?' });
    await running.deliver('event', eventBody(event));
    await eventually(() => posts()[0]);
    await running.platform.stop();
    expect(posts().map(({ args }) => args.thread_ts)).toEqual([event.ts]);
  });

  it('tells the asker, and does not risk it twice, where the thread cannot be read', async () => {
    running = await start(mode);
    failFirst({ cut: true });
    running.slack.on('conversations.replies', () => ({ body: { ok: false, error: 'missing_scope' } }));
    await running.deliver('event', eventBody(mention({ text: 'Who?' })));
    const told = await eventually(() => posts('chat.postEphemeral')[0]);
    expect(told.args).toMatchObject({
      user: 'U0000001',
      text: expect.stringMatching(/may not have arrived\. If you do/),
    });
    await running.platform.stop();
    expect(posts()).toEqual([]);
  });

  it('tells it in a direct message as a message', async () => {
    running = await start(mode);
    failFirst({ status: 500, body: {} });
    running.slack.on('conversations.replies', () => ({ body: { ok: false, error: 'missing_scope' } }));
    await running.deliver('event', eventBody(message({ text: 'Who?' })));
    const told = await eventually(() => posts()[0]);
    expect(told.args.text).toMatch(/may not have arrived/);
    await running.platform.stop();
    expect(posts()).toHaveLength(1);
  });

  it('says so of a digest too, and finds it by its name', async () => {
    running = await start(mode);
    failFirst({ cut: true, stands: true });
    const place = { platform: 'slack', workspace: null, channel: 'C9', thread: null } as const;
    const blocks = [{ kind: 'paragraph' as const, text: { text: 'news' } }];
    const reply = { audience: 'everyone', language: 'en', summary: 'news', blocks } as const;
    expect(await running.platform.send(place, reply, 'digest-1')).not.toBe('');
    expect(posts()).toHaveLength(1);
    expect(called('conversations.history')).toHaveLength(1);
    running.slack.on('chat.postMessage', () => ({ status: 500, body: {} }));
    running.slack.on('conversations.history', () => ({ body: { ok: false, error: 'missing_scope' } }));
    const error = await running.platform.send(place, reply, 'digest-2').catch((caught: unknown) => caught);
    expect(running.platform.refused?.(error)).toBe(false);
    running.slack.on('chat.postMessage', () => ({ body: { ok: false, error: 'is_archived' } }));
    const refused = await running.platform.send(place, reply, 'digest-3').catch((caught: unknown) => caught);
    expect(running.platform.refused?.(refused)).toBe(true);
  });
});
