// News: which articles are new to a channel since its last digest, or changed; the newest first.
import type { Study } from '../answering/study.ts';
import type { Subscription } from '../chat/subscription.ts';
import { type Article, publication } from '../knowledge/article.ts';
import { daysOf } from '../text/partial-date.ts';
import type { SeenArticle } from './ledger.ts';

export type News = {
  readonly article: Article;
  readonly kind: 'new' | 'updated';
  /** When it was added or changed; ISO instant. */
  readonly at: string;
  /** The day of its publication as a whole day, or "" where it is unknown. */
  readonly published: string;
};

/** Articles without topics of their own are looked up among the newest of a topic. */
const LOOKED_AT = 50;

export function newsOf(
  seen: readonly SeenArticle[],
  { topics, toldUntil }: Pick<Subscription, 'topics' | 'toldUntil'>,
  study: Study,
): News[] {
  const articles = new Map(study.knowledge.articles.map((article) => [article.id, article]));
  return seen
    .flatMap(({ id, added, changed }): News[] => {
      const article = articles.get(id);
      if (!article || !isOf(article, topics, study)) return [];
      const { date } = publication(article);
      const published = date ? daysOf(date).last : '';
      if (added > toldUntil) return [{ article, kind: 'new', at: added, published }];
      return changed ? [{ article, kind: 'updated', at: changed, published }] : [];
    })
    .sort((a, b) => b.published.localeCompare(a.published) || a.article.id.localeCompare(b.article.id));
}

export function isOf(article: Article, topics: readonly string[], study: Study): boolean {
  if (topics.length === 0) return true;
  if (article.topics.length > 0) return article.topics.some((topic) => topics.includes(topic));
  return topics.some((topic) => study.latest(topic, LOOKED_AT).some((citation) => citation.article.id === article.id));
}
