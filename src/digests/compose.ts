// Compose: what is new, what lies ahead, or what to show on a quiet day → the digest of one local day.
import type { DatedEvent, Study } from '../answering/study.ts';
import { showDate } from '../chat/dates.ts';
import type { Subscription } from '../chat/subscription.ts';
import { topicLabel } from '../chat/topic-label.ts';
import { type Article, publication } from '../knowledge/article.ts';
import { languageOf } from '../languages/index.ts';
import { daysOf } from '../text/partial-date.ts';
import { shorten } from '../text/shorten.ts';
import { aheadOf, eventsOf, onThisDay } from './dated.ts';
import type { Digest, DigestLine } from './digest.ts';
import type { SeenArticle } from './ledger.ts';
import { isOf, type News, newsOf } from './news.ts';
import { type Room, roomFor } from './room.ts';

export type Material = {
  readonly subscription: Pick<Subscription, 'topics' | 'toldUntil' | 'language' | 'quiet' | 'zone'>;
  readonly study: Study;
  /** The channel's local day. */
  readonly day: Temporal.PlainDate;
  /** Articles added or changed since the last digest. */
  readonly seen: readonly SeenArticle[];
  /** Article id → the last local day on which this channel was shown it. */
  readonly shown: ReadonlyMap<string, string>;
  /** Local days without a digest since the last one. */
  readonly skipped: readonly string[];
};

/** Lines of each kind: what is read at breakfast. */
const MOST_STORIES = 6;
const MOST_AHEAD = 3;
const MOST_ANNIVERSARIES = 2;
const MOST_SKIPPED = 7;
/** A day ahead is told again after so many days, and on its eve. */
const AHEAD_AGAIN = 7;
/** Published longer before it was added than this, an article is called an old one. */
const OLD = { days: 30 };
const TITLE_IN_REASON = 120;

/** The digest; null where the channel keeps quiet days silent, or nothing is left to show. */
export function compose(material: Material): Digest | null {
  const { subscription, study, day, seen, skipped } = material;
  const { language, topics } = subscription;
  const { digest: says } = languageOf(language).sentences;
  const news = newsOf(seen, subscription, study);
  if (news.length === 0 && subscription.quiet === 'silent') return null;
  const room = roomFor();
  const stories = storiesOf(news, material, room);
  const events = knownEvents(material);
  const shown = new Set(stories.map(({ citation }) => citation.article.id));
  const told = new Set(stories.map(({ citation }) => citation.sentence.id));
  const ahead = aheadOf(events, day)
    .filter((event) => !told.has(event.citation.sentence.id) && isTimely(event, material))
    .slice(0, MOST_AHEAD)
    .flatMap(({ date, citation }) =>
      room.line({
        citation,
        label: null,
        reason: says.whyAhead(titleIn(citation.article), showDate(date, language)),
      }),
    );
  const quiet = news.length === 0 ? quietDay(material, room) : { sections: [], notes: [] };
  const sections = [
    ...grouped(stories, material),
    ...quiet.sections,
    ...(ahead.length > 0 ? [{ heading: says.ahead, lines: ahead }] : []),
  ];
  const missed = skipped.slice(-MOST_SKIPPED);
  const days = missed.map((one) => showDate(one, language)).join(', ');
  return {
    day,
    language,
    stories: news.length,
    sections,
    rest: news.map(({ article }) => article.id).filter((id) => !shown.has(id)),
    notes: [...quiet.notes, ...(missed.length > 0 ? [{ text: says.skipped(days), dates: missed }] : [])],
    scope:
      topics.length > 0
        ? says.whyTopic(topics.map((topic) => topicLabel(topic, study.knowledge, language)).join(', '))
        : null,
  };
}

function storiesOf(news: readonly News[], { subscription, study, day }: Material, room: Room): DigestLine[] {
  const { language, zone } = subscription;
  const { digest: says } = languageOf(language).sentences;
  const old = day.subtract(OLD).toString();
  return news.slice(0, MOST_STORIES).flatMap(({ article, kind, at, published }) => {
    const citation = study.mostTelling(article.id);
    if (!citation) return [];
    const title = titleIn(article);
    const when = showDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString(), language);
    const late = published !== '' && published < old ? says.newlyAdded : null;
    return room.line({
      citation,
      label: kind === 'updated' ? says.updated : late,
      reason: kind === 'updated' ? says.whyUpdated(title, when) : says.whyNew(title, when),
    });
  });
}

/** By each article's first topic, of those ordered where it has one, in the order in which the topics come up. */
function grouped(lines: readonly DigestLine[], { study, subscription }: Material): Digest['sections'] {
  const { language, topics: ordered } = subscription;
  const { other } = languageOf(language).sentences.digest;
  const groups = new Map<string, DigestLine[]>();
  for (const line of lines) {
    const { topics } = line.citation.article;
    const topic = topics.find((one) => ordered.includes(one)) ?? topics[0];
    const heading = topic ? topicLabel(topic, study.knowledge, language) : other;
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  return [...groups].map(([heading, lines]) => ({ heading, lines }));
}

function quietDay(material: Material, room: Room): Pick<Digest, 'sections' | 'notes'> {
  const { subscription, study, day, shown } = material;
  const { language, quiet, topics } = subscription;
  const { digest: says } = languageOf(language).sentences;
  const newest = newestBy(day, study);
  const notes = [
    newest ? { text: says.quiet(showDate(newest, language)), dates: [newest] } : { text: says.quietUndated },
  ];
  if (quiet !== 'archive') return { sections: [], notes };
  const anniversaries = onThisDay(knownEvents(material), day)
    .slice(0, MOST_ANNIVERSARIES)
    .flatMap(({ date, citation }) =>
      room.line({
        citation,
        label: null,
        reason: says.whyAnniversary(titleIn(citation.article), showDate(date, language)),
      }),
    );
  if (anniversaries.length > 0) return { sections: [{ heading: says.onThisDay, lines: anniversaries }], notes };
  const longest = study.knowledge.articles
    .filter((article) => isOf(article, topics, study) && dayOf(article) <= day.toString())
    .reduce<Article | null>((first, article) => (first && !isBefore(article, first, shown) ? first : article), null);
  const citation = longest ? study.mostTelling(longest.id) : null;
  if (!longest || !citation) return { sections: [], notes };
  const lines = room.line({ citation, label: null, reason: says.whyEarlier(titleIn(longest)) });
  return { sections: [{ heading: says.earlier, lines }], notes };
}

/** Shown longer ago, or never; of equals the newer one. */
function isBefore(a: Article, b: Article, shown: ReadonlyMap<string, string>): boolean {
  const [lastA, lastB] = [shown.get(a.id) ?? '', shown.get(b.id) ?? ''];
  return lastA === lastB ? dayOf(a) > dayOf(b) : lastA < lastB;
}

/** Not the same line each morning until the day has come. */
function isTimely({ date, citation }: DatedEvent, { day, shown }: Material): boolean {
  const last = shown.get(citation.article.id);
  const since = last ? day.since(last).days : AHEAD_AGAIN;
  return since >= AHEAD_AGAIN || day.until(daysOf(date).first).days === 1;
}

/** What could be known on the day: a preview of the past must not tell the future. */
function knownEvents({ study, subscription, day }: Material) {
  return eventsOf(study, subscription.topics).filter(({ citation }) => (citation.published ?? '') <= day.toString());
}

/** As exactly as it is known; a preview of the past knows nothing of later articles. */
function newestBy(day: Temporal.PlainDate, { knowledge }: Study): string | null {
  const days = knowledge.articles.flatMap((article) => {
    const { date } = publication(article);
    return date ? [{ date, ...daysOf(date) }] : [];
  });
  const past = days.filter(({ first }) => first <= day.toString());
  const [one, ...others] = past;
  return one ? others.reduce((a, b) => (a.last > b.last ? a : b), one).date : null;
}

function dayOf(article: Article): string {
  return publication(article).date ?? '';
}

function titleIn({ title }: Article): string {
  return shorten(title, TITLE_IN_REASON);
}
