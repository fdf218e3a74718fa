// The first start: several processes bring one new database up to date at once, or one of them is killed within.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { databases, ownFile } from '../digests/databases.ts';

const CHILD = join(import.meta.dirname, 'open-child.ts');
const PROCESSES = 4;
/** Statements between two kills; a first start has some forty. */
const STRIDE = 4;

async function start(...given: string[]) {
  const child = spawn(process.execPath, ['--no-warnings', CHILD, ...given], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  const [code, signal] = await once(child, 'exit');
  return { code, signal, said };
}

describe.each(databases)('a new database, %s', (_name, open) => {
  it('opens for all of several processes that start at once', async () => {
    const database = await open();
    const ends = await Promise.all(Array.from({ length: PROCESSES }, () => start(database.url)));
    expect(ends).toEqual(ends.map(() => ({ code: 0, signal: null, said: '' })));
    await database.drop();
  }, 60_000);
});

describe('a new file', () => {
  it('opens after a process was killed while it made its tables, wherever that was', async () => {
    let next = 0;
    let survived = false;
    let killed = 0;
    const one = async () => {
      while (!survived) {
        const step = STRIDE * next++;
        const database = ownFile();
        const { signal, said } = await start(database.url, String(step));
        if (signal === 'SIGKILL') killed++;
        else survived = true;
        expect(said).toBe('');
        const store = await openStore(database.url);
        expect(await store.memory.claim('x')).toBe(true);
        await store.close();
        await database.drop();
      }
    };
    await Promise.all([one(), one(), one()]);
    expect(killed).toBeGreaterThan(7);
  }, 60_000);
});
