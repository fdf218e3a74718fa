// A stop that overtakes the start: nothing is connected afterwards, for what it would acknowledge nobody would answer.
import { expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { start } from './running.ts';

it.each(['auth.test', 'apps.connections.open'])('a stop during %s leaves nothing connected', async (method) => {
  const asked = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  let outcome: unknown = 'started';
  const bot = await start('socket', {
    prepare: (slack) =>
      slack.on(method, async () => {
        asked.resolve();
        await stopped.promise;
        return undefined;
      }),
    async starting(platform, dispatch) {
      const begun = platform.start(dispatch).catch((error: unknown) => {
        outcome = error;
      });
      await asked.promise;
      await platform.stop();
      stopped.resolve();
      await begun;
    },
  });
  expect(outcome).toEqual(new Error('stopped during the start'));
  expect(bot.platform.connected()).toBe(false);
  await eventually(() => bot.slack.sockets() === 0);
  await bot.stop();
});
