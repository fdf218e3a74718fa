// Pace: how fast digests may go, so that a thousand due at the same minute keep to the platforms' limits.
import type { Platform } from '../chat/platform.ts';
import type { Ledger } from './ledger.ts';

/**
 * Milliseconds between two digests of a lane. Slack lets "several hundred messages per minute" into a workspace
 * (rate-limits, chat.postMessage), Discord takes 50 requests a second of a bot (topics/rate-limits.mdx): about half
 * of each is left for answers.
 */
const INTERVALS: Readonly<Record<Platform['name'], number>> = { slack: 250, discord: 40, terminal: 0 };
/** No turn is waited for longer than this: a lease must not run out meanwhile. Milliseconds. */
const LONGEST = 20_000;

/** What shares a limit: a workspace of Slack, or all of Discord. By the subscription's id, "platform/workspace/channel". */
export function laneOf(subscription: string): string {
  const [platform = '', workspace = ''] = subscription.split('/');
  return platform === 'slack' ? `slack/${workspace}` : platform;
}

/** Waits for a subscription's turn among all processes that share the ledger. `wait` takes milliseconds. */
export function paceOver(ledger: Pick<Ledger, 'turn'>, wait: (milliseconds: number) => Promise<void>) {
  return async (subscription: string): Promise<void> => {
    const lane = laneOf(subscription);
    const turn = await ledger.turn(lane, INTERVALS[lane.split('/')[0] as Platform['name']]);
    if (turn > 0) await wait(Math.min(turn, LONGEST));
  };
}
