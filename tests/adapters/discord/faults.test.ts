// Faults of our own, and answers whose outcome nobody knows: everyone who asked hears something, nobody hears it twice.
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/chat/command.ts';
import type { Dispatch } from '../../../src/chat/platform.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { BOT, type FakeDiscord, type Sent, startDiscord } from '../../fakes/discord.ts';
import { click, message, slashCommand, typing } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { eventually } from '../../fakes/eventually.ts';
import { fakeMemory, type Running, type RunningOptions, startBot } from './running.ts';

let running: Running[] = [];
let discord: FakeDiscord;

async function start(options: RunningOptions = {}): Promise<Running> {
  discord ??= await startDiscord();
  const bot = await startBot({ ...options, discord });
  running.push(bot);
  return bot;
}
afterEach(async () => {
  for (const { platform } of running) await platform.stop();
  await discord.stop();
  expect(discord.violations).toEqual([]);
  running = [];
  discord = undefined as never;
});

const SORRY = /^Sorry, something went wrong on my side\. It has been noted under number [0-9a-f]{6}\.$/;
const requests = (pattern: RegExp): readonly Sent[] =>
  discord.sent.filter(({ method, path }) => pattern.test(`${method} ${path}`));
const dataOf = ({ body }: Sent) => (body as { data: { flags: number } }).data;
const incidents = ({ logged }: Running) => logged.filter((line) => line.includes("'incident'"));

/** Whatever is asked, a reply that nothing can be made of. */
const broken: Dispatch = async () => ({ audience: 'everyone', language: 'en', summary: '' }) as Reply;

/** Too long for one message. */
const long: Dispatch = async () => ({
  audience: 'everyone',
  language: 'en',
  summary: '',
  blocks: [1, 2].map((n) => ({ kind: 'paragraph', text: { text: `part ${n}: ${'word '.repeat(650)}` } })),
});

describe('a reply that cannot be shown', () => {
  it('to a command becomes an apology with a number, which the log has with its cause, once', async () => {
    const bot = await start({ dispatch: broken });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'ask', { question: 'Who?' }));
    const data = dataOf(await discord.next(/POST \/interactions/));
    expect(shownText(data)).toMatch(SORRY);
    expect(data.flags & MessageFlags.Ephemeral).not.toBe(0);
    const [, number = ''] = /number (\w+)\./.exec(shownText(data)) ?? [];
    expect(incidents(bot)).toEqual([expect.stringContaining(number)]);
    expect(incidents(bot)).toEqual([expect.stringContaining('TypeError')]);
    expect(bot.logged.join('\n')).not.toContain('not answered');
  });

  it('and was deferred takes the place of "thinking …"', async () => {
    const bot = await start({ dispatch: broken, slow: 300 });
    discord.dispatch('INTERACTION_CREATE', click(discord, 'timeline:trade'));
    expect((await discord.next(/POST \/interactions/)).body).toMatchObject({ type: 5 });
    expect(shownText((await discord.next(/PATCH .*@original/)).body)).toMatch(SORRY);
    expect(incidents(bot)).toHaveLength(1);
  });

  it('to a message is an apology too', async () => {
    const bot = await start({ dispatch: broken });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> Who signed?`));
    expect(shownText((await discord.next(/POST \/channels/)).body)).toMatch(SORRY);
    expect(incidents(bot)).toHaveLength(1);
  });
});

it('completions that fail are empty, and logged', async () => {
  const failing: Command = {
    ...(commands.find(({ name }) => name === 'who') as Command),
    suggest() {
      throw new RangeError('no such name');
    },
  };
  const bot = await start({ commands: [failing] });
  discord.dispatch('INTERACTION_CREATE', typing(discord, 'who', 'name', 'thang'));
  expect((await discord.next(/POST \/interactions/)).body).toEqual({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [] },
  });
  expect(incidents(bot)).toEqual([expect.stringContaining('no such name')]);
});

describe('sharing', () => {
  /** Presses under one and the same message. */
  function presses(count: number) {
    const { message: shown } = click(discord, 'share:x');
    return Array.from({ length: count }, () =>
      Object.assign(click(discord, 'share:How much is the port loan?'), { message: shown }),
    );
  }
  const answered = (event: { id: string }) => discord.next(new RegExp(`POST /interactions/${event.id}/`));

  it('happens once, however often the button is pressed', async () => {
    await start();
    const events = presses(3);
    for (const event of events) discord.dispatch('INTERACTION_CREATE', event);
    const answers = await Promise.all(events.map(answered));
    expect(
      answers.map((answer) => shownText(dataOf(answer))).filter((text) => text.includes('320 million')),
    ).toHaveLength(1);
    const hidden = answers.filter((answer) => dataOf(answer).flags & MessageFlags.Ephemeral);
    expect(hidden.map((answer) => shownText(dataOf(answer)))).toEqual(
      Array(2).fill('That answer has been shared already; you find it further up in this channel.'),
    );
  });

  it('that Discord refused may be tried again', async () => {
    const bot = await start();
    const [first, second] = presses(2) as [ReturnType<typeof click>, ReturnType<typeof click>];
    discord.fail(/POST \/interactions/, { status: 403, body: { code: 50013, message: 'Missing Permissions' } });
    discord.dispatch('INTERACTION_CREATE', first);
    await eventually(() => bot.logged.some((line) => line.includes('not answered')));
    discord.dispatch('INTERACTION_CREATE', second);
    expect(shownText(dataOf(await answered(second)))).toContain('320 million');
  });

  it('whose answer is an apology may be tried again', async () => {
    await start({ dispatch: broken });
    const [first, second] = presses(2) as [ReturnType<typeof click>, ReturnType<typeof click>];
    for (const event of [first, second]) {
      discord.dispatch('INTERACTION_CREATE', event);
      expect(shownText(dataOf(await answered(event)))).toMatch(SORRY);
    }
  });
});

describe('an answer of several messages', () => {
  it('is complete when the first try was taken although its answer was lost', async () => {
    await start({ dispatch: long });
    discord.fail(/POST \/interactions/, { status: 502, taken: true });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'ask', { question: 'All of it?' }));
    const rest = await discord.next(/POST \/webhooks/);
    expect(requests(/POST \/interactions/).map(({ status }) => status)).toEqual([502, 400]);
    expect(shownText(rest.body)).toContain('part 2');
    await running[0]?.platform.stop();
    expect(requests(/POST \/webhooks/)).toHaveLength(1);
  });

  it('is not continued twice when an answer is lost: its asker is told', async () => {
    await start({ dispatch: long });
    discord.fail(/POST \/webhooks/, { status: 502, taken: true });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'ask', { question: 'All of it?' }));
    const notice = await discord.next(/POST \/webhooks/, 2);
    expect(shownText(notice.body)).toBe('My answer may not have arrived. If you do not see it, please ask again.');
    expect((notice.body as { flags: number }).flags & MessageFlags.Ephemeral).not.toBe(0);
    await running[0]?.platform.stop();
    expect(requests(/POST \/webhooks/).filter(({ body }) => shownText(body).includes('part 2'))).toHaveLength(1);
  });

  it('for its asker alone is rather sent again than lost', async () => {
    await start({ dispatch: long });
    discord.fail(/POST \/webhooks/, { status: 502 });
    discord.dispatch('INTERACTION_CREATE', click(discord, 'timeline:trade'));
    const rest = await discord.next(/POST \/webhooks/, 2);
    expect(rest.status).toBe(200);
    expect(shownText(rest.body)).toContain('part 2');
  });

  it('in a channel carries a nonce of its own in each', async () => {
    await start({ dispatch: long });
    discord.fail(/POST \/channels/, { status: 502, taken: true });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> All of it?`));
    await discord.next(/POST \/channels/, 3);
    const posts = requests(/POST \/channels/).map(({ body }) => body as { nonce: string; enforce_nonce: boolean });
    expect(posts[0]?.nonce).toBe(posts[1]?.nonce);
    expect(new Set(posts.map(({ nonce }) => nonce)).size).toBe(2);
    expect(posts.every(({ enforce_nonce }) => enforce_nonce)).toBe(true);
  });
});

describe('two processes with one token', () => {
  it.each([
    ['at once', 0],
    ['after a deferral', 300],
  ])('give one answer %s, with all its messages', async (_, slow) => {
    const memory = fakeMemory();
    for (const dispatch of [long, long]) await start({ dispatch, memory, slow });
    const command = slashCommand(discord, 'ask', { question: 'All of it?' });
    const mention = message(`<@${BOT}> All of it?`);
    discord.dispatch('INTERACTION_CREATE', command);
    discord.dispatch('MESSAGE_CREATE', mention);
    await discord.next(/POST \/webhooks/);
    await discord.next(/POST \/channels\/\d+\/messages/, 2);
    for (const { platform } of running) await platform.stop();
    expect(
      requests(/POST \/interactions/)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([204, 400]);
    expect(requests(/POST \/webhooks/)).toHaveLength(1);
    expect(requests(/POST \/channels\/\d+\/messages/)).toHaveLength(2);
  });
});

it('answers while the store does not', async () => {
  const bot = await start({ memory: { ...fakeMemory(), claim: () => new Promise<boolean>(() => {}) } });
  discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
  expect(shownText((await discord.next(/POST \/channels/)).body)).toContain('What I can do');
  expect(bot.logged.join('\n')).toContain('the store does not answer');
});
