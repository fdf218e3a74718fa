// The program as an operator starts it with Discord: one process or two shards, connected, answering, stopped when told.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startDiscord, TOKEN } from '../../fakes/discord.ts';
import { slashCommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'discord-program-'));
const COMMANDS = /PUT \/applications\/\d+\/commands/;
let discord: FakeDiscord;
let child: ChildProcess | null = null;
let stdout = '';
let stderr = '';

/** An empty working folder, so that no .env of the developer's is read. */
function run(entry: string, env: Record<string, string> = {}): ChildProcess {
  stdout = '';
  stderr = '';
  const base = { DATABASE_URL: `sqlite:${join(folder, 'a.db')}`, KNOWLEDGE_DIR: join(process.cwd(), 'knowledge') };
  const discordEnv = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
  child = spawn(process.execPath, [join(process.cwd(), entry)], {
    cwd: folder,
    env: { ...base, ...discordEnv, ...env },
  });
  child.stdout?.on('data', (data) => {
    stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    stderr += String(data);
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const health = async (port: number) => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.status ?? 0;

async function healthy(port: number): Promise<void> {
  while ((await health(port)) !== 200) await new Promise((done) => setTimeout(done, 50));
}

async function answersOn(shards: readonly number[]): Promise<void> {
  const event = slashCommand(discord, 'latest');
  discord.dispatch('INTERACTION_CREATE', event, shards);
  const { body } = await discord.next(new RegExp(`POST /interactions/${event.id}/`));
  expect(shownText((body as { data: unknown }).data).length).toBeGreaterThan(100);
}

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await discord.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('one process', () => {
  it('connects, prints the invite, answers, and ends in order', async () => {
    const port = await freePort();
    const program = run('src/main.ts', { PORT: String(port) });
    await healthy(port);
    expect(stderr).toContain('https://discord.com/oauth2/authorize?client_id=');
    expect(stderr).not.toContain(TOKEN);
    await answersOn([0]);
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(discord.violations).toEqual([]);
  }, 60_000);

  it('says in one sentence that the token is wrong', async () => {
    const [status] = await once(run('src/main.ts', { DISCORD_TOKEN: 'wrong-token' }), 'exit');
    expect(stderr).toMatch(/^Discord does not accept DISCORD_TOKEN\. Copy the token from .+\n$/);
    expect(status).toBe(1);
  }, 60_000);
});

describe('shards', () => {
  it('as many as Discord recommends, each serve their own servers, and end with the program', async () => {
    discord.recommend(2);
    const port = await freePort();
    const program = run('src/main.ts', { PORT: String(port), DISCORD_SHARDS: 'auto' });
    await healthy(port);
    expect(discord.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(discord.sent.filter(({ method, path }) => COMMANDS.test(`${method} ${path}`))).toHaveLength(1);
    await answersOn([0]);
    await answersOn([1]);
    const stopped = performance.now();
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
    // None had to be killed.
    expect(performance.now() - stopped).toBeLessThan(15_000);
    expect(discord.ready()).toBe(0);
    expect(discord.violations).toEqual([]);
  }, 90_000);
});

describe('npm run register', () => {
  it('registers, and says when there is nothing to do', async () => {
    await once(run('src/cli/register.ts'), 'exit');
    expect(stdout).toMatch(/^\d+ commands registered, everywhere\.\n$/);
    await once(run('src/cli/register.ts'), 'exit');
    expect(stdout).toMatch(/^\d+ commands unchanged, everywhere\.\n$/);
  }, 60_000);

  it('needs a token', async () => {
    const [status] = await once(run('src/cli/register.ts', { DISCORD_TOKEN: '' }), 'exit');
    expect(stderr).toMatch(/^DISCORD_TOKEN is missing\./);
    expect(status).toBe(1);
  }, 60_000);
});
