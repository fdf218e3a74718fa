// The log is JSON lines without secrets and without what people wrote.
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void, secrets: string[] = [], level = 'info') {
  const lines: string[] = [];
  write(createLog(level, secrets, (line) => lines.push(line)));
  return { text: lines.join(''), objects: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('a line is one JSON object with the time, the level and the message', () => {
  const { objects } = logged((log) => log.info({ platform: 'slack' }, 'connected'));
  expect(objects).toEqual([
    { level: 30, time: expect.stringMatching(/^\d{4}-.*Z$/), platform: 'slack', msg: 'connected' },
  ]);
});

test('what people wrote does not appear', () => {
  const { text } = logged((log) =>
    log.warn(
      { question: 'my private question', invocation: { text: 'hello there', options: { q: 'and this' } } },
      'slow',
    ),
  );
  expect(text).not.toMatch(/private question|hello there|and this/);
  expect(text).toContain('[redacted]');
});

test('secrets do not appear, not even inside an error', () => {
  const error = new Error('401 for Bot my-discord-token', { cause: new Error('xoxb-12-abcDEF refused') });
  const { text, objects } = logged(
    (log) => log.error({ err: error, token: 'whatever', url: 'postgres://u:p"assword@h' }, 'incident'),
    ['my-discord-token', 'p"assword'],
  );
  expect(text).not.toMatch(/my-discord-token|xoxb-12|whatever|assword/);
  expect(objects[0]).toMatchObject({ err: { type: 'Error', stack: expect.stringContaining('log.test.ts') } });
});

test('an error is told by its name, its codes and its causes, without the request that it carries', () => {
  class RefusedByPlatform extends Error {}
  const refusal = Object.assign(new RefusedByPlatform('Missing Access', { cause: new Error('the line broke') }), {
    ...{ code: 50_001, status: 403 },
    requestBody: { json: { components: [{ content: 'what somebody wrote' }] } },
    original: { data: 'what was sent back' },
  });
  const { text, objects } = logged((log) => log.error({ err: refusal }, 'a digest was not taken'));
  expect(text).not.toMatch(/somebody wrote|sent back/);
  expect(objects[0]?.err).toMatchObject({
    ...{ type: 'RefusedByPlatform', code: 50_001, status: 403 },
    stack: expect.stringMatching(/Missing Access[\s\S]+caused by: Error: the line broke/),
  });
});

test('a secret that is a common short word does not blot out the log', () => {
  expect(logged((log) => log.info('a word'), ['a']).text).toContain('a word');
});

test('lines below the level are not written', () => {
  const { objects } = logged((log) => [log.info('no'), log.error('yes')], [], 'error');
  expect(objects.map(({ msg }) => msg)).toEqual(['yes']);
});
