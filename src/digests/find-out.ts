// Find out: whether the digest of a process that ended while it was sending stands in its channel.
import type { Place } from '../chat/command.ts';
import type { Platform } from '../chat/platform.ts';
import type { Claim, Entry, Ledger } from './ledger.ts';
import { markOf } from './present.ts';

type FindingNeeds = {
  readonly ledger: Pick<Ledger, 'confirm' | 'loosen'>;
  readonly owner: string;
  readonly now: () => Temporal.Instant;
  readonly log: (fields: Record<string, unknown>, line: string) => void;
};

/** Before what is unsure is looked at again, milliseconds. */
export const UNSURE_WAIT = 60_000;
/** A look-up that has failed for this long, milliseconds, will not come to an answer. */
const LOOKED_LONG = 24 * 3_600_000;
/** Slack's words for what may be asked again: a moment's trouble, or a token that says nothing of the channel. */
const PASSING =
  /^(?:rate_?limited|internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org|invalid_auth|not_authed|token_(?:expired|revoked))$/;

/**
 * Where the platform cannot say, it is taken as posted: a line missing for once is less of a nuisance than the same
 * digest twice.
 */
export async function findOut(
  { told, begun }: Extract<Claim, { kind: 'unsure' }>,
  entry: Entry,
  { platform, place }: { readonly platform: Platform; readonly place: Place },
  { ledger, owner, log, now }: FindingNeeds,
): Promise<'posted' | 'absent' | 'unsure'> {
  const since = Temporal.Instant.from(begun);
  let message: string | null = null;
  try {
    if (!platform.find) throw new Error('this platform cannot look messages up');
    message = await platform.find(place, markOf(entry), since);
    if (message === null) return 'absent';
  } catch (err) {
    const looked = now().since(since).total('milliseconds');
    if (platform.find && looked <= LOOKED_LONG && !isAnswer(err)) {
      await ledger.loosen(entry, owner, UNSURE_WAIT);
      return 'unsure';
    }
    const line = 'whether a digest was posted cannot be found out; taken as posted';
    log({ err, platform: platform.name, day: entry.day }, line);
  }
  await ledger.confirm(entry, owner, message, told);
  return 'posted';
}

/** True when the look-up was answered with a no (a scope, a channel), and would be again; a limit or a broken line may pass. */
function isAnswer(error: unknown): boolean {
  const { data, status, message } = error as { data?: { error?: unknown }; status?: unknown; message?: unknown };
  if (typeof data?.error === 'string') return !PASSING.test(data.error);
  if (typeof status === 'number') return status >= 400 && status < 500 && status !== 401 && status !== 429;
  // What the adapters say of a channel that is too busy to be read whole.
  return typeof message === 'string' && message.startsWith('too many');
}
