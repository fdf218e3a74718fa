// `node tests/bench/digest-minute.ts [CHANNELS] [slack|discord] [WORKSPACES]`: as many channels as that due within ten minutes and all owed at once,
// posted through the real adapter to a service that keeps to the platform's limits; in which order, how fast, how often refused.
import { paceOver } from '../../src/digests/pace.ts';
import { createSchedule } from '../../src/digests/schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ownFile } from '../digests/databases.ts';
import { subscriptionOf } from '../digests/doors.ts';
import { type Kind, openPlatform } from '../digests/real-platforms.ts';
import { startDiscordChannels } from '../fakes/discord-channels.ts';
import { startFakeSlack } from '../fakes/slack.ts';
import { studyOf } from '../fixtures/small-corpus.ts';

const [, , count = '1000', platformName = 'slack', workspaces = '1'] = process.argv;
const kind = platformName as Kind;
const NOW = Temporal.Instant.from('2026-01-15T08:30:00Z');
/** "Several hundred messages per minute" of a workspace; one a second of a channel. */
const SLACK = { workspace: 300, channel: 1 };
const MINUTE = 60_000;
const SECOND = 1_000;

type Service = {
  readonly url: string;
  readonly posted: () => string[];
  readonly limited: () => number;
  close(): Promise<void>;
};

async function startService(): Promise<Service> {
  if (kind === 'discord') {
    const discord = await startDiscordChannels({ limits: true });
    const posted = () => discord.kept.map(({ channel }) => channel);
    return { url: discord.apiUrl, posted, limited: () => discord.limited, close: discord.close };
  }
  const slack = await startFakeSlack();
  const posted: { channel: string; at: number }[] = [];
  let limited = 0;
  slack.on('chat.postMessage', ({ args, at }) => {
    const channel = String(args.channel);
    const workspace = channel.split('-')[0];
    const recent = posted.filter((one) => one.at > at - MINUTE && one.channel.startsWith(`${workspace}-`));
    const own = recent.filter((one) => one.channel === channel && one.at > at - SECOND);
    if (recent.length >= SLACK.workspace || own.length >= SLACK.channel) {
      limited++;
      return { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
    }
    posted.push({ channel, at });
    return undefined;
  });
  return {
    url: slack.apiUrl,
    posted: () => posted.map(({ channel }) => channel),
    limited: () => limited,
    close: slack.close,
  };
}

const service = await startService();
const database = ownFile();
const store = await openStore(database.url, { now: () => NOW });
const platform = await openPlatform(kind, service.url);
const due = new Map<string, number>();
for (let i = 0; i < Number(count); i++) {
  // Not in the order of their names: their moments alone put them in order.
  const minute = 21 + ((i * 7) % 10);
  const workspace = `T${i % Number(workspaces)}`;
  const channel = kind === 'slack' ? `${workspace}-C${i}` : `${9_000 + i}`;
  due.set(channel, minute);
  const place = { platform: kind, workspace, channel, thread: null };
  const since = '2026-01-15T00:00:00Z';
  await store.ledger.save(
    subscriptionOf(channel, { id: `${kind}/${workspace}/${channel}`, place, time: `08:${minute}`, since }),
  );
}
// Turns are booked by the real clock, all else by the one passed in.
const turns = await openStore(database.url);
const study = studyOf();
const schedule = createSchedule({
  ...{ ledger: store.ledger, platform: () => platform, study: () => study, now: () => NOW, owner: 'bench' },
  pace: paceOver(turns.ledger, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  log: (fields, line) => process.stdout.write(`${JSON.stringify({ ...fields, msg: line })}\n`),
});
const begin = performance.now();
await schedule.tick();
const seconds = (performance.now() - begin) / 1_000;
const posted = service.posted();
/** Among those that share a limit: one workspace waits for no other. */
const latest = new Map<string, number>();
let early = 0;
for (const channel of posted) {
  const lane = kind === 'slack' ? (channel.split('-')[0] ?? '') : '';
  const minute = due.get(channel) ?? 0;
  if (minute < (latest.get(lane) ?? 0)) early++;
  latest.set(lane, Math.max(minute, latest.get(lane) ?? 0));
}
process.stdout.write(
  `${kind}: ${new Set(posted).size} of ${due.size} channels posted, ${posted.length - new Set(posted).size} twice, in ${seconds.toFixed(1)} s (${(posted.length / seconds).toFixed(1)} a second); ${service.limited()} refused for their pace; ${early} after one of the same limit that was due later.\n`,
);
await platform.stop();
for (const one of [store, turns]) await one.close();
await service.close();
await database.drop();
process.exit(posted.length === due.size && early === 0 && service.limited() === 0 ? 0 : 1);
