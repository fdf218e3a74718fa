// The end of the process: together, in spite of failures, and never without a word.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/chat/platform.ts';
import { endWith, stopTogether } from '../../src/cli/process-end.ts';
import type { Log } from '../../src/log.ts';

function heard() {
  const lines: unknown[][] = [];
  const line = (...args: unknown[]) => void lines.push(args);
  return { lines, log: { debug: line, info: line, warn: line, error: line } satisfies Log };
}

function platform(name: Platform['name'], stop: () => Promise<void>): Platform {
  const nothing = async () => {};
  return { name, stop, start: nothing, send: async () => '', connected: () => true };
}

describe('platforms', () => {
  it('stop together: none waits for another to finish', async () => {
    const begun: string[] = [];
    let finish = () => {};
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = platform('slack', async () => {
      begun.push('slack');
      await first;
    });
    // The second ends the first: one after the other they would wait for ever.
    const quick = platform('discord', async () => {
      begun.push('discord');
      finish();
    });
    const { log, lines } = heard();
    await stopTogether([slow, quick], log);
    expect(begun).toEqual(['slack', 'discord']);
    expect(lines).toEqual([]);
  });

  it('stop all, though one cannot, and its cause is told', async () => {
    let stopped = false;
    const broken = platform('slack', () => Promise.reject(new Error('the line is dead')));
    const well = platform('discord', async () => {
      stopped = true;
    });
    const { log, lines } = heard();
    await stopTogether([broken, well], log);
    expect(stopped).toBe(true);
    expect(lines).toEqual([[{ err: new Error('the line is dead'), what: 'slack' }, expect.any(String)]]);
    await expect(endWith(() => Promise.reject(new Error('no')), log)).resolves.toBeUndefined();
  });
});

describe('what nobody caught', () => {
  const program = (body: string) => `
    import { logUncaught } from ${JSON.stringify(new URL('../../src/cli/process-end.ts', import.meta.url).href)};
    const line = ({ err }, text) => console.log(err.message + ' | ' + text);
    logUncaught({ debug: line, info: line, warn: line, error: line });
    ${body}`;
  const run = (body: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program(body)]).catch(
      (error: { code: number; stdout: string }) => error,
    );

  it('is logged, and the work goes on, where a promise failed', async () => {
    const { stdout, ...rest } = await run(
      `void Promise.reject(new Error('orphan')); setTimeout(() => console.log('still here'), 5);`,
    );
    expect(stdout).toMatch(/^orphan \| .*serving on\nstill here\n$/);
    expect(rest).not.toHaveProperty('code');
  });

  it('ends the process with status 1 where it was an exception', async () => {
    const ended = await run(
      `setTimeout(() => { throw new Error('bug'); }, 1); setTimeout(() => console.log('no'), 500);`,
    );
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringMatching(/^bug \| [^\n]*\n$/) });
  });
});
