// Stated day: the day that a time stamp or a line on a page states, as the place of publication counts it.

const MONTHS: Record<string, number> = {};
for (const [i, names] of [
  'january jan janvier janv',
  'february feb février fevrier févr',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug août aout',
  'september sep sept septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec décembre decembre déc',
].entries())
  for (const month of names.split(' ')) MONTHS[month] = i + 1;

/** The day of an ISO, RFC 822 or epoch stamp, in the zone that the stamp is written in. */
export function dayOfStamp(stamp: string | null | undefined): string | null {
  const clean = stamp?.trim() ?? '';
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(clean);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{10}(\d{3})?$/.test(clean))
    return new Date(Number(clean) * (clean.length === 10 ? 1_000 : 1)).toISOString().slice(0, 10);
  // RFC 822 allowed two digits; no feed is older than 1990.
  const short = /^(?:\p{L}{3,9},? )?(\d{1,2}) (\p{L}{3,9}) (\d{2}) \d{1,2}:/u.exec(clean);
  if (short) {
    const [, d, m = '', y] = short;
    return day(Number(y) + (Number(y) < 90 ? 2000 : 1900), MONTHS[m.toLowerCase()] ?? 0, Number(d));
  }
  return dayIn(clean);
}

const PATTERNS: readonly (readonly [pattern: RegExp, read: (groups: readonly string[]) => string | null])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [
    /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u,
    ([m = '', d, y]) => day(Number(y), MONTHS[m.toLowerCase()] ?? 0, Number(d)),
  ],
  // "February, 20/2025", as Việt Nam News has it.
  [
    /(?<!\p{L})(\p{L}{3,9}), (\d{1,2})\/(\d{4})(?!\d)/u,
    ([m = '', d, y]) => day(Number(y), MONTHS[m.toLowerCase()] ?? 0, Number(d)),
  ],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?!\d)/u,
    ([d, m = '', y]) => day(Number(y), MONTHS[m.toLowerCase()] ?? 0, Number(d)),
  ],
  [/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u, ([d, m, y]) => day(Number(y), Number(m), Number(d))],
  [/(?<![\d/-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u, ([a, b, y]) => slashed(Number(a), Number(b), Number(y))],
];

/** The first full day that a short text states; 03/04/2025 states none, because nobody can tell which it is. */
export function dayIn(text: string): string | null {
  const composed = text.slice(0, 5_000).normalize('NFC');
  let first: { at: number; day: string } | null = null;
  for (const [pattern, read] of PATTERNS) {
    const global = new RegExp(pattern.source, `${pattern.flags}g`);
    for (const match of composed.matchAll(global)) {
      const found = read(match.slice(1));
      if (!found) continue;
      if (!first || match.index < first.at) first = { at: match.index, day: found };
      break;
    }
  }
  return first?.day ?? null;
}

function slashed(a: number, b: number, year: number): string | null {
  if (a > 12) return day(year, b, a);
  if (b > 12) return day(year, a, b);
  return a === b ? day(year, a, b) : null;
}

function day(year: number, month: number, date: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
