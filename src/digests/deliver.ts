// Deliver: one digest to one channel, once: claimed before it is sent, confirmed after, found out where a process died.
import type { Study } from '../answering/study.ts';
import type { Platform } from '../chat/platform.ts';
import type { Subscription } from '../chat/subscription.ts';
import { compose } from './compose.ts';
import { toldBy } from './digest.ts';
import type { Claim, Entry, Ledger, Told } from './ledger.ts';
import { markOf, presentDigest } from './present.ts';

export type DeliveryNeeds = {
  readonly ledger: Ledger;
  readonly platform: (name: Platform['name']) => Platform | undefined;
  readonly study: () => Study;
  readonly now: () => Temporal.Instant;
  /** This process, among all that share the ledger. */
  readonly owner: string;
  readonly log: (fields: Record<string, unknown>, line: string) => void;
  /** Waits for the subscription's turn under its platform's limits; absent: no limits. */
  readonly pace?: (subscription: string) => Promise<void>;
};

export type Delivery = {
  readonly entry: Entry;
  readonly day: Temporal.PlainDate;
  /** Its window has passed: what became of it is found out, but nothing is sent any more. */
  readonly late?: boolean;
};

/** `taken`: another process has it, or it is done; `busy`: another digest of the same channel comes first. */
export type Outcome = 'posted' | 'quiet' | 'taken' | 'busy' | 'refused' | 'unsure' | 'skipped' | 'gone';

/** A claim holds this long without a sign of life; and signs are given this often. Milliseconds. */
export const LEASE = 120_000;
const SIGN = 40_000;
/** Too close to the end of a lease to begin sending. */
const MARGIN = 30_000;
/** Before what was refused, or is unsure, is looked at again; doubled with each time, at most an hour. */
const WAIT = 5 * 60_000;
const LONGEST_WAIT = 60 * 60_000;
const UNSURE_WAIT = 60_000;
/** A look-up that has failed for this long, milliseconds, will not come to an answer. */
const LOOKED_LONG = 24 * 3_600_000;
/** What was added in the last moments may still be being written by another process: it comes tomorrow. Milliseconds. */
const SETTLED = 60_000;

export async function deliver({ entry, day, late = false }: Delivery, needs: DeliveryNeeds): Promise<Outcome> {
  const { ledger, owner, now } = needs;
  const begun = now();
  const claim = await ledger.claim(entry, owner, LEASE);
  if (!claim) return 'taken';
  await needs.pace?.(entry.subscription);
  // Read after the claim and the wait: an earlier digest may have moved what is told already.
  const subscription = await ledger.find(entry.subscription);
  const platform = subscription ? needs.platform(subscription.place.platform) : undefined;
  if (!subscription || !platform) {
    // Ordered no more: there is nothing left to find out.
    if (!subscription) await ledger.skip(entry, 'missed');
    return 'gone';
  }
  const known = claim.kind === 'unsure' ? await findOut(claim, entry, subscription, platform, needs) : 'absent';
  if (known !== 'absent') return known;
  if (late) {
    await ledger.skip(entry, 'missed');
    return 'skipped';
  }
  const until = now().subtract({ milliseconds: SETTLED }).toString({ smallestUnit: 'millisecond' });
  const digest = compose({
    subscription,
    study: needs.study(),
    day,
    seen: await ledger.seenBetween(subscription.toldUntil, until),
    shown: await ledger.shown(subscription.id),
    skipped: await ledger.skipped(subscription.id),
  });
  if (!digest) {
    await ledger.skip(entry, 'quiet');
    return 'quiet';
  }
  const mark = markOf(entry);
  const told: Told = toldBy(digest, until);
  const reply = presentDigest(digest, { mark });
  if (now().since(begun).total('milliseconds') > LEASE - MARGIN) return 'unsure';
  const sending = await ledger.sending(entry, owner, mark, told, subscription.toldUntil);
  if (sending === 'busy') await ledger.yield(entry, owner);
  if (sending !== 'begun') return sending === 'busy' ? 'busy' : 'taken';
  return send();

  async function send(): Promise<Outcome> {
    // Slack may let a channel wait for minutes: the claim stays alive as long as this process is.
    const unsigned = (err: unknown) => needs.log({ err, day: entry.day }, 'a claim could not be renewed');
    const signs = setInterval(() => void ledger.extend(entry, owner, LEASE).catch(unsigned), SIGN);
    let message: string;
    try {
      message = await (platform as Platform).send((subscription as Subscription).place, reply, mark);
    } catch (error) {
      return await failed(error);
    } finally {
      clearInterval(signs);
    }
    // Where this fails the message stands all the same: it is found when the lease has run out.
    await ledger.confirm(entry, owner, message, told);
    return 'posted';
  }

  async function failed(error: unknown): Promise<Outcome> {
    needs.log({ err: error, platform: platform?.name, day: entry.day }, 'a digest was not taken');
    if (platform?.refused?.(error)) {
      await ledger.release(entry, owner, WAIT, LONGEST_WAIT);
      return 'refused';
    }
    await ledger.loosen(entry, owner, UNSURE_WAIT);
    return 'unsure';
  }
}

/** Slack's words for what may be asked again. */
const PASSING = /^(?:rate_?limited|internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;

/** True when the platform answered the look-up with a no (a scope, a channel); a limit or a broken line may pass. */
function isAnswer(error: unknown): boolean {
  const { data, status } = error as { data?: { error?: unknown }; status?: unknown };
  if (typeof data?.error === 'string') return !PASSING.test(data.error);
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 429;
}

/**
 * Whether the message of a process that died is there. Where the platform cannot say, it is taken as posted: a line
 * missing for once is less of a nuisance than the same digest twice.
 */
async function findOut(
  { told, begun }: Extract<Claim, { kind: 'unsure' }>,
  entry: Entry,
  { place }: Subscription,
  platform: Platform,
  { ledger, owner, log, now }: DeliveryNeeds,
): Promise<Outcome | 'absent'> {
  let message: string | null = null;
  try {
    if (!platform.find) throw new Error('this platform cannot look messages up');
    message = await platform.find(place, markOf(entry), Temporal.Instant.from(begun));
    if (message === null) return 'absent';
  } catch (error) {
    const looked = now().since(Temporal.Instant.from(begun)).total('milliseconds');
    const forGood =
      !platform.find || looked > LOOKED_LONG || isAnswer(error) || (error as Error).message.startsWith('too many');
    if (!forGood) {
      await ledger.loosen(entry, owner, UNSURE_WAIT);
      return 'unsure';
    }
    log(
      { err: error, platform: platform.name, day: entry.day },
      'whether a digest was posted cannot be found out; taken as posted',
    );
  }
  await ledger.confirm(entry, owner, message, told);
  return 'posted';
}
