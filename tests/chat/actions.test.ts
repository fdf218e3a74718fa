// A click is a call like any other.
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { callOfAction } from '../../src/chat/actions.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

const study = studyOf();
const dispatch = createDispatch({
  commands,
  study: () => study,
  report: (error) => {
    throw error;
  },
});

async function click(...[id, value]: Parameters<typeof callOfAction>) {
  const call = callOfAction(id, value);
  return call ? replyText(await dispatch(invocation(call.command, call.options))) : null;
}

test('"Show in context" shows the passage among its neighbours', async () => {
  const text = await click('context', '2024-03-06-port-loan#0');
  expect(text).toContain('signed a port loan');
  expect(text).toContain('welcomed the loan');
});

test('"Whole article" shows the whole article', async () => {
  expect(await click('more', '2023-09-rescue-drill')).toContain('would be repeated');
});

test('"Timeline" shows the timeline of the topic', async () => {
  expect(await click('timeline', 'trade')).toContain('Timeline: Trade');
});

test('feedback is no question', async () => {
  expect(await click('helpful', 'x#0')).toBeNull();
  expect(await click('not-helpful', 'x#0')).toBeNull();
  expect(await click('missing', 'x')).toBeNull();
});

test('a button of an article that is gone gets a sentence', async () => {
  expect(await click('context', 'gone#7')).toContain('I have no article called “gone#7”');
});
