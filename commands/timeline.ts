// /timeline: what happened when, oldest first, each event in the words of an article.
import { z } from 'zod';
import type { DatedEvent } from '../src/answering/study.ts';
import { datedAs, eventBasis, toCitationBlock } from '../src/chat/cite.ts';
import type { Command } from '../src/chat/command.ts';
import { topicChoices } from '../src/chat/completions.ts';
import { coverageNote } from '../src/chat/coverage.ts';
import { readNote } from '../src/chat/present.ts';
import { readLimits } from '../src/chat/read-limits.ts';
import type { Block, Reply } from '../src/chat/reply.ts';
import { topicLabel } from '../src/chat/topic-label.ts';
import { parseTopicLine } from '../src/chat/topic-line.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';
import { sinceOption, topicOption, untilOption } from './option-specs.ts';

/** Events in one reply: two blocks each, and Slack takes fifty. */
const SHOWN = 15;

const schema = z.object({
  topic: z.string().trim().max(200).optional(),
  since: z.string().optional(),
  until: z.string().optional(),
});

export const timeline = {
  name: 'timeline',
  summary: {
    en: 'Shows dated events, oldest first, each with its source',
    vi: 'Cho xem các sự kiện theo ngày tháng, cũ nhất trước, kèm nguồn',
    fr: 'Montre les événements datés, les plus anciens d’abord, avec leur source',
  },
  options: [topicOption, sinceOption, untilOption],
  schema,
  parse: (line) => ({ ...parseTopicLine(line) }),
  suggest: (option, typed, { study }, language) =>
    option === 'topic' ? topicChoices(typed, study().knowledge, language) : [],
  run({ at, zone, language }, { topic, since, until }, { study }) {
    const { timeline: eventsOf, coverage, knowledge } = study();
    const { sentences } = languageOf(language);
    const limits = readLimits({ since, until }, at.toZonedDateTimeISO(zone).toPlainDate(), language);
    const events = eventsOf({ topic: topic ?? null, since: limits?.since ?? null, until: limits?.until ?? null });
    const heading = topic
      ? sentences.timeline.headingOf(topicLabel(topic, knowledge, language))
      : sentences.timeline.heading;
    const read: Block[] = limits ? [readNote(limits, language)] : [];
    if (events.length > 0) return told(heading, events, read, language);
    const blocks: Block[] = [
      { kind: 'paragraph', text: { text: sentences.timeline.none } },
      coverageNote(coverage, knowledge.articles, language),
      ...read,
    ];
    return { audience: 'everyone', language, summary: sentences.timeline.none, blocks };
  },
} satisfies Command<typeof schema>;

function told(heading: string, events: readonly DatedEvent[], read: readonly Block[], language: LanguageCode): Reply {
  const shown = events.slice(-SHOWN);
  const blocks = shown.flatMap(({ date, citation }, i): Block[] => {
    const text = datedAs(date, eventBasis({ ...citation, eventDate: date }), language);
    // The date stands above; below, the line about the source need not say it again.
    return [
      { kind: 'paragraph', text: { text, highlights: [[0, text.length]], dates: [date] } },
      { ...toCitationBlock(citation, i + 1, language), eventDate: null, eventBasis: null },
    ];
  });
  const { shortened } = languageOf(language).sentences.timeline;
  const more: Block[] =
    shown.length < events.length ? [{ kind: 'note', text: shortened(shown.length, events.length) }] : [];
  const [first] = shown;
  const summary = first
    ? `${heading}: ${datedAs(first.date, 'stated', language)} – ${datedAs(shown.at(-1)?.date ?? first.date, 'stated', language)}`
    : heading;
  return {
    audience: 'everyone',
    language,
    summary,
    blocks: [{ kind: 'heading', text: heading }, ...blocks, ...more, ...read],
  };
}
