// Runs an entry of this project as a person would, in a process of its own, and tells what it said and how it ended.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type ProgramOptions = { readonly input?: string; readonly env?: Record<string, string>; readonly cwd?: string };

/** `node <entry> …args`; the environment holds nothing of ours but what is given. */
export function runProgram(entry: string, args: readonly string[], options: ProgramOptions = {}): Promise<Outcome> {
  return run(process.execPath, [join(ROOT, entry), ...args], options);
}

/** `npm run --silent <script> -- …args`. */
export function runScript(script: string, args: readonly string[], options: ProgramOptions = {}): Promise<Outcome> {
  return run('npm', ['run', '--silent', script, '--', ...args], options);
}

function run(
  program: string,
  args: readonly string[],
  { input = '', env = {}, cwd = ROOT }: ProgramOptions,
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  // A program that ends before it has read its input closes the pipe: no matter here.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
