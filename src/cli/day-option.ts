// Day option: what stands behind --today or --date, checked.
import { Stop } from './entry.ts';

/** The day that the option names, today where it is absent. Stops at what is no day. */
export function dayOption(name: string, text: string | undefined): Temporal.PlainDate {
  if (text === undefined) return Temporal.Now.plainDateISO();
  const day = dayOf(text);
  if (!day) throw new Stop(`--${name} must be a day that exists, as 2026-01-31, not "${text}".`, 2);
  return day;
}

/** "2026-01-31" as a day; null for any other text, and for days that no month has. */
export function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
  } catch {
    return null;
  }
}
