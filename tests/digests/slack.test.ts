// A digest as a workspace meets it: ordered, looked at, posted, asked why, and ended, through the real adapter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, start } from '../adapters/slack/running.ts';
import { eventually } from '../fakes/eventually.ts';
import type { Call } from '../fakes/slack.ts';
import { keepHistory } from '../fakes/slack-history.ts';
import { violations } from '../fakes/slack-limits.ts';
import { click, command } from '../fakes/slack-payloads.ts';
import { digestsWired, news } from './ordered-there.ts';

let slack: Running;
let wired: Awaited<ReturnType<typeof digestsWired>>;

beforeAll(async () => {
  wired = await digestsWired();
  slack = await start('http', {
    dispatch: wired.dispatch,
    prepare(fake) {
      keepHistory(fake, { now: () => wired.now().epochMilliseconds });
      fake.on('users.info', ({ args }) => ({
        body: {
          ok: true,
          user: { id: args.user, locale: 'en-GB', tz: 'Asia/Ho_Chi_Minh', is_admin: args.user === 'UADMIN' },
        },
      }));
    },
  });
  wired.running.push(slack.platform);
  await wired.schedule.tick();
});
afterAll(async () => {
  await slack.stop();
  await wired.store.close();
});

/** What is said because of it. */
async function answerTo(deliver: () => Promise<unknown>, method?: string): Promise<Call> {
  const before = slack.slack.said(method).length;
  await deliver();
  return eventually(() => slack.slack.said(method)[before]);
}
const say = (text: string, user = 'UADMIN') =>
  answerTo(
    () => slack.deliver('command', command('/partnership', text, slack.slack.responseUrl(), { user_id: user })),
    'response_url',
  );
const press = ({ action_id, value }: { action_id: string; value: string }) =>
  answerTo(() => slack.deliver('interaction', click({ action_id, value }, slack.slack.responseUrl())), 'response_url');
const words = ({ args }: Call) => JSON.stringify(args.blocks);

describe('a digest in Slack', () => {
  it('is ordered by those who may manage the workspace, in their time zone, and the answer says what was understood', async () => {
    expect(words(await say('digest on', 'UPLAIN'))).toContain('Only an owner or admin');
    const answer = await say('digest on weekdays:weekdays topics:trade, rescue');
    expect(answer.args.response_type).toBe('ephemeral');
    const next = Temporal.ZonedDateTime.from('2026-01-15T08:30[Asia/Ho_Chi_Minh]').epochMilliseconds / 1_000;
    expect(words(answer)).toContain(
      'Mon, Tue, Wed, Thu, Fri at 08:30 (Asia/Ho_Chi_Minh), on Trade, Rescue. The next one: ',
    );
    expect(words(answer)).toContain(`"timestamp":${next}`);
    expect(words(await say('digest list'))).toContain('C0000001');
  });

  it('can be looked at beforehand, with its reasons', async () => {
    wired.pass({ minutes: 1 });
    await wired.learn(news);
    wired.pass({ minutes: 14 });
    const preview = await say('digest preview');
    expect(preview.args.response_type).toBe('ephemeral');
    expect(words(preview)).toContain('Why each line is here');
    expect(words(preview)).toContain('added on 15 January 2026, after the last digest');
  });

  it('arrives once: news by topic, word for word, days ahead, how many more, and why', async () => {
    wired.pass({ minutes: 16 });
    const digest = await answerTo(
      () => Promise.all([wired.schedule.tick(), wired.schedule.tick()]),
      'chat.postMessage',
    );
    await wired.schedule.tick();
    expect(slack.slack.said('chat.postMessage')).toHaveLength(1);
    expect(violations(digest.args as { text: unknown; blocks: unknown })).toEqual([]);
    expect(digest.args.text).toMatch(/^Daily digest · 15 January 2026: 10 new articles: Kenya sold/);
    const text = words(digest);
    for (const part of ['*Trade*', 'Kenya sold', 'Harbour Post', '*Ahead*', 'in Nairobi']) expect(text).toContain(part);
    const buttons = (digest.args.blocks as { type: string; elements: never[] }[]).flatMap(({ type, elements }) =>
      type === 'actions' ? elements : [],
    ) as { text: { text: string }; action_id: string; value: string }[];
    const [more, why] = buttons;
    expect(buttons.map((button) => button.text.text)).toEqual(['4 more new articles', 'Why these?']);
    const rest = words(await press(more as never));
    expect(rest).toContain('An old drill');
    expect(rest).toContain('1 October 2025');
    const reasons = words(await press(why as never));
    expect(reasons).toContain('names a day ahead, 3 February 2026');
    expect(reasons).toContain('This digest takes articles on: Trade, Rescue.');
  });

  it('can be asked for, and on a quiet day says what is newest', async () => {
    wired.pass({ minutes: 5 });
    const post = await answerTo(() => say('digest now'), 'chat.postMessage');
    expect(words(post)).toContain(
      'Nothing new; the newest article is of <!date^1768392000^{date_long}|14 January 2026>.',
    );
    // The ministers' meeting was told an hour ago.
    expect(words(post)).not.toContain('*Ahead*');
  });

  it('ends when it is ended', async () => {
    expect(words(await say('digest off'))).toContain('No more digests will come here.');
    wired.pass({ hours: 24 });
    expect(await wired.schedule.tick()).toEqual({});
    expect(words(await say('digest now'))).toContain('No digest comes here yet');
    expect(wired.problems).toEqual([]);
  });
});
