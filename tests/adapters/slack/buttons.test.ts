// Buttons, windows, the shortcut, the Home tab and the agent view, by socket and by HTTP alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { type Call, TEAM } from '../../fakes/slack.ts';
import { click, command, eventBody, freshTs, shortcut } from '../../fakes/slack-payloads.ts';
import { type Mode, ownStudy, type Running, saidBy, settled, start } from './running.ts';

type Element = { type: string; action_id: string; value: string; positive_button?: { value: string } };

/** All interactive elements of a message. */
function elementsOf({ args }: Call): Element[] {
  const blocks = args.blocks as { elements?: Element[] }[];
  return blocks.flatMap(({ elements = [] }) => elements).filter(({ action_id }) => action_id);
}

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  let running: Running;
  let answer: Call;
  const since = (from: number, method?: string) => saidBy(running, method).filter(({ at }) => at >= from);
  const press = async (id: string, more: Record<string, unknown> = {}) => {
    const element = elementsOf(answer).find(({ action_id }) => action_id.startsWith(`${id}.`));
    if (!element) throw new Error(`no button ${id}`);
    const begin = performance.now();
    const action = { action_id: element.action_id, value: element.value, ...(more.action as object) };
    await running.deliver('interaction', click(action, running.slack.responseUrl(), more));
    return begin;
  };
  beforeAll(async () => {
    running = await start(mode);
    await running.deliver(
      'command',
      command('/ask', 'Who &lt;signed&gt; it &amp; "when"?', running.slack.responseUrl()),
    );
    answer = await eventually(() => running.slack.said('response_url')[0]);
  });
  afterAll(() => running.stop());

  it('shows a passage in its article in a window', async () => {
    const begin = await press('context');
    const { args } = await eventually(() => since(begin, 'views.open')[0]);
    const view = args.view as { type: string; title: { text: string } };
    expect(view).toMatchObject({ type: 'modal', title: { text: 'In context' } });
    const { passages } = (await ownStudy()).knowledge;
    expect(JSON.stringify(view)).toContain(JSON.stringify(passages[1]?.text.slice(0, 60)).slice(1, -1));
  });

  it('shows more sources privately', async () => {
    const begin = await press('more');
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args.response_type).toBe('ephemeral');
    expect(JSON.stringify(args.blocks)).toContain('*4.*');
    expect(JSON.stringify(args.blocks)).not.toContain('*1.*');
  });

  it('shares in the channel, once, with the question', async () => {
    const container = { type: 'message', message_ts: freshTs(), channel_id: 'C0000001', is_ephemeral: true };
    const begin = await press('share', { container });
    const { args } = await eventually(() => since(begin, 'chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'C0000001', unfurl_links: 'false' });
    expect(JSON.stringify(args.blocks)).toContain('Who &lt;signed&gt; it &amp;');
    await press('share', { container });
    await settled(running);
    expect(since(begin, 'chat.postMessage')).toHaveLength(1);
  });

  it('shares by the address of the click where the bot is no member', async () => {
    running.slack.on('chat.postMessage', () => ({ body: { ok: false, error: 'not_in_channel' } }));
    const begin = await press('share');
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args.response_type).toBe('in_channel');
    running.slack.on('chat.postMessage', () => undefined);
  });

  it('takes feedback, and the last word counts', async () => {
    const thumbs = elementsOf(answer).find(({ type }) => type === 'feedback_buttons');
    const value = thumbs?.positive_button?.value;
    const container = { type: 'message', message_ts: '1700000000.5', channel_id: 'C0000001' };
    const begin = await press('feedback', { container, action: { type: 'feedback_buttons', value } });
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args).toMatchObject({ response_type: 'ephemeral', text: 'Thank you. It has been noted.' });
    expect(await running.metrics.text()).toContain('partnership_feedback_total{platform="slack",verdict="helpful"} 1');
  });

  it('thanks nobody for feedback that could not be kept', async () => {
    running.memory.saveFeedback = () => Promise.reject(new Error('the disk is full'));
    const value = elementsOf(answer).find(({ type }) => type === 'feedback_buttons')?.positive_button?.value;
    const begin = await press('feedback', { action: { type: 'feedback_buttons', value } });
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Sorry, I could not note/) });
    expect(running.logged.join()).toContain('the disk is full');
    running.memory.saveFeedback = (feedback) => running.store.memory.saveFeedback(feedback);
  });

  it('checks a message privately, without a verdict', async () => {
    const begin = performance.now();
    const payload = shortcut('Vietnam &amp; Canada <!here> agreed on peacekeeping', running.slack.responseUrl());
    await running.deliver('interaction', payload);
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args.response_type).toBe('ephemeral');
    expect(running.asked.at(-1)?.options.question).toBe('Vietnam & Canada agreed on peacekeeping');
    expect(args.text).toMatch(/^What the articles say on this: /);
    const words = JSON.stringify(args.blocks).match(/"text":"[^"]*"/g) ?? [];
    expect(`${args.text} ${words.join(' ')}`).not.toMatch(/\b(true|false|yes|no)\b/i);
  });

  it('checks what was forwarded, or what another app wrote', async () => {
    const forwarded = [{ is_share: true, text: 'Vietnam &amp; Canada agreed on it' }, { fallback: 'a picture' }];
    const begin = performance.now();
    await running.deliver('interaction', shortcut('', running.slack.responseUrl(), forwarded));
    await eventually(() => since(begin, 'response_url')[0]);
    expect(running.asked.at(-1)?.options.question).toBe('Vietnam & Canada agreed on it\na picture');
  });

  it.each(['', 'Thank you!', '<@U0000009>'])('says that there is nothing to check in "%s"', async (text) => {
    const begin = performance.now();
    await running.deliver('interaction', shortcut(text, running.slack.responseUrl()));
    const { args } = await eventually(() => since(begin, 'response_url')[0]);
    expect(args.text).toBe('That message says nothing that I could check.');
  });

  it('publishes the Home tab with examples, digests and help', async () => {
    const begin = performance.now();
    const view = { id: 'V1', hash: 'h1' };
    const event = {
      type: 'app_home_opened',
      user: 'U0000001',
      channel: 'D0000001',
      tab: 'home',
      view,
      event_ts: '1.1',
    };
    await running.deliver('event', eventBody(event));
    const { args } = await eventually(() => since(begin, 'views.publish')[0]);
    expect(args).toMatchObject({ user_id: 'U0000001', hash: 'h1' });
    const text = JSON.stringify(args.view);
    for (const part of [
      'What I know',
      'For example',
      'Digests in this workspace',
      'What I can do',
      '/partnership timeline',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('publishes the Home tab without digests where the store does not answer, and says why in the log', async () => {
    const home = await start(mode, { digestsOf: () => Promise.reject(new Error('the store is away')) });
    const event = { type: 'app_home_opened', user: 'U0000001', channel: 'D0000001', tab: 'home', event_ts: '1.1' };
    await home.deliver('event', eventBody(event));
    const { args } = await eventually(() => home.slack.said('views.publish')[0]);
    expect(JSON.stringify(args.view)).toContain('What I can do');
    expect(home.logged.join()).toContain('the store is away');
    await home.stop();
  });

  it('answers an example of the Home tab in a window', async () => {
    const begin = performance.now();
    const action = { action_id: 'ask.0', value: 'Who is Phan Van Giang?' };
    const container = { type: 'view', view_id: 'V1' };
    await running.deliver('interaction', click(action, '', { container, channel: undefined, response_url: undefined }));
    const { args } = await eventually(() => since(begin, 'views.open')[0]);
    expect(args.view).toMatchObject({ type: 'modal', title: { text: 'Answer' } });
  });

  it.each([
    [{ type: 'app_home_opened', user: 'U0000001', channel: 'D0000001', tab: 'messages', event_ts: '1.1' }, undefined],
    [
      {
        type: 'assistant_thread_started',
        assistant_thread: { user_id: 'U0000001', context: {}, channel_id: 'D0000001', thread_ts: '1700000000.9' },
        event_ts: '1.1',
      },
      '1700000000.9',
    ],
  ])('suggests prompts when a conversation opens', async (event, thread) => {
    const begin = performance.now();
    await running.deliver('event', eventBody(event));
    const { args } = await eventually(() => since(begin, 'assistant.threads.setSuggestedPrompts')[0]);
    expect(args).toMatchObject({ channel_id: 'D0000001', prompts: expect.arrayContaining([expect.anything()]) });
    expect(args.thread_ts).toBe(thread);
    expect((args.prompts as unknown[]).length).toBeLessThanOrEqual(4);
  });

  it.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['UBOT0001'], oauth: [] } }])(
    'deletes what belongs to a workspace on $type',
    async (event) => {
      const place = { platform: 'slack', workspace: TEAM, channel: 'C1', thread: '1' } as const;
      await running.store.memory.rememberThread(place, { asker: 'U1', asking: '', terms: ['x'], language: 'en' });
      await running.store.vault?.save('slack', TEAM, 'secret');
      await running.deliver('event', eventBody(event));
      await expect.poll(() => running.store.vault?.find('slack', TEAM)).toBeNull();
      expect(await running.store.memory.recallThread(place)).toBeNull();
    },
  );
});
