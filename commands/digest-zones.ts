// Time zones of /digest: how one is read, and which are offered while it is typed.
import type { OptionChoice } from '../src/chat/command.ts';
import { UserError } from '../src/chat/user-error.ts';
import { fold } from '../src/text/fold.ts';
import { shorten } from '../src/text/shorten.ts';

/** Names of today that Intl lists under an older one only. */
const TODAY = ['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon', 'Europe/Kyiv'];
const zones = [...new Set([...TODAY, ...Intl.supportedValuesOf('timeZone')])];
/** "GMT+7", "UTC-03:30". */
const OFFSET = /^(?:utc|gmt)\s*([+-])(\d{1,2})(?::?([0-5]\d))?$/i;
/** Discord shows at most 25 choices. */
const MOST = 25;

/** By its name, as an offset, or by its city alone in any writing ("Hồ Chí Minh"). */
export function readZone(text: string): string {
  const wanted = text.trim();
  const zone = zoneOf(wanted) ?? zoneOf(offsetOf(wanted)) ?? zones.find((one) => cityOf(one) === typed(wanted));
  if (zone === undefined) throw new UserError('no-zone', { text: shorten(wanted, 60) });
  return zone;
}

function zoneOf(name: string): string | undefined {
  try {
    // Temporal keeps the name as given, where Intl makes Asia/Saigon of it.
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    // No zone has that name; whoever asked says so.
    return undefined;
  }
}

/** "+07:00" of "GMT+7"; "" of what is none. */
function offsetOf(text: string): string {
  const [, sign = '', hours = '', minutes = '00'] = OFFSET.exec(text) ?? [];
  return hours && `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Zones that hold what is typed; those whose city begins with it first. */
export function zoneChoices(text: string): OptionChoice[] {
  const start = typed(text);
  const holding = zones.filter((zone) => fold(zone).includes(start));
  const begins = (zone: string) => cityOf(zone).startsWith(start);
  const first = holding.filter(begins);
  const others = holding.filter((zone) => !begins(zone));
  return [...first, ...others].slice(0, MOST).map((zone) => ({ name: zone, value: zone }));
}

function cityOf(zone: string): string {
  return fold(zone.split('/').at(-1) ?? '');
}

/** As the names of zones are written. */
function typed(text: string): string {
  return fold(text).trim().replaceAll(' ', '_');
}
