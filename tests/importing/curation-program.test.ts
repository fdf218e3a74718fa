// The loop of a question, in the running program: asked in vain, wished for, an article approved in chat, the asker told.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInput } from '../../src/importing/import-input.ts';
import { readStored } from '../../src/importing/stored-articles.ts';
import { eventually } from '../fakes/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack.ts';
import { click, command } from '../fakes/slack-payloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'curation-program-'));
const knowledge = join(folder, 'knowledge');
const CURATOR = 'U0CURATOR';
let slack: FakeSlack;
let child: ChildProcess;
let stderr = '';

beforeAll(async () => {
  cpSync(join(process.cwd(), 'knowledge'), knowledge, { recursive: true });
  const into = { path: knowledge, stored: await readStored(knowledge), topics: [], room: 'pending' } as const;
  const story = `Wind farm opens in Ninh Thuan\n\nThe wind farm in Ninh Thuan has 45 turbines, the province said on Monday.\n\nThe turbines of the wind farm came from Quebec and feed the homes of a whole district.`;
  await importInput({ name: 'wind.txt', bytes: Buffer.from(` date 2025-04-01 ${story}`) }, into, {
    today: '2026-01-01',
  });
  slack = await startFakeSlack();
  child = spawn(process.execPath, [join(process.cwd(), 'src/main.ts')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: `sqlite:${join(folder, 'store.db')}`,
      KNOWLEDGE_DIR: knowledge,
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-secret-token',
      SLACK_APP_TOKEN: 'xapp-secret-token',
      CURATORS: CURATOR,
    },
  });
  child.stderr?.on('data', (data) => {
    stderr += String(data);
  });
  await eventually(() => stderr.includes('"connected"'), 30_000);
  await slack.connected();
}, 60_000);

afterAll(async () => {
  child.kill('SIGKILL');
  await slack.close();
  rmSync(folder, { recursive: true });
});

type Button = { action_id?: string; value: string; text?: { text: string } };

/** Does something, and gives what the bot says to it: all of it as text, and its buttons. */
async function after(what: () => void) {
  const before = slack.said().length;
  what();
  const call = await eventually(() => slack.said()[before], 20_000);
  const blocks = (call.args.blocks ?? []) as { elements?: Button[] }[];
  return { text: JSON.stringify(call.args), args: call.args, buttons: blocks.flatMap(({ elements = [] }) => elements) };
}
const type = (text: string, user: string) =>
  after(() => void slack.send('slash_commands', command('/partnership', text, slack.responseUrl(), { user_id: user })));
const press = (button: Button | undefined, user: string) =>
  after(() => {
    const { action_id, value } = button ?? expect.fail('no such button');
    const body = click({ action_id, value }, slack.responseUrl(), { user: { id: user, username: 'x', name: 'x' } });
    slack.send('interactive', body);
  });

test('from a question in vain to the answer', async () => {
  const asked = await type('ask How many turbines does the wind farm in Ninh Thuan have?', 'U0ASKER');
  expect(asked.text).toContain('The articles do not say.');
  const wished = await press(
    asked.buttons.find(({ action_id }) => action_id?.startsWith('tell-me')),
    'U0ASKER',
  );
  expect(wished.text).toContain('I will tell you, once');
  expect((await type('sources pending', 'U0ASKER')).text).toContain('Only curators can see that.');
  const gaps = await type('sources gaps', CURATOR);
  expect(gaps.text).toContain('turbin');
  const waiting = await type('sources pending', CURATOR);
  expect(waiting.text).toContain('Wind farm opens in Ninh Thuan');
  const told = slack.said('chat.postMessage').length;
  const approved = await press(
    waiting.buttons.find(({ text }) => text?.text === 'Approve 1'),
    CURATOR,
  );
  expect(approved.text).toContain('is approved');
  expect(readdirSync(join(knowledge, 'articles'))).toContain('2025-04-01-wind-farm-opens-in-ninh-thuan.md');
  const message = await eventually(() => slack.said('chat.postMessage')[told], 30_000);
  expect(message.args.channel).toBe('U0ASKER');
  expect(JSON.stringify(message.args)).toMatch(/An article now answers what you asked.*45 turbines/);
  expect(stderr).not.toMatch(/turbines|secret-token/);
}, 90_000);

test('a raw text in the inbox is answered from without a restart', async () => {
  const reloads = () => stderr.split('knowledge reloaded').length;
  const before = reloads();
  mkdirSync(join(knowledge, 'inbox'));
  const story = 'HALIFAX — The ferry between Lunenburg and Can Gio carries 212 passengers, the shipyard said.';
  writeFileSync(join(knowledge, 'inbox', 'ferry.txt'), ` date 2025-05-02 ${story}`);
  await eventually(() => reloads() > before, 20_000);
  const asked = await type('ask How many passengers does the ferry between Lunenburg and Can Gio carry?', 'U0ASKER');
  expect(asked.text).toContain('212');
  expect(readdirSync(join(knowledge, 'inbox'))).toEqual([]);
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
}, 90_000);
