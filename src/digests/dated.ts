// Dated: what the articles tell of days ahead, and of this day in earlier years.
import type { DatedEvent, Study } from '../answering/study.ts';
import { daysOf } from '../text/partial-date.ts';

/** Days ahead that are worth a line. */
const AHEAD = { days: 90 };

const known = new WeakMap<Study, Map<string, readonly DatedEvent[]>>();

/** The timeline of these topics (none: of all), read once for each study. */
export function eventsOf(study: Study, topics: readonly string[]): readonly DatedEvent[] {
  const timelines = known.get(study) ?? new Map<string, readonly DatedEvent[]>();
  known.set(study, timelines);
  const events = (topics.length > 0 ? topics : [null]).flatMap((topic) => {
    const events = timelines.get(topic ?? '') ?? study.timeline({ topic });
    timelines.set(topic ?? '', events);
    return events;
  });
  return [...new Map(events.map((event) => [event.citation.sentence.id, event])).values()];
}

/** Events that begin after the day, soonest first; of articles that say when they were written, or nobody knows what was ahead. */
export function aheadOf(events: readonly DatedEvent[], day: Temporal.PlainDate): DatedEvent[] {
  const until = day.add(AHEAD).toString();
  return events
    .filter(({ date, citation }) => {
      const { first } = daysOf(date);
      return citation.published !== null && first > day.toString() && first <= until;
    })
    .sort((a, b) => daysOf(a.date).first.localeCompare(daysOf(b.date).first));
}

/** Events of this day in earlier years, the latest first. */
export function onThisDay(events: readonly DatedEvent[], day: Temporal.PlainDate): DatedEvent[] {
  const monthAndDay = day.toString().slice(-6);
  return events
    .filter(({ date }) => date.length === 10 && date.endsWith(monthAndDay) && date < day.toString())
    .sort((a, b) => b.date.localeCompare(a.date));
}
