// The program as an operator starts it with Discord: one process or two shards, connected, answering, stopped when told.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord.js';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { type FakeDiscord, startDiscord, TOKEN } from '../../fakes/discord.ts';
import { slashCommand, subcommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';

/** Milliseconds; what hangs is told from what is slow by `FORCED`, not by this. */
const PATIENCE = 120_000;
/** Milliseconds after which main.ts ends a process that does not end by itself; the manager does so even earlier. */
const FORCED = 28_000;
const COMMANDS = /PUT \/applications\/\d+\/commands/;

const folder = mkdtempSync(join(tmpdir(), 'discord-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One article: processes start sooner, and what is answered is no matter here. */
const knowledge = join(folder, 'knowledge');
const front = 'id: port\ntitle: "Port loan signed"\npublisher: VNA\npublished: 2025-05-05\nlanguage: en\ntopics: []';
mkdirSync(join(knowledge, 'articles'), { recursive: true });
writeFileSync(
  join(knowledge, 'articles', 'port.md'),
  `---\n${front}\n---\n\nVietnam and Canada signed a port loan on Monday.\n`,
);

type Program = {
  readonly discord: FakeDiscord;
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Status and signal. */
  readonly ended: Promise<unknown>;
};

/** Of the test itself: the global one would, among tests that run together, clean up after another. */
type Cleanup = TestContext['onTestFinished'];

/** In an empty working folder, so that no .env of the developer's is read. */
function run(onTestFinished: Cleanup, entry: string, discord: FakeDiscord, env: Record<string, string> = {}): Program {
  const cwd = mkdtempSync(join(folder, 'run-'));
  const base = { DATABASE_URL: 'sqlite:a.db', KNOWLEDGE_DIR: knowledge };
  const discordEnv = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
  const child = spawn(process.execPath, [join(process.cwd(), entry)], { cwd, env: { ...base, ...discordEnv, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += String(data);
  });
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  // "close": both outputs are read to their ends.
  return { discord, child, stdout: () => stdout, stderr: () => stderr, ended: once(child, 'close') };
}

async function fakeDiscord(onTestFinished: Cleanup): Promise<FakeDiscord> {
  const discord = await startDiscord();
  onTestFinished(() => discord.stop());
  return discord;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Fails at once, with its own words, when the program ends before. */
async function until(what: () => boolean | Promise<boolean>, { child, stderr }: Program): Promise<void> {
  while (!(await what())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the program ended: ${stderr()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

const isHealthy = async (port: number) =>
  (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.status === 200;

/** What a shard says to an interaction, at once or after "thinking …". */
async function answerOn(
  shard: number,
  discord: FakeDiscord,
  event: { readonly id: string; readonly token: string },
): Promise<string> {
  discord.dispatch('INTERACTION_CREATE', event, [shard]);
  const { body } = await discord.next(new RegExp(`POST /interactions/${event.id}/`));
  const { type, data } = body as { type: number; data: unknown };
  if (type === InteractionResponseType.ChannelMessageWithSource) return shownText(data);
  return shownText((await discord.next(new RegExp(`PATCH /webhooks/\\d+/${event.token}/`))).body);
}

async function answersOn(shard: number, discord: FakeDiscord): Promise<void> {
  expect(await answerOn(shard, discord, slashCommand(discord, 'latest'))).toContain('Port loan signed');
}

/** Milliseconds that an orderly end takes. */
async function stop({ child, ended, stderr }: Program): Promise<number> {
  const begin = performance.now();
  child.kill('SIGTERM');
  expect(await ended, stderr()).toEqual([0, null]);
  return performance.now() - begin;
}

// Each test has its own Discord, folder and processes; together they take as long as the longest.
describe.concurrent('the program', { timeout: PATIENCE }, () => {
  it('connects, prints the invite, answers, and ends in order', async ({ onTestFinished }) => {
    const port = await freePort();
    const program = run(onTestFinished, 'src/main.ts', await fakeDiscord(onTestFinished), { PORT: String(port) });
    const { discord, stderr } = program;
    await until(() => isHealthy(port), program);
    await until(() => stderr().includes('commands registered'), program);
    expect(stderr()).toContain('https://discord.com/oauth2/authorize?client_id=');
    await answersOn(0, discord);
    expect(await stop(program)).toBeLessThan(FORCED);
    expect(stderr()).toContain('"msg":"stopped"');
    expect(stderr()).not.toContain(TOKEN);
    expect(discord.violations).toEqual([]);
  });

  it('ends in order although Discord makes a request wait for minutes', async ({ onTestFinished }) => {
    const discord = await fakeDiscord(onTestFinished);
    const body = { message: 'You are being rate limited.', retry_after: 300, global: false };
    discord.fail(/GET \/applications/, { status: 429, body, headers: { 'retry-after': '300' } });
    const program = run(onTestFinished, 'src/main.ts', discord);
    await until(() => program.stderr().includes('"msg":"connected"'), program);
    expect(await stop(program)).toBeLessThan(FORCED);
    expect(program.stderr()).toContain('"msg":"stopped"');
  });

  it('says in one sentence that the token is wrong', async ({ onTestFinished }) => {
    const { ended, stderr } = run(onTestFinished, 'src/main.ts', await fakeDiscord(onTestFinished), {
      DISCORD_TOKEN: 'wrong-token',
    });
    expect(await ended).toEqual([1, null]);
    expect(stderr()).toMatch(/^Discord does not accept DISCORD_TOKEN\. Copy the token from .+\n$/);
  });

  it('has as many shards as Discord recommends; each serves its own servers, and ends with the program', async ({
    onTestFinished,
  }) => {
    const port = await freePort();
    const discord = await fakeDiscord(onTestFinished);
    discord.recommend(2);
    const program = run(onTestFinished, 'src/main.ts', discord, { PORT: String(port), DISCORD_SHARDS: 'auto' });
    await until(() => isHealthy(port), program);
    expect(discord.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(discord.sent.filter(({ method, path }) => COMMANDS.test(`${method} ${path}`))).toHaveLength(1);
    await answersOn(0, discord);
    await answersOn(1, discord);
    // What one was told the other knows: they share the store.
    const ordered = subcommand(discord, 'digest', 'on', { permissions: '32' });
    expect(await answerOn(0, discord, ordered)).toContain('A digest will come here');
    const listed = subcommand(discord, 'digest', 'list', { permissions: '32' });
    expect(await answerOn(1, discord, listed)).toContain('Digests here');
    // Until the manager has said so it is still starting, and a stop would meet it half-way.
    await until(() => program.stderr().includes('"platform":"discord","msg":"connected"'), program);
    expect(await stop(program)).toBeLessThan(FORCED);
    // Each by itself: one that had to be killed has a signal.
    const ends = program.stderr().match(/"exitCode":0,"signalCode":null,"msg":"a shard ended"/g);
    expect(ends, program.stderr()).toHaveLength(2);
    expect(discord.ready()).toBe(0);
    expect(discord.violations).toEqual([]);
  });

  it('registers by hand, and says when there is nothing to do', async ({ onTestFinished }) => {
    const discord = await fakeDiscord(onTestFinished);
    for (const said of ['registered', 'unchanged']) {
      const { ended, stdout } = run(onTestFinished, 'src/cli/register.ts', discord);
      expect(await ended).toEqual([0, null]);
      expect(stdout()).toMatch(new RegExp(`^\\d+ commands ${said}, everywhere\\.\n$`));
    }
  });

  it('needs a token to register', async ({ onTestFinished }) => {
    const { ended, stderr } = run(onTestFinished, 'src/cli/register.ts', await fakeDiscord(onTestFinished), {
      DISCORD_TOKEN: '',
    });
    expect(await ended).toEqual([1, null]);
    expect(stderr()).toMatch(/^DISCORD_TOKEN is missing\./);
  });
});
