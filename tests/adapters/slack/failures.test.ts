// What became of a call that failed, read from the errors that the real SDK throws.
import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { again } from '../../../src/adapters/slack/again.ts';
import { failureOf, waitOf } from '../../../src/adapters/slack/failures.ts';
import { createLanes } from '../../../src/adapters/slack/lanes.ts';
import { clientOptions } from '../../../src/adapters/slack/web-client.ts';
import { type Answer, type FakeSlack, startFakeSlack } from '../../fakes/slack.ts';

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.close());

const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} };
const client = (apiUrl: string) =>
  new webApi.WebClient('xoxb-1', clientOptions(apiUrl, { ...quiet, getLevel: () => 'error' } as never));

async function errorOf(answer: Answer): Promise<unknown> {
  slack.on('chat.postMessage', () => answer);
  return client(slack.apiUrl)
    .chat.postMessage({ channel: 'C1', text: 'x' })
    .catch((error: unknown) => error);
}

const no = (error: string) => ({ body: { ok: false, error } });

describe('a failed call', () => {
  it.each<[string, Answer, string]>([
    ['a limit', { status: 429, headers: { 'retry-after': '3' }, body: {} }, 'limited'],
    ['a limit that does not say how long', { status: 429, body: {} }, 'limited'],
    ['a limit in words', no('ratelimited'), 'limited'],
    ['a refusal', no('channel_not_found'), 'refused'],
    ['a wrong address', { status: 404, body: {} }, 'refused'],
    ['a server away', no('service_unavailable'), 'untaken'],
    ['a body cut off', no('request_timeout'), 'untaken'],
    ['a broken server', { status: 502, body: {} }, 'unsure'],
    ['an error within', no('internal_error'), 'unsure'],
    ['a disaster within', no('fatal_error'), 'unsure'],
    ['a broken connection', { cut: true }, 'unsure'],
  ])('%s', async (_name, answer, failure) => {
    expect(failureOf(await errorOf(answer))).toBe(failure);
  });

  it('that found nobody listening was not taken', async () => {
    const gone = await startFakeSlack();
    await gone.close();
    const error = await client(gone.apiUrl)
      .auth.test()
      .catch((caught: unknown) => caught);
    expect(failureOf(error)).toBe('untaken');
  });

  it('waits as long as Slack says, and ten seconds where it does not', async () => {
    const limit = (after?: string) => ({ status: 429, headers: after ? { 'retry-after': after } : {}, body: {} });
    expect(waitOf(await errorOf(limit('3')))).toBe(3_000);
    expect(waitOf(await errorOf(limit('soon')))).toBe(10_000);
    expect(waitOf(await errorOf(limit()))).toBe(10_000);
  });
});

describe('again', () => {
  it('makes a call until it succeeds, and a refused one once', async () => {
    let calls = 0;
    const failing = (error: unknown) => () => {
      calls++;
      return calls < 3 ? Promise.reject(error) : Promise.resolve('done');
    };
    expect(await again(failing(await errorOf(no('internal_error'))), { waits: [1, 1, 1] })).toBe('done');
    calls = 0;
    const refused = await errorOf(no('channel_not_found'));
    await expect(again(failing(refused), { waits: [1, 1] })).rejects.toBe(refused);
    expect(calls).toBe(1);
  });

  it('leaves to its caller what it was not told of, and a limit of minutes', async () => {
    const unsure = await errorOf({ cut: true });
    await expect(again(() => Promise.reject(unsure), { waits: [1], after: ['untaken'] })).rejects.toBe(unsure);
    const long = await errorOf({ status: 429, headers: { 'retry-after': '600' }, body: {} });
    await expect(again(() => Promise.reject(long), { waits: [1] })).rejects.toBe(long);
    await expect(createLanes().run('C1', () => again(() => Promise.reject(unsure), { waits: [] }))).rejects.toBe(
      unsure,
    );
  });

  it('lets no channel wait for an hour', async () => {
    const error = await errorOf({ status: 429, headers: { 'retry-after': '3600' }, body: {} });
    await expect(createLanes().run('C1', () => Promise.reject(error))).rejects.toBe(error);
  });
});
