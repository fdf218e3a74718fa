// Locales: in which language and time zone a person reads Slack; events do not say, users.info does.
import { webApi } from '@slack/bolt';
import { type LanguageCode, languageOf } from '../../languages/index.ts';

export type Reader = {
  readonly language: LanguageCode;
  readonly zone: string;
  /** Owner or admin of the workspace. */
  readonly manages: boolean;
};

export type Locales = { of(client: webApi.WebClient, user: string, workspace: string): Promise<Reader> };

/** People change their language seldom; a day is soon enough to notice. Milliseconds. */
const KEEP = 24 * 3_600_000;
/** After a refusal the same person is asked for again no sooner. */
const KEEP_FAILURE = 60_000;
const MOST_KEPT = 20_000;
/** An answer in English now is better than one in French late. */
const PATIENCE = 1_000;

const UNKNOWN: Reader = { language: 'en', zone: 'UTC', manages: false };

export function createLocales(now: () => number = Date.now): Locales {
  const known = new Map<string, { reader: Promise<Reader>; until: number }>();
  let notBefore = 0;

  const look = async (client: webApi.WebClient, user: string, key: string): Promise<Reader> => {
    try {
      const { user: found } = await client.users.info({ user, include_locale: true });
      const manages = Boolean(found?.is_admin || found?.is_owner);
      return { language: languageOf(found?.locale).code, zone: zoneOf(found?.tz), manages };
    } catch (error) {
      // A limit on this method is no reason to keep anybody waiting.
      if (error instanceof webApi.WebAPIRateLimitedError) notBefore = now() + error.retryAfter * 1_000;
      const entry = known.get(key);
      if (entry) entry.until = now() + KEEP_FAILURE;
      return UNKNOWN;
    }
  };

  return {
    async of(client, user, workspace) {
      const key = `${workspace}/${user}`;
      const entry = known.get(key);
      let reader = entry && entry.until > now() ? entry.reader : null;
      if (!reader) {
        if (now() < notBefore) return UNKNOWN;
        const oldest = known.keys().next();
        if (known.size >= MOST_KEPT && !oldest.done) known.delete(oldest.value);
        reader = look(client, user, key);
        known.set(key, { reader, until: now() + KEEP });
      }
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Reader>((resolve) => {
        timer = setTimeout(resolve, PATIENCE, UNKNOWN);
      });
      return Promise.race([reader, late]).finally(() => clearTimeout(timer));
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
