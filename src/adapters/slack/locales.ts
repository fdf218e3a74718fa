// Locales: in which language and time zone a person reads Slack; events do not say, users.info does.
import type { webApi } from '@slack/bolt';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import { within } from '../within.ts';
import { sleep } from './again.ts';
import { failureOf, refusalCode, waitOf } from './failures.ts';

export type Reader = {
  readonly language: LanguageCode;
  readonly zone: string;
  /** Owner or admin of the workspace. */
  readonly manages: boolean;
};

/** `of` gives the reader as far as Slack says in a second: else as they were last known, else English and UTC. */
export type Locales = { of(client: webApi.WebClient, user: string, workspace: string): Promise<Reader> };

/** People change their language seldom; a day is soon enough to notice. Milliseconds. */
const KEEP = 24 * 3_600_000;
/** Where Slack refuses (no scope, no such person), the same person is asked for again no sooner. */
const KEEP_REFUSAL = 60_000;
const MOST_KEPT = 20_000;
/** An answer in English now is better than one in French late. Milliseconds. */
const PATIENCE = 1_000;

const UNKNOWN: Reader = { language: 'en', zone: 'UTC', manages: false };

type Known = { readonly reader: Reader; readonly until: number };

export function createLocales(log: Log, now: () => number = Date.now): Locales {
  const known = new Map<string, Known>();
  /** Questions to Slack on their way: a person who asks three things at once is looked up once. */
  const asking = new Map<string, Promise<Reader | null>>();
  /** Workspaces that Slack has put off, and until when. */
  const notBefore = new Map<string, number>();

  const keep = (key: string, reader: Reader, time: number): Reader => {
    known.delete(key);
    known.set(key, { reader, until: now() + time });
    const oldest = known.keys().next();
    if (known.size > MOST_KEPT && !oldest.done) known.delete(oldest.value);
    return reader;
  };

  /** Null where it is to be asked again: nothing is kept of a limit or a broken line. */
  const look = async (client: webApi.WebClient, user: string, workspace: string): Promise<Reader | null> => {
    const key = `${workspace}/${user}`;
    const wait = (notBefore.get(workspace) ?? 0) - now();
    if (wait > PATIENCE) return null;
    if (wait > 0) await sleep(wait);
    try {
      const { user: found } = await client.users.info({ user, include_locale: true });
      const manages = Boolean(found?.is_admin || found?.is_owner);
      return keep(key, { language: languageOf(found?.locale).code, zone: zoneOf(found?.tz), manages }, KEEP);
    } catch (error) {
      const failure = failureOf(error);
      log.debug({ failure, code: refusalCode(error) }, 'Slack does not say who reads');
      if (failure === 'limited') notBefore.set(workspace, now() + waitOf(error));
      if (failure === 'refused') return keep(key, known.get(key)?.reader ?? UNKNOWN, KEEP_REFUSAL);
      return null;
    }
  };

  return {
    async of(client, user, workspace) {
      const key = `${workspace}/${user}`;
      const entry = known.get(key);
      if (entry && entry.until > now()) return entry.reader;
      const asked = asking.get(key) ?? look(client, user, workspace).finally(() => asking.delete(key));
      asking.set(key, asked);
      const found = await within(PATIENCE, asked, () => null);
      return found ?? entry?.reader ?? UNKNOWN;
    },
  };
}

/** Only zones that this machine can count with. */
function zoneOf(tz: string | undefined): string {
  try {
    return tz ? new Temporal.ZonedDateTime(0n, tz).timeZoneId : UNKNOWN.zone;
  } catch {
    return UNKNOWN.zone;
  }
}
