// The program: configuration → knowledge → index → study → platforms, and back in reverse when it ends.
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import type { Study } from './answering/study.ts';
import { coverageLine } from './chat/coverage.ts';
import { createDispatch } from './chat/dispatch.ts';
import type { Platform } from './chat/platform.ts';
import { runEntry, Stop } from './cli/entry.ts';
import { openConfig, openStudy } from './cli/open-study.ts';
import type { Config } from './config.ts';
import { languageOf } from './languages/index.ts';
import { createLog, type Log } from './log.ts';

/** What a platform is made from. */
type Parts = { readonly config: Config; readonly study: () => Study; readonly log: Log };

type PlatformEntry = {
  readonly name: Platform['name'];
  readonly wanted: (config: Config) => boolean;
  /** Imports the adapter only when it is wanted: the SDKs are large. */
  readonly open: (parts: Parts) => Promise<Platform>;
};

/** The chat platforms. A new one: its folder in adapters/, its keys in config.ts, its entry here. */
const platforms: readonly PlatformEntry[] = [];

const USAGE = 'npm start [-- --check]';

await runEntry(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const config = openConfig();
  const log = createLog(config.logLevel, config.secrets);
  const study = await openStudy(config.knowledgeDir, (line) => process.stderr.write(`${line}\n`));
  if (values.check) return check(config, study);
  await serve({ config, study: () => study, log });
});

/** Says in one line what a start would serve; a problem in the knowledge folder is a failure here. */
function check(config: Config, { knowledge }: Study): void {
  const { articles, passages, sentences, problems } = knowledge;
  if (problems.length > 0) throw new Stop(`${problems.length} to put right in "${config.knowledgeDir}".`);
  const wanted = platforms.filter((platform) => platform.wanted(config)).map(({ name }) => name);
  const doors = wanted.length > 0 ? wanted.join(', ') : 'terminal';
  process.stdout.write(
    `Ready: ${articles.length} articles, ${passages.length} passages, ${sentences.length} sentences; ${commands.length} commands; ${doors}.\n`,
  );
}

async function serve(parts: Parts): Promise<void> {
  const { config, study, log } = parts;
  const dispatch = createDispatch({
    commands,
    study,
    report: (error, incident, { command, place }) =>
      log.error({ err: error, incident, command, platform: place.platform }, 'incident'),
  });
  const wanted = platforms.filter((platform) => platform.wanted(config));
  const running: Platform[] = [];
  const stopAll = async () => {
    for (const platform of running.splice(0).reverse()) await platform.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopAll());
  if (wanted.length === 0) return chatInTerminal(parts, dispatch, running, stopAll);
  for (const entry of wanted) {
    const platform = await entry.open(parts);
    running.push(platform);
    await platform.start(dispatch);
    log.info({ platform: platform.name }, 'connected');
  }
}

async function chatInTerminal(
  { config, study }: Parts,
  dispatch: ReturnType<typeof createDispatch>,
  running: Platform[],
  stopAll: () => Promise<void>,
): Promise<void> {
  const { createTerminal } = await import('./adapters/terminal/terminal.ts');
  const language = languageOf(config.terminal.locale).code;
  const terminal = createTerminal({
    input: process.stdin,
    output: process.stdout,
    commands,
    colour: config.terminal.colour,
    language,
    coverage: () => coverageLine(study().coverage, study().knowledge.articles, language),
  });
  running.push(terminal);
  await terminal.start(dispatch);
  await terminal.ended;
  await stopAll();
}
