// Opening the digests: the ledger and this process's platforms → what /digest can do, and the schedule that posts.
import { settingsLine } from '../../commands/digest-lines.ts';
import type { Study } from '../answering/study.ts';
import type { Platform } from '../chat/platform.ts';
import { addressOf, type DigestDesk } from '../chat/subscription.ts';
import { createDigestDesk } from '../digests/desk.ts';
import type { Ledger } from '../digests/ledger.ts';
import { paceOver } from '../digests/pace.ts';
import { createSchedule, type Schedule } from '../digests/schedule.ts';
import type { Log } from '../log.ts';

export type Digests = {
  readonly desk: DigestDesk;
  readonly schedule: Schedule;
  /** The digests of a workspace, a line each. */
  digestsOf(workspace: string): Promise<readonly string[]>;
};

export function openDigests(
  study: () => Study,
  ledger: Ledger,
  running: () => readonly Platform[],
  log: Log,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Digests {
  const needs = {
    ledger,
    platform: (name: Platform['name']) => running().find((platform) => platform.name === name),
    study,
    now,
    // One among all processes that share the ledger, and another one after a restart.
    owner: crypto.randomUUID(),
    pace: paceOver(ledger, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
    log: (fields: Record<string, unknown>, line: string) =>
      'err' in fields ? log.warn(fields, line) : log.info(fields, line),
  };
  return {
    desk: createDigestDesk(needs),
    schedule: createSchedule(needs),
    async digestsOf(workspace) {
      const all = await ledger.subscriptions();
      return all
        .filter(({ place }) => place.workspace === workspace)
        .map((one) => `${addressOf(one.place)}: ${settingsLine(one, { study }, one.language)}`);
    },
  };
}
