// Start-up: how long the program takes to be ready and to give its first answer, and the memory it then holds.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { median } from './measures.ts';

const ROOT = new URL('../../', import.meta.url);
const QUESTION = 'Who is the ambassador?\n';

export type StartUpFigures = {
  readonly runs: number;
  /** Node alone, an empty program: the yardstick, for a busy machine makes all of these longer alike. */
  readonly nodeMs: number;
  /** `node src/main.ts --check`, from start to end. */
  readonly checkMs: number;
  /** What `npm start` runs, from start to the first answer to a line piped in; npm itself is not counted. */
  readonly firstAnswerMs: number;
  /** Resident memory at its highest up to that answer; where the system does not tell, as it is then. */
  readonly residentMb: number;
};

/** Medians of `runs` starts after one that is not counted, which fills the caches of disk and compiler. */
export async function measureStartUp(knowledge: string, runs: number): Promise<StartUpFigures> {
  const bare: number[] = [];
  const checks: number[] = [];
  const answers: { ms: number; mb: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    const node = await timeToEnd(['--eval', ''], knowledge);
    const check = await timeToEnd(['src/main.ts', '--check'], knowledge);
    const answer = await timeFirstAnswer(knowledge);
    if (run === 0) continue;
    bare.push(node);
    checks.push(check);
    answers.push(answer);
  }
  return {
    runs,
    nodeMs: median(bare),
    checkMs: median(checks),
    firstAnswerMs: median(answers.map(({ ms }) => ms)),
    residentMb: median(answers.map(({ mb }) => mb)),
  };
}

async function timeToEnd(args: readonly string[], knowledge: string): Promise<number> {
  const begin = performance.now();
  const child = start(args, knowledge);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  return performance.now() - begin;
}

async function timeFirstAnswer(knowledge: string): Promise<{ ms: number; mb: number }> {
  const begin = performance.now();
  const child = start(startArguments(), knowledge);
  const closed = once(child, 'close');
  child.stdin?.write(QUESTION);
  const answered = child.stdout ? once(child.stdout, 'data').then(() => true) : Promise.resolve(false);
  if (!(await Promise.race([answered, closed.then(() => false)]))) throw new Error('the program ended unasked');
  const ms = performance.now() - begin;
  const mb = residentMb(child.pid ?? 0);
  child.stdin?.end();
  await closed;
  return { ms, mb };
}

/** What the script `start` passes to node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts.start ?? '').split(' ').slice(1);
}

function start(args: readonly string[], knowledge: string): ChildProcess {
  // Empty keys count as unset: with any of them the program would connect instead of reading its input.
  const keys = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', DISCORD_TOKEN: '' };
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...keys, KNOWLEDGE_DIR: resolve(knowledge) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function residentMb(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // No Linux: asked of ps below.
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
