// Every place where Slack's users meet the bot, by socket and by HTTP alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { command, eventBody, mention, message } from '../../fakes/slack-payloads.ts';
import { type Mode, type Running, saidBy, settled, start } from './running.ts';

const QUESTION = 'When was the second Vietnam-Canada defence policy dialogue?';

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(mode);
  });
  afterAll(() => running.stop());
  const saidSince = (from: number) => saidBy(running).filter(({ at }) => at >= from);

  it('answers a mention in a thread under it, with the answer as text', async () => {
    const begin = performance.now();
    const event = mention({ text: QUESTION });
    await running.deliver('event', eventBody(event));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.method).toBe('chat.postMessage');
    expect(said.args).toMatchObject({
      channel: 'C0000001',
      thread_ts: event.ts,
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    const [answer, quoted, source] = String(said.args.text).split('\n');
    expect(JSON.stringify(said.args.blocks)).toContain(`*${answer}*`);
    expect(quoted).toContain(answer);
    expect(source).toMatch(/^\[1\] .+ · /);
    expect(said.args.blocks).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'actions' })]));
  });

  it('shows a timeline whole: no day without what happened on it', async () => {
    const begin = performance.now();
    await running.deliver('command', command('/partnership', 'timeline', running.slack.responseUrl()));
    const said = await eventually(() => saidSince(begin)[0]);
    const blocks = said.args.blocks as { type: string; text?: { text: string } }[];
    const sections = blocks.flatMap(({ text }) => (text ? [text.text] : [])).slice(1);
    const days = sections.filter((text) => !/^\*\d+\.\*/.test(text));
    expect(days.length).toBeGreaterThan(5);
    expect(sections.length - days.length).toBe(days.length);
    expect(JSON.stringify(blocks)).not.toContain('More sources');
  });

  it('answers a mention within a thread under its parent', async () => {
    const begin = performance.now();
    await running.deliver('event', eventBody(mention({ text: QUESTION, thread_ts: '1600000000.000001' })));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.args.thread_ts).toBe('1600000000.000001');
  });

  it('answers a direct message, with status and title', async () => {
    const begin = performance.now();
    const event = message({ text: QUESTION });
    await running.deliver('event', eventBody(event));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.args).toMatchObject({ channel: 'D0000001', thread_ts: event.ts });
    const methods = () => running.slack.calls.filter(({ at }) => at >= begin).map(({ method }) => method);
    await eventually(() => methods().includes('assistant.threads.setTitle'));
    expect(methods().indexOf('assistant.threads.setStatus')).toBeLessThan(methods().indexOf('chat.postMessage'));
  });

  it('gives each conversation of a direct message a title of its own, and none to what goes on within', async () => {
    const channel = 'D0TITLES';
    const titles = () =>
      running.slack.calls.filter(({ method, args }) => method.endsWith('setTitle') && args.channel_id === channel);
    const [first, second] = [message({ channel, text: QUESTION }), message({ channel, text: 'Who co-chaired it?' })];
    const within = message({ channel, text: 'and where?', thread_ts: first.ts });
    for (const event of [first, second, within]) {
      await running.deliver('event', eventBody(event));
      await eventually(() => running.slack.said().find(({ args }) => args.thread_ts === (event.thread_ts ?? event.ts)));
      await settled(running);
    }
    expect(titles().map(({ args }) => args.thread_ts)).toEqual([first.ts, second.ts]);
  });

  it.each([
    ['/ask', QUESTION],
    ['/partnership', QUESTION],
    ['/partnership', `ask ${QUESTION}`],
  ])('answers %s %s privately, to be shared', async (name, text) => {
    const begin = performance.now();
    await running.deliver('command', command(name, text, running.slack.responseUrl()));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.method).toBe('response_url');
    expect(said.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(said.args.blocks)).toContain('Share in channel');
    expect(running.asked.at(-1)?.options.question).toBe(QUESTION);
  });

  it.each([
    ['/partnership', ''],
    ['/partnership', 'help'],
    ['/ask', ''],
  ])('shows the help for "%s %s"', async (name, text) => {
    const begin = performance.now();
    await running.deliver('command', command(name, text, running.slack.responseUrl()));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.args.response_type).toBe('ephemeral');
    expect(JSON.stringify(said.args.blocks)).toContain('What I can do');
    expect(JSON.stringify(said.args.blocks)).toContain('/partnership timeline');
    expect(JSON.stringify(said.args.blocks)).not.toContain('Share in channel');
  });

  it('understands a follow-up by the question before it', async () => {
    const event = mention({ text: 'Who co-chaired the second Vietnam-Canada defence policy dialogue?' });
    let begin = performance.now();
    await running.deliver('event', eventBody(event));
    await eventually(() => saidSince(begin)[0]);
    await settled(running);
    begin = performance.now();
    const follow = message({ channel: 'C0000001', text: 'and when was that?', thread_ts: event.ts });
    await running.deliver('event', eventBody(follow));
    const said = await eventually(() => saidSince(begin)[0]);
    expect(said.args).toMatchObject({ channel: 'C0000001', thread_ts: event.ts });
    const { question } = running.asked.at(-1)?.options ?? {};
    expect(question).toBe('and when was that co-chaired second Vietnam Canada defence policy dialogue?');
    expect(JSON.stringify(said.args.blocks)).toContain('Read with the question before it');
  });

  it('keeps silent among people who do not speak to it', async () => {
    const begin = performance.now();
    const bot = { bot_id: 'B9', user: 'U9', subtype: 'bot_message' };
    for (const event of [
      message({ channel: 'C0000001', text: QUESTION }),
      message({ channel: 'C0000001', text: QUESTION, thread_ts: '1600000000.777777' }),
      message({ text: QUESTION, ...bot }),
      message({ text: QUESTION, bot_id: 'B9' }),
      message({ text: QUESTION, user: 'UBOT0001' }),
      message({ text: QUESTION, subtype: 'message_changed' }),
      { ...mention({ text: QUESTION }), bot_id: 'B9' },
    ]) {
      await running.deliver('event', eventBody(event));
    }
    await settled(running);
    expect(saidSince(begin)).toEqual([]);
  });
});
