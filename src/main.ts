// The program: configuration → knowledge → index → study → platforms, and back in reverse when it ends.
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import type { WebServer } from './adapters/http/server.ts';
import type { Study } from './answering/study.ts';
import type { Needs } from './chat/command.ts';
import { coverageLine } from './chat/coverage.ts';
import { createDispatch } from './chat/dispatch.ts';
import { OperatorError } from './chat/operator-error.ts';
import type { Dispatch, Platform } from './chat/platform.ts';
import { warmUp } from './chat/warm-up.ts';
import { runEntry, Stop } from './cli/entry.ts';
import { type Library, openLibrary } from './cli/library.ts';
import { followFolder } from './cli/live-study.ts';
import { openCuration } from './cli/open-curation.ts';
import { openConfig, openStudy } from './cli/open-study.ts';
import { endBySignal, logUncaught, stopTogether } from './cli/process-end.ts';
import type { Config } from './config.ts';
import { languageOf } from './languages/index.ts';
import { createLog, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/open-store.ts';

/** What a platform is made from. */
type Parts = { readonly config: Config; readonly study: () => Study; readonly log: Log };

/** What a chat platform needs besides: the terminal remembers nothing and serves nothing. */
type PlatformParts = Parts & {
  readonly store: Store;
  readonly web: WebServer;
  readonly metrics: Metrics;
  readonly digestsOf: (workspace: string) => Promise<readonly string[]>;
};

type PlatformEntry = {
  readonly name: Platform['name'];
  readonly wanted: (config: Config) => boolean;
  /** Imports the adapter only when it is wanted: the SDKs are large. */
  readonly open: (parts: PlatformParts) => Promise<Platform>;
};

/** The chat platforms. A new one: its folder in adapters/, its keys in config.ts, its entry here. */
const platforms: readonly PlatformEntry[] = [
  {
    name: 'slack',
    wanted: ({ slack }) => slack !== null,
    open: async (parts) => (await import('./adapters/slack/connect.ts')).openSlack(parts, commands),
  },
  {
    name: 'discord',
    wanted: ({ discord }) => discord !== null,
    open: async (parts) =>
      (await import('./adapters/discord/open.ts')).openDiscord(parts, commands, import.meta.filename),
  },
];

/** Contract: HTTP without PORT. */
const DEFAULT_PORT = 3_000;

const USAGE = 'npm start [-- --check]';

await runEntry(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const config = openConfig();
  const log = createLog(config.logLevel, config.secrets);
  const library = openLibrary(config.knowledgeDir);
  const study = await openStudy(config.knowledgeDir, (line) => process.stderr.write(`${line}\n`), library);
  if (values.check) return check(config, study);
  await serve({ config, study: () => study, log }, library);
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

async function serve({ config, study, log }: Parts, library: Library): Promise<void> {
  const live = followFolder(library, study(), log);
  const parts: Parts = { config, log, study: live.current };
  const wanted = platforms.filter((platform) => platform.wanted(config));
  // Neither watching nor feeds keep the process: the chat in the terminal ends with its input.
  if (wanted.length === 0) return chatInTerminal(parts, dispatchOf(parts, { curation: openCuration(config, null) }));
  await servePlatforms(parts, wanted, live.stop);
}

function dispatchOf(
  { study, log }: Parts,
  kept: Pick<Needs, 'digests' | 'unanswered' | 'wishes' | 'curation'> = {},
): Dispatch {
  return createDispatch({
    commands,
    study,
    ...kept,
    report: (error, incident, { command, place }) =>
      log.error({ err: error, incident, command, platform: place.platform }, 'incident'),
  });
}

/** Store and web server first, then the platforms; all of it ends in reverse, however it ends. */
async function servePlatforms(
  parts: Parts,
  wanted: readonly PlatformEntry[],
  stopFollowing: () => void,
): Promise<void> {
  const { config, log } = parts;
  const ending = endBySignal(log);
  const { keep } = ending;
  try {
    logUncaught(log);
    await keep(async () => stopFollowing());
    // Imported here: a chat in the terminal starts without them.
    const { openDatabase } = await import('./cli/open-database.ts');
    const store = await openDatabase(config, log);
    await keep(() => store.close());
    const { createMetrics } = await import('./metrics.ts');
    const { createWebServer } = await import('./adapters/http/server.ts');
    const { serveHealth } = await import('./adapters/http/health.ts');
    const metrics = createMetrics();
    const web = createWebServer(log);
    const running: Platform[] = [];
    serveHealth(web, () => running, metrics);
    try {
      warmUp(parts.study(), Temporal.Now.plainDateISO());
    } catch (err) {
      // No reason not to start: whoever asks the same gets an apology, everyone else an answer.
      log.error({ err }, 'warming up failed');
    }
    // Parsed before anybody is connected: an acknowledgement would wait for it.
    if (!config.discord?.isShard) await import('./cli/open-importing.ts');
    const { openDigests } = await import('./cli/open-digests.ts');
    const { desk, schedule, digestsOf } = openDigests(parts.study, store.ledger, () => running, log);
    const dispatch = dispatchOf(parts, {
      digests: desk,
      wishes: store.wishes,
      curation: openCuration(config, store),
      unanswered: (terms) =>
        void store.countUnanswered(terms).catch((err: unknown) => log.warn({ err }, 'terms were not counted')),
    });
    for (const entry of wanted) running.push(await entry.open({ ...parts, store, web, metrics, digestsOf }));
    // Slack over HTTP is served on 3000 where nothing else is said.
    const overHttp = config.slack !== null && config.slack.appToken === null;
    const port = config.port ?? (overHttp ? DEFAULT_PORT : null);
    if (port !== null) log.info({ port: await web.listen(port) }, 'listening');
    await keep(() => web.close());
    const started: Platform[] = [];
    await keep(() => stopTogether(started, log));
    for (const platform of running) {
      ending.throwIfBegun();
      started.push(platform);
      await platform.start(dispatch);
      log.info({ platform: platform.name }, 'connected');
    }
    // The manager of Discord's shards has the schedules for all of them.
    if (config.discord?.isShard) return;
    await keep((await import('./cli/open-importing.ts')).openImporting(parts));
    await keep(await tellAskers(parts, store, running));
    await keep(() => schedule.stop());
    schedule.start();
  } catch (error) {
    await ending.closeAll();
    if (ending.hasBegun()) return log.info('stopped during the start');
    throw error instanceof OperatorError ? new Stop(error.message) : error;
  }
}

/** Whoever asked in vain is told when an article answers; gives what ends it. */
async function tellAskers({ study, log }: Parts, store: Store, running: readonly Platform[]) {
  const { followAskers } = await import('./importing/tell-askers.ts');
  const following = followAskers({
    ...{ wishes: store.wishes, ledger: store.ledger, study },
    platform: (name) => running.find((platform) => platform.name === name),
    now: () => Temporal.Now.instant(),
    log: (fields, line) => log.warn(fields, line),
  });
  return () => following.stop();
}

async function chatInTerminal({ config, study }: Parts, dispatch: Dispatch): Promise<void> {
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
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void terminal.stop());
  await terminal.start(dispatch);
  await terminal.ended;
  await terminal.stop();
}
