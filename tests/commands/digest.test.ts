// /digest: ordering, changing, listing and ending; what it refuses; and the preview and the backup as programs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../commands/digest.ts';
import { commands } from '../../commands/index.ts';
import type { Place } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { createDigestDesk } from '../../src/digests/desk.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { type Store, storeOver } from '../../src/store/open-store.ts';
import { runProgram } from '../cli/run-program.ts';
import { doorPlatform, startDoor } from '../digests/doors.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

const study = studyOf();
const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null };
const clock = Temporal.Instant.from('2026-01-15T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'digest-'));
let store: Store;
let door: Awaited<ReturnType<typeof startDoor>>;
beforeAll(async () => {
  store = await storeOver(nodeSqliteDialect(':memory:'), { now: () => clock });
  door = await startDoor();
});
afterAll(async () => {
  await store.close();
  await door.close();
  rmSync(folder, { recursive: true });
});

async function say(line: string, over: Parameters<typeof invocation>[2] = {}): Promise<string> {
  const digests = createDigestDesk({
    ...{ ledger: store.ledger, platform: () => doorPlatform(door.url), study: () => study, now: () => clock },
    ...{ owner: 'me', log: () => {} },
  });
  const dispatch = createDispatch({ commands, study: () => study, digests, report: (error) => Promise.reject(error) });
  return replyText(await dispatch(invocation('digest', digest.parse(line), { place, ...over })));
}

describe('/digest', () => {
  it('orders, changes what is named and keeps the rest, lists, posts, and ends', async () => {
    expect(await say('list')).toContain('No digest comes here yet');
    const ordered = await say('on time:7 zone:asia/ho_chi_minh topics:Thương mại, rescue weekdays:mon,fri');
    expect(ordered).toContain(
      'A digest will come here: Mon, Fri at 07:00 (Asia/Ho_Chi_Minh), on Trade, Rescue. The next one: 16 January 2026, 07:00.',
    );
    expect(ordered).toContain('invite me');
    expect(await say('on time:09:15 quiet:note language:français')).toContain(
      'Mon, Fri at 09:15 (Asia/Ho_Chi_Minh), on Trade, Rescue, in French, with a note on quiet days',
    );
    expect(await say('on topics:all language:en')).toContain('on everything, with a note on quiet days');
    expect(await say('on topics:trade, rescue')).toContain('on Trade, Rescue');
    expect(await say('')).toContain('https://app.slack.com/client/T1/C1: Mon, Fri at 09:15');
    expect(await say('now')).toBe('The digest is in the channel.');
    expect(await say('now')).toBe('The digest is in the channel.');
    // The same click twice is one digest.
    expect(door.posted).toHaveLength(1);
    expect(await say('off')).toBe('No more digests will come here.');
    expect(await say('off')).toContain('No digest comes here yet');
  });

  it.each([
    ['on zone:Mars/Base', 'I do not know the time zone “Mars/Base”'],
    ['on time:25:00', 'I cannot read “25:00” as a time of day'],
    ['on weekdays:someday', 'I cannot read “someday” as days of the week'],
    ['on topics:chess', 'I have no topic called “chess”. I have: Trade, Rescue, Space.'],
    ['on quiet:loud', 'I cannot use what was given'],
    ['on tiem:09:00', 'I cannot read “tiem:09:00” as a time of day'],
    ['on 09:00 time:10:00', 'I cannot read “09:00 10:00” as a time of day'],
    ['on topics:,', 'I have no topic called “,”'],
    ['preview chess', 'I have no topic called “chess”'],
    ['dance', 'I cannot use what was given'],
  ])('refuses %s in a sentence', async (line, sentence) => {
    expect(await say(line)).toContain(sentence);
  });

  it.each([
    ['weekly', 'Mon at'],
    ['weekdays', 'Mon, Tue, Wed, Thu, Fri at'],
    ['daily', 'every day at'],
    ['Mon,Thu', 'Mon, Thu at'],
    ['thursday monday', 'Mon, Thu at'],
    ['lundi, jeudi', 'Mon, Thu at'],
    ['thứ hai, thứ năm', 'Mon, Thu at'],
    ['chủ nhật', 'Sun at'],
  ])('takes weekdays as %s', async (weekdays, shown) => {
    const answer = await say(`on weekdays:${weekdays}`, { place: { ...place, channel: 'C-days' } });
    expect(answer).toContain(`here: ${shown}`);
  });

  it.each([
    ['8:15', '08:15 (UTC)'],
    ['9 zone:Hồ Chí Minh', '09:00 (Asia/Ho_Chi_Minh)'],
    ['zone:toronto', '(America/Toronto)'],
    ['zone:GMT+7', '(+07:00)'],
    ['zone:utc-3:30', '(-03:30)'],
  ])('takes a time without its name, and zones by city or offset: %s', async (line, shown) => {
    expect(await say(`on ${line}`, { place: { ...place, channel: 'C-zone' } })).toContain(shown);
  });

  it('names the next day on which one is owed: a day that had its digest has no second', async () => {
    const here = { place: { ...place, channel: 'C-next' } };
    expect(await say('on time:11:59', here)).toContain('The next one: 16 January 2026, 11:59.');
    expect(await say('on time:12:01', here)).toContain('The next one: 15 January 2026, 12:01.');
    const entry = { subscription: 'slack/T1/C-next', day: '2026-01-15' };
    await store.ledger.claim(entry, 'me', 1);
    await store.ledger.skip(entry, 'quiet');
    expect(await say('on time:12:02', here)).toContain('The next one: 16 January 2026, 12:02.');
  });

  it('shows beforehand what it would hold, and why, in the language of its asker', async () => {
    const text = await say('preview', { language: 'fr' });
    expect(text).toContain('Bulletin quotidien · 15 janvier 2026');
    expect(text).toContain('Pourquoi chaque ligne est là');
  });

  it('shows beforehand what other settings would make of it, and orders nothing', async () => {
    const here = { place: { ...place, channel: 'C-other' } };
    expect(await say('preview rescue', here)).toContain('This digest takes articles on: Rescue.');
    expect(await say('preview quiet:note language:fr', here)).not.toContain('archives');
    expect(await say('list', here)).not.toContain('C-other');
  });

  it('completes zones, and the last of several topics', () => {
    const suggest = (option: string, typed: string) =>
      digest.suggest(option, typed, { study: () => study, commands }, 'en').map(({ value }) => value);
    expect(suggest('zone', 'paris')[0]).toBe('Europe/Paris');
    expect(suggest('zone', 'hồ chí')).toEqual(['Asia/Ho_Chi_Minh']);
    expect(suggest('zone', 'york')).toEqual(['America/New_York']);
    expect(suggest('zone', '')).toHaveLength(25);
    expect(suggest('topics', 'trade, res')).toEqual(['trade, rescue']);
    expect(suggest('topics', '')[0]).toBe('all');
    expect(suggest('weekdays', 'week')).toEqual(['weekdays', 'weekly']);
  });
});

describe('the programs', () => {
  it('preview of a day prints what was new then', async () => {
    const { status, stdout, stderr } = await runProgram('src/cli/digest.ts', ['preview', '--date', '2025-02-22']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Daily digest · 22 February 2025');
    expect(stdout).toContain('Why each line is here');
    expect((await runProgram('src/cli/digest.ts', ['preview', '--date', '2025-02-30'])).status).toBe(2);
    const unknown = await runProgram('src/cli/digest.ts', ['preview', '--topic', 'chess']);
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toMatch(/^I have no topic called “chess”\. .+\n$/);
  }, 60_000);

  it.skipIf(process.platform !== 'linux')(
    'end in a sentence where a file can never be',
    async () => {
      for (const file of ['/proc/none/a.db', '/dev/null', folder]) {
        const env = { DATABASE_URL: `sqlite:${file}` };
        const { status, stderr } = await runProgram('src/cli/store.ts', ['backup', join(folder, 'none.jsonl')], {
          env,
        });
        expect([status, stderr]).toEqual([
          1,
          expect.stringMatching(/^The database cannot be opened \(.+\)\. Check .+\.\n$/),
        ]);
      }
    },
    60_000,
  );

  it('backup and restore go through a file', async () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'a.db')}` };
    const file = join(folder, 'backup.jsonl');
    expect((await runProgram('src/cli/store.ts', ['backup', file], { env })).stdout).toContain('0 rows saved');
    expect((await runProgram('src/cli/store.ts', ['restore', file], { env })).stdout).toContain('0 rows restored');
    const missing = await runProgram('src/cli/store.ts', ['restore', join(folder, 'none')], { env });
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('does not exist')]);
  }, 60_000);
});
