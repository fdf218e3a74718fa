// Conversations: each question is read with the one before it, however quickly they follow, and however the store is.
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { eventBody, mention, message } from '../../fakes/slack-payloads.ts';
import { type Mode, type Running, settled, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

const ABOUT = 'Who co-chaired the second defence policy dialogue?';
const FOLLOWED = 'and when was that co-chaired second defence policy dialogue?';
const questions = () => running.asked.map(({ options }) => options.question);

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  it('a follow-up that is sent at once is read with what is still being answered', async () => {
    running = await start(mode);
    // Slack is slow to say in which language the asker reads.
    running.slack.on('users.info', () => new Promise((resolve) => setTimeout(resolve, 300, undefined)));
    const direct = ['D0000001', undefined] as const;
    const first = mention({ text: ABOUT });
    const inThread = ['C0000001', first.ts] as const;
    const inDirect = message({ text: ABOUT });
    // Slack delivers what it is not sure of again, and a mention as a message too.
    for (const event of [inDirect, inDirect, first, { ...first, type: 'message', channel_type: 'channel' }])
      await running.deliver('event', eventBody(event));
    for (const [channel, thread_ts] of [direct, inThread]) {
      const follow = message({ channel, text: 'and when was that?', ...(thread_ts ? { thread_ts } : {}) });
      await running.deliver('event', eventBody(follow));
    }
    await eventually(() => running.slack.said('chat.postMessage').length >= 4);
    expect(questions().sort()).toEqual([ABOUT, ABOUT, FOLLOWED, FOLLOWED].sort());
  });

  it('is known before its answer is seen: whoever reads that may go on at once', async () => {
    running = await start(mode);
    const first = mention({ text: ABOUT });
    // The answer stands, and Slack has not said so yet.
    running.slack.on('chat.postMessage', async ({ args }) => {
      if (!JSON.stringify(args.blocks).includes('Read with')) {
        const follow = message({ channel: 'C0000001', text: 'and when was that?', thread_ts: first.ts });
        await running.deliver('event', eventBody(follow));
        await eventually(() => running.asked.length >= 2);
      }
      return undefined;
    });
    await running.deliver('event', eventBody(first));
    await eventually(() => running.slack.said('chat.postMessage').length >= 2);
    expect(questions()).toEqual([ABOUT, FOLLOWED]);
  });

  it('thanks do not change what a direct message is about', async () => {
    running = await start(mode);
    for (const [i, text] of [ABOUT, 'Thanks!', 'and when was that?'].entries()) {
      await running.deliver('event', eventBody(message({ text })));
      await eventually(() => running.slack.said('chat.postMessage').length > i);
    }
    expect(questions()).toEqual([ABOUT, 'Thanks!', FOLLOWED]);
  });

  it('goes on without what was asked before where the store does not answer', async () => {
    running = await start(mode);
    running.memory.recallThread = () => Promise.reject(new Error('the store is away'));
    running.memory.rememberThread = () => Promise.reject(new Error('the store is away'));
    await running.deliver('event', eventBody(message({ text: ABOUT })));
    await settled(running);
    expect(questions()).toContain(ABOUT);
    expect(running.logged.join()).toContain('the store is away');
  });
});
