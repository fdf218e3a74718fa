// Deliver: one digest to one channel, once: claimed before it is sent, confirmed after, found out where a process died.
import type { Study } from '../answering/study.ts';
import type { Platform } from '../chat/platform.ts';
import type { Subscription } from '../chat/subscription.ts';
import { compose } from './compose.ts';
import { toldBy } from './digest.ts';
import { findOut, UNSURE_WAIT } from './find-out.ts';
import type { Entry, Ledger, Told } from './ledger.ts';
import { noticedSince } from './notice.ts';
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
const LEASE = 60_000;
const SIGN = 20_000;
/** Too close to the end of a lease to begin sending. */
const MARGIN = 20_000;
/** Before what was refused is tried again; doubled with each time, at most an hour. Milliseconds. */
const WAIT = 5 * 60_000;
const LONGEST_WAIT = 60 * 60_000;

export async function deliver({ entry, day, late = false }: Delivery, needs: DeliveryNeeds): Promise<Outcome> {
  const { ledger, owner, now } = needs;
  let held = now();
  const claim = await ledger.claim(entry, owner, LEASE);
  if (!claim) return 'taken';
  const subscription = await ledger.find(entry.subscription);
  const platform = subscription ? needs.platform(subscription.place.platform) : undefined;
  if (!subscription || !platform) {
    // Ordered no more: there is nothing left to find out.
    if (!subscription) await ledger.skip(entry, 'missed');
    return 'gone';
  }
  // A turn is taken for what asks the platform: days that are settled without it hold up nobody.
  if (claim.kind === 'unsure') {
    await needs.pace?.(entry.subscription);
    const known = await alive(() => findOut(claim, entry, { platform, place: subscription.place }, needs));
    if (known !== 'absent') return known;
    held = now();
    await ledger.extend(entry, owner, LEASE);
  }
  if (late) {
    await ledger.skip(entry, 'missed');
    return 'skipped';
  }
  const study = needs.study();
  const { seen, until } = await noticedSince(subscription.toldUntil, study.knowledge, ledger, now());
  const history = await ledger.history(subscription.id);
  const digest = compose({ subscription, study, day, seen, ...history });
  if (!digest) {
    await ledger.skip(entry, 'quiet');
    return 'quiet';
  }
  const mark = markOf(entry);
  const told: Told = toldBy(digest, until);
  const reply = presentDigest(digest, { mark });
  await needs.pace?.(entry.subscription);
  if (now().since(held).total('milliseconds') > LEASE - MARGIN) return 'unsure';
  const before = { toldUntil: subscription.toldUntil, posted: history.posted };
  const sending = await ledger.sending(entry, owner, mark, told, before);
  if (sending === 'busy') await ledger.yield(entry, owner);
  if (sending !== 'begun') return sending === 'busy' ? 'busy' : 'taken';
  return send();

  /** Platforms may let one wait for minutes: the claim stays alive as long as this process is. */
  async function alive<T>(work: () => Promise<T>): Promise<T> {
    const unsigned = (err: unknown) => needs.log({ err, day: entry.day }, 'a claim could not be renewed');
    const signs = setInterval(() => void ledger.extend(entry, owner, LEASE).catch(unsigned), SIGN);
    try {
      return await work();
    } finally {
      clearInterval(signs);
    }
  }

  async function send(): Promise<Outcome> {
    let message: string;
    try {
      message = await alive(() => (platform as Platform).send((subscription as Subscription).place, reply, mark));
    } catch (error) {
      return await failed(error);
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
