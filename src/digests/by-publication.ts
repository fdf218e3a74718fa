// By publication: news for a preview where no ledger says when articles were added; they count as added when published.
import type { Study } from '../answering/study.ts';
import type { Subscription } from '../chat/subscription.ts';
import { publication } from '../knowledge/article.ts';
import { daysOf } from '../text/partial-date.ts';
import { previewOf } from './desk.ts';

/** A reader without a ledger looks back a week. */
const WEEK = { days: 7 };

export type Ordered = Pick<Subscription, 'topics' | 'language' | 'quiet' | 'zone'>;

export function previewByPublication(study: Study, day: Temporal.PlainDate, ordered: Ordered) {
  const seen = study.knowledge.articles.flatMap((article) => {
    const { date } = publication(article);
    const published = date ? daysOf(date).last : null;
    const fresh = published !== null && published > day.subtract(WEEK).toString() && published <= day.toString();
    return fresh ? [{ id: article.id, added: `${published}T12:00:00.000Z`, changed: null }] : [];
  });
  const toldUntil = `${day.subtract(WEEK)}T00:00:00.000Z`;
  return previewOf({ subscription: { ...ordered, toldUntil }, study, day, seen, shown: new Map(), skipped: [] });
}
