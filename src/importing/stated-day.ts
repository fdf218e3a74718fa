// Stated day: the day that a time stamp or a line on a page states, as the place of publication counts it.
import { likelyReading } from './day-order.ts';
import { monthOf } from './month-names.ts';

/** Where text says nothing of it: is the day before the month in 03/04/2025? Null: nobody can tell. */
export type DayFirst = boolean | null;

/** The day of an ISO, RFC 822 or epoch stamp, in the zone that the stamp is written in. */
export function dayOfStamp(stamp: string | null | undefined, dayFirst: DayFirst = null): string | null {
  const clean = stamp?.trim() ?? '';
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(clean);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  if (/^\d{10}(\d{3})?$/.test(clean))
    return new Date(Number(clean) * (clean.length === 10 ? 1_000 : 1)).toISOString().slice(0, 10);
  // RFC 822 allowed two digits; no feed is older than 1990.
  const short = /^(?:\p{L}{3,9},? )?(\d{1,2}) (\p{L}{3,9}) (\d{2}) \d{1,2}:/u.exec(clean);
  if (short) {
    const [, date, month, year] = short;
    return day(Number(year) + (Number(year) < 90 ? 2000 : 1900), monthOf(month), date);
  }
  return dayIn(clean, dayFirst);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups, around: string, dayFirst: DayFirst) => string | null;

const named: Read = ({ y, m, d }) => day(y, monthOf(m), d);
const numbered: Read = ({ y, m, d }) => day(y, Number(m), d);
const NAME = String.raw`(?<m>\p{L}{3,9})`;
const VIETNAMESE_NAME = String.raw`(?<m>tháng (?:\p{L}+ hai|\p{L}+ một|\p{L}+))`;

const PATTERNS: readonly (readonly [pattern: string, read: Read])[] = [
  [String.raw`(?<!\d)(?<y>\d{4})(?<mark>[-/.])(?<m>\d{2})\k<mark>(?<d>\d{2})(?!\d)`, numbered],
  [String.raw`(?<!\p{L})${NAME}\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})(?!\d)`, named],
  // "February, 20/2025", as Việt Nam News has it.
  [String.raw`(?<!\p{L})${NAME}, (?<d>\d{1,2})\/(?<y>\d{4})(?!\d)`, named],
  [String.raw`(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er)?[ -]${NAME}\.?,?[ -](?<y>\d{4})(?!\d)`, named],
  [String.raw`(?<!\d)(?<d>\d{1,2}) tháng (?<m>\d{1,2}),?(?: năm)? (?<y>\d{4})(?!\d)`, numbered],
  // "5 Tháng Hai, 2025" and "Tháng Hai 5, 2025", as publishing systems translate their months.
  [String.raw`(?<!\d)(?<d>\d{1,2}) ${VIETNAMESE_NAME},?(?: năm)? (?<y>\d{4})(?!\d)`, named],
  [String.raw`(?<!\p{L})${VIETNAMESE_NAME} (?<d>\d{1,2}), (?<y>\d{4})(?!\d)`, named],
  [
    String.raw`(?<![\d/-])(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>\d{4})(?!\d)`,
    ({ a, b, y }, around, dayFirst) => slashed(Number(a), Number(b), Number(y), around, dayFirst),
  ],
];
const COMPILED = PATTERNS.map(([source, read]) => [new RegExp(source, 'giu'), read] as const);
/** What stands so near to a date may say how it is to be read. Characters. */
const AROUND = 25;

/** The first full day that a short text states; 03/04/2025 states none where nothing tells which it is. */
export function dayIn(text: string, dayFirst: DayFirst = null): string | null {
  const composed = text.slice(0, 5_000).normalize('NFC');
  let first: { at: number; day: string } | null = null;
  for (const [pattern, read] of COMPILED) {
    for (const match of composed.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const around = composed.slice(Math.max(0, match.index - AROUND), end + AROUND);
      const found = read(match.groups ?? {}, around, dayFirst);
      if (!found) continue;
      if (!first || match.index < first.at) first = { at: match.index, day: found };
      break;
    }
  }
  return first?.day ?? null;
}

function slashed(a: number, b: number, year: number, around: string, dayFirst: DayFirst): string | null {
  const [early, late] = [day(year, b, a), day(year, a, b)];
  if (!early || !late || early === late) return early ?? late;
  const reading = likelyReading(around, early, late) ?? dayFirst;
  return reading === null ? null : reading ? early : late;
}

function day(year: number | string | undefined, month: number, date: number | string | undefined): string | null {
  try {
    return Temporal.PlainDate.from({ year: Number(year), month, day: Number(date) }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
