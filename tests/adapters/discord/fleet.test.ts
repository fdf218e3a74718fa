// The fleet of shards: processes that die come back, those that cannot start end the start, and a stop is a stop.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { createFleet } from '../../../src/adapters/discord/fleet.ts';
import { OperatorError } from '../../../src/chat/operator-error.ts';
import { TOKEN } from '../../fakes/discord.ts';

const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A shard as discord.js's manager sees one: it says that it is ready. */
const READY =
  "process.send({ _ready: true }); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1e3);";

type Line = { readonly pid?: number; readonly shard?: number; readonly said: string };

function fleetOf(onTestFinished: TestContext['onTestFinished'], program: string, shards: number, spacing = 0) {
  const entry = join(mkdtempSync(join(folder, 'run-')), 'shard.mjs');
  writeFileSync(entry, program);
  const lines: Line[] = [];
  let wake = () => {};
  const line = (fields: object, said: string) => {
    lines.push({ ...fields, said });
    wake();
  };
  const log = { debug: line, info: line, warn: line, error: line } as never;
  const fleet = createFleet({ entry, shards, token: TOKEN, spacing, log });
  onTestFinished(() => fleet.stop());
  /** Resolves with the n-th line that says so. */
  const said = async (what: string, n = 1): Promise<Line> => {
    for (;;) {
      const found = lines.filter((one) => one.said === what)[n - 1];
      if (found) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { fleet, lines, said };
}

it('starts a shard that died again, and says meanwhile that it is not whole', async ({ onTestFinished }) => {
  const { fleet, said } = fleetOf(onTestFinished, READY, 2);
  await fleet.start();
  expect(fleet.isReady()).toBe(true);
  const { pid, shard } = await said('a shard is ready', 2);
  process.kill(pid as number, 'SIGKILL');
  expect(await said('a shard ended')).toMatchObject({ shard, signalCode: 'SIGKILL' });
  expect(fleet.isReady()).toBe(false);
  const again = await said('a shard is ready', 3);
  expect(again).toMatchObject({ shard });
  expect(again.pid).not.toBe(pid);
  expect(fleet.isReady()).toBe(true);
});

it('fails as a whole when a shard cannot start', async ({ onTestFinished }) => {
  const once = `if (process.env.SHARDS === '1') process.exit(1); ${READY}`;
  const { fleet, lines } = fleetOf(onTestFinished, once, 2);
  await expect(fleet.start()).rejects.toThrow(OperatorError);
  expect(lines.filter(({ said }) => said === 'a shard ended')).toHaveLength(2);
  expect(fleet.isReady()).toBe(false);
});

it('starts no further shard once it was stopped', async ({ onTestFinished }) => {
  const { fleet, lines, said } = fleetOf(onTestFinished, READY, 3, 60_000);
  const starting = fleet.start();
  await said('a shard is ready');
  await Promise.all([expect(starting).rejects.toThrow(), fleet.stop()]);
  expect(lines.filter((line) => line.said === 'a shard is ready')).toHaveLength(1);
  expect(lines.filter((line) => line.said === 'a shard ended')).toHaveLength(1);
});

it('starts no dead shard once it was stopped', async ({ onTestFinished }) => {
  const { fleet, lines, said } = fleetOf(onTestFinished, READY, 1);
  await fleet.start();
  const { pid } = await said('a shard is ready');
  process.kill(pid as number, 'SIGKILL');
  await said('a shard ended');
  await fleet.stop();
  expect(lines.filter((line) => line.said === 'a shard is ready')).toHaveLength(1);
  expect(fleet.isReady()).toBe(false);
});
