// The README shows what the program really says, and links to what is really there.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  const captures = [...readme.matchAll(/```console\n\$ (?<command>.+)\n(?<output>[\s\S]+?)```/g)].map(
    ({ groups = {} }) => groups,
  );

  test('shows an answer within its first screen', () => {
    expect(readme.slice(0, readme.indexOf('```console')).split('\n').length).toBeLessThan(20);
  });

  test.each(captures.map(({ command = '', output = '' }) => [command, output]))(
    'shows what `%s` prints',
    async (command, output) => {
      // The scripts find their Node first in node_modules/.bin; so does this shell.
      const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`, LANG: 'C' };
      const { stdout } = await promisify(execFile)('bash', ['-c', command], { cwd: ROOT, env });
      expect(stdout).toBe(output);
    },
  );

  test('names every command with its options', () => {
    for (const { name, options } of commands) {
      const call = `/${name}${options.map((option) => (option.required ? ` ${option.name}` : ` [${option.name}]`)).join('')}`;
      expect(readme).toContain(`\`${call}\``);
    }
  });

  test('links only to files that exist, and names only scripts that do', () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(join(ROOT, target)), target).toBe(true);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, script = ''] of readme.matchAll(/npm run (?:--silent )?([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});
