// Partial dates: a day, a month or a year as an ISO prefix ("2025-02-20", "2025-02", "2025"), and spans of days.

/** Inclusive days, "YYYY-MM-DD"; null = open on that side. */
export type DateRange = { readonly since: string | null; readonly until: string | null };

/** First and last day that a partial date, or "start/end" of two, may mean. Throws a RangeError on anything else. */
export function daysOf(date: string): { readonly first: string; readonly last: string } {
  const [from = '', to = from] = date.split('/');
  return { first: edge(from).first, last: edge(to).last };
}

type Edge = { readonly first: string; readonly last: string };
const edges = new Map<string, Edge>();
/** Dates remembered: an archive of some years has a few thousand. */
const MOST_EDGES = 5_000;

function edge(date: string): Edge {
  let known = edges.get(date);
  if (!known) {
    if (edges.size >= MOST_EDGES) edges.clear();
    known = readEdge(date);
    edges.set(date, known);
  }
  return known;
}

function readEdge(date: string): Edge {
  if (/^\d{4}$/.test(date)) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (/^\d{4}-\d{2}$/.test(date)) {
    const month = Temporal.PlainYearMonth.from(date);
    return { first: `${date}-01`, last: `${date}-${String(month.daysInMonth).padStart(2, '0')}` };
  }
  const day = Temporal.PlainDate.from(date).toString();
  return { first: day, last: day };
}

/** The days that a partial date, or "start/end" of two, may mean. */
export function rangeOf(date: string): DateRange {
  const { first, last } = daysOf(date);
  return { since: first, until: last };
}

/** True when any day of `date` lies in the range. */
export function overlaps(date: string, range: DateRange): boolean {
  const { first, last } = daysOf(date);
  return (range.since === null || last >= range.since) && (range.until === null || first <= range.until);
}

/** True when every day that `date` may mean lies in the range. */
export function within(date: string, range: DateRange): boolean {
  const { first, last } = daysOf(date);
  return (range.since === null || first >= range.since) && (range.until === null || last <= range.until);
}

/** ISO prefix of the parts that are known. */
export function partialDate(year: number, month?: number | null, day?: number | null): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const y = String(year).padStart(4, '0');
  if (!month) return y;
  return day ? `${y}-${two(month)}-${two(day)}` : `${y}-${two(month)}`;
}

/** The last day on or before `from` that is the given weekday (1 Monday … 7 Sunday). */
export function weekdayBefore(from: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return from.subtract({ days: (from.dayOfWeek - weekday + 7) % 7 });
}

/** True for a real day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
