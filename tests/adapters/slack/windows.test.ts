// Windows: opened in time while everything else waits its turn, filled when the answer comes, and never silently missing.
import { afterEach, describe, expect, it } from 'vitest';
import { fixedDispatch } from '../../fakes/dispatch.ts';
import { eventually } from '../../fakes/eventually.ts';
import { click, eventBody, message } from '../../fakes/slack-payloads.ts';
import { type Mode, ownStudy, type Running, start } from './running.ts';

let running: Running;
afterEach(() => running.stop());

const EXAMPLE = { action_id: 'ask.0', value: 'Who is Phan Van Giang?' };
const press = (more: Record<string, unknown> = {}) =>
  running.deliver('interaction', click(EXAMPLE, running.slack.responseUrl(), more));
const inHome = { container: { type: 'view', view_id: 'V1' }, channel: undefined, response_url: undefined };
const refuse = (method: string, error: string) => running.slack.on(method, () => ({ body: { ok: false, error } }));

/** A dispatch that answers the button's question when it is let. */
async function held() {
  const fixed = fixedDispatch(await ownStudy());
  let free = () => {};
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  const dispatch = async (invocation: Parameters<typeof fixed>[0]) => {
    await freed;
    return fixed(invocation);
  };
  return { dispatch, free };
}

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  it('opens before the answer is there, and is filled when it comes', async () => {
    const { dispatch, free } = await held();
    running = await start(mode, { dispatch });
    await press();
    const opened = await eventually(() => running.slack.said('views.open')[0]);
    expect(JSON.stringify(opened.args.view)).toContain('Looking it up');
    free();
    const filled = await eventually(() => running.slack.said('views.update')[0]);
    expect(JSON.stringify(filled.args.view)).not.toContain('Looking it up');
  });

  it('opens ahead of a crowd of questions', async () => {
    const fixed = fixedDispatch(await ownStudy());
    // Each answer takes the processor for itself for a while.
    const dispatch = (invocation: Parameters<typeof fixed>[0]) => {
      for (const end = performance.now() + 15; performance.now() < end; );
      return fixed(invocation);
    };
    running = await start(mode, { dispatch });
    const crowd = Array.from({ length: 100 }, (_, i) => message({ text: 'Who?', channel: `D${i}` }));
    await Promise.all(crowd.map((event) => running.deliver('event', eventBody(event))));
    await press();
    await eventually(() => running.slack.said('chat.postMessage').length >= 100, 20_000);
    const methods = running.slack.said('views.open').concat(running.slack.said('chat.postMessage'));
    const inOrder = methods.sort((a, b) => a.at - b.at).map(({ method }) => method);
    expect(inOrder.indexOf('views.open')).toBeGreaterThanOrEqual(0);
    expect(inOrder.indexOf('views.open')).toBeLessThan(50);
  });

  it('says in one private sentence that it came too late', async () => {
    running = await start(mode);
    refuse('views.open', 'expired_trigger_id');
    await press();
    const { args } = await eventually(() => running.slack.said('response_url')[0]);
    expect(args).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('too late') });
  });

  it('says it in the direct message to whom the Home tab belongs', async () => {
    running = await start(mode);
    refuse('views.open', 'expired_trigger_id');
    await press(inHome);
    const { args } = await eventually(() => running.slack.said('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'U0000001', text: expect.stringContaining('too late') });
  });

  it('does not stay with a promise that cannot be kept', async () => {
    const { dispatch, free } = await held();
    running = await start(mode, { dispatch });
    refuse('views.update', 'not_found');
    await press();
    await eventually(() => running.slack.said('views.open')[0]);
    free();
    const { args } = await eventually(() => running.slack.said('response_url')[0]);
    expect(args.text).toContain('too late');
  });

  it('opens once for a click that is delivered twice', async () => {
    running = await start(mode);
    const payload = click(EXAMPLE, running.slack.responseUrl());
    await running.deliver('interaction', payload);
    await running.deliver('interaction', payload);
    await eventually(() => running.slack.said('views.open')[0]);
    await running.platform.stop();
    expect(running.slack.said('views.open')).toHaveLength(1);
  });
});
