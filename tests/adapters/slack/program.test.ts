// The program as an operator starts it: connects, answers, stops when told, and says in one sentence why it cannot.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack.ts';
import { eventBody, mention, message, SIGNING_SECRET, signed } from '../../fakes/slack-payloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'slack-program-'));
// Each start reads all articles and word lists; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const running: { child: ChildProcess; slack: FakeSlack }[] = [];
let databases = 0;

type Program = { readonly child: ChildProcess; readonly slack: FakeSlack; readonly stderr: () => string };

/** Starts the program in an empty working folder, so that no .env of the developer's is read. */
async function run(env: Record<string, string>, prepare: (slack: FakeSlack) => void = () => {}): Promise<Program> {
  const slack = await startFakeSlack();
  prepare(slack);
  const base = {
    DATABASE_URL: `sqlite:${join(folder, `${++databases}.db`)}`,
    KNOWLEDGE_DIR: join(process.cwd(), 'knowledge'),
    SLACK_API_URL: slack.apiUrl,
  };
  const child = spawn(process.execPath, [join(process.cwd(), 'src/main.ts')], {
    cwd: folder,
    env: { ...base, ...env },
  });
  running.push({ child, slack });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  return { child, slack, stderr: () => stderr };
}

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-secret-token', SLACK_APP_TOKEN: 'xapp-secret-token' };

afterAll(async () => {
  for (const { child, slack } of running) {
    child.kill('SIGKILL');
    await slack.close();
  }
  rmSync(folder, { recursive: true });
});

it('says in one sentence why it cannot start', async () => {
  const body = { ok: false, error: 'invalid_auth' };
  const { child, stderr } = await run(SOCKET, (slack) => slack.on('auth.test', () => ({ body })));
  const [status] = await once(child, 'exit');
  expect(stderr().trim()).toMatch(/^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\. Copy .*[^\n]$/);
  expect(stderr()).not.toMatch(/secret-token/);
  expect(status).toBe(1);
});

describe('start and stop', () => {
  it('after a kill: what was not acknowledged is given to the next process, and answered once', async () => {
    const DATABASE_URL = `sqlite:${join(folder, 'killed.db')}`;
    const { child, slack, stderr } = await run({ ...SOCKET, DATABASE_URL });
    await eventually(() => stderr().includes('"connected"'), 30_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await eventually(() => slack.sockets() === 0);
    // Slack holds it for whoever connects next; as mention and as message.
    const event = mention({ text: 'Who is Phan Van Giang?' });
    const acks = [event, message({ ...event, type: 'message' })].map((one) => slack.send('events_api', eventBody(one)));
    const next = await run({ ...SOCKET, DATABASE_URL, SLACK_API_URL: slack.apiUrl });
    await Promise.all(acks.map(({ acked }) => acked));
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
    expect(slack.said('chat.postMessage').map(({ args }) => args.thread_ts)).toEqual([event.ts]);
  });

  it('by socket: answers what it acknowledged, then ends with status 0', async () => {
    const { child, slack, stderr } = await run(SOCKET);
    await eventually(() => stderr().includes('"connected"'), 30_000);
    await slack.connected();
    const asked = Array.from({ length: 10 }, () => message({ text: 'Who is Phan Van Giang?' }));
    const acks = asked.map((event) => slack.send('events_api', eventBody(event)).acked);
    await Promise.all(acks);
    child.kill('SIGTERM');
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(slack.said('chat.postMessage')).toHaveLength(10);
    expect(stderr()).not.toMatch(/Phan Van Giang|secret-token/);
  });

  it('while Slack is away: ends all the same, and does not wait to be let in again', async () => {
    const { child, slack, stderr } = await run(SOCKET);
    await eventually(() => stderr().includes('"connected"'), 30_000);
    const longer = { status: 429, headers: { 'retry-after': '60' }, body: {} };
    slack.on('apps.connections.open', () => longer);
    slack.drop();
    await eventually(() => stderr().includes('too many requests'));
    child.kill('SIGTERM');
    await eventually(() => child.exitCode !== null);
    expect(child.exitCode).toBe(0);
  });

  it('by HTTP: on PORT, with health', async () => {
    const port = 20_000 + (process.pid % 10_000);
    const { child, slack, stderr } = await run({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      PORT: String(port),
    });
    const url = `http://127.0.0.1:${port}`;
    await eventually(() => stderr().includes('"connected"'), 30_000);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const { body, headers } = signed(eventBody(message({ text: 'Who is Phan Van Giang?' })), 'event');
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body, headers })).status).toBe(200);
    child.kill('SIGTERM');
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(slack.said('chat.postMessage')).toHaveLength(1);
  });
});
