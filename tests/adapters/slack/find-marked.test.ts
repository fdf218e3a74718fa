// Whether a digest stands in a channel of Slack, found out from what conversations.history says.
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMarked } from '../../../src/adapters/slack/find-marked.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack.ts';
import { keepHistory, type SlackHistory } from '../../fakes/slack-history.ts';

const MARK = 'JZ0vq2m9x4Tt7yQw1LkPzA';
const SINCE = Temporal.Instant.from('2026-01-15T08:31:00Z');
let slack: FakeSlack;
let client: webApi.WebClient;
let clock: Temporal.Instant;
let history: SlackHistory;

const begin = async (short = false) => {
  slack = await startFakeSlack();
  clock = SINCE;
  history = keepHistory(slack, { now: () => clock.epochMilliseconds, short });
  client = new webApi.WebClient('xoxb-test', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
};
const find = (channel = 'C1', mark = MARK) => findMarked(client, { channel, user: 'UBOT0001', mark, since: SINCE });
const post = async (channel: string, more: object) =>
  String((await client.chat.postMessage({ channel, text: 'x', ...more })).ts);
const button = (value: string) => ({
  blocks: [
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'reasons.0', text: { type: 'plain_text', text: 'Why' }, value }],
    },
  ],
});

describe('a message of our own in Slack', () => {
  beforeEach(() => begin());
  afterEach(() => slack.close());

  it('is found by its metadata, also where Slack took its words alone', async () => {
    const ts = await post('C1', { metadata: { event_type: 'partnership_reply', event_payload: { id: MARK } } });
    expect(await find()).toBe(ts);
  });

  it('is found by the value of its button', async () => {
    const ts = await post('C1', button(MARK));
    expect(await find()).toBe(ts);
  });

  it('is not there where others speak, where another mark stands, and in another channel', async () => {
    await post('C1', button(`${MARK}x`));
    await post('C2', button(MARK));
    history.say('C1', { blocks: button(MARK).blocks });
    expect(await find()).toBeNull();
  });

  it('is not one of an earlier sending', async () => {
    clock = SINCE.subtract({ minutes: 2 });
    await post('C1', button(MARK));
    expect(await find()).toBeNull();
  });

  it('is found although the clocks differ by seconds', async () => {
    clock = SINCE.subtract({ seconds: 30 });
    const ts = await post('C1', button(MARK));
    expect(await find()).toBe(ts);
  });

  it.each(['missing_scope', 'channel_not_found', 'not_in_channel'])('cannot be looked for after %s', async (error) => {
    slack.on('conversations.history', () => ({ body: { ok: false, error } }));
    await expect(find()).rejects.toMatchObject({ data: { error } });
  });
});

describe('a busy channel of Slack', () => {
  beforeEach(() => begin(true));
  afterEach(() => slack.close());

  it('is read page by page, however short they are', async () => {
    const ts = await post('C1', button(MARK));
    for (let i = 0; i < 100; i++) history.say('C1');
    expect(await find()).toBe(ts);
    expect(slack.said('conversations.history')).toHaveLength(7);
  });

  it('that has too much to be read whole says so', async () => {
    await post('C1', button(MARK));
    for (let i = 0; i < 300; i++) history.say('C1');
    await expect(find()).rejects.toThrow('too many messages');
  });
});
