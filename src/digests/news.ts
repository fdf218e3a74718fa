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

/** Articles without topics of their own are looked up among so many of the newest of a topic. */
const LOOKED_AT = 500;

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
    .sort((a, b) => b.published.localeCompare(a.published) || a.article.id.localeCompare(b.article.id))
    .filter(onceByText());
}

/** Lets the first article of each text through: the same story under two names is one story. */
function onceByText(): (news: News) => boolean {
  const texts = new Set<string>();
  return ({ article }) => texts.size < texts.add(article.body.replace(/\s+/g, ' ').trim()).size;
}

export function isOf(article: Article, topics: readonly string[], study: Study): boolean {
  if (topics.length === 0) return true;
  if (article.topics.length > 0) return article.topics.some((topic) => topics.includes(topic));
  return topics.some((topic) => newestOf(topic, study).has(article.id));
}

const known = new WeakMap<Study, Map<string, ReadonlySet<string>>>();

/** Ids of the newest articles of a topic, looked up once for each study. */
function newestOf(topic: string, study: Study): ReadonlySet<string> {
  const topics = known.get(study) ?? new Map<string, ReadonlySet<string>>();
  known.set(study, topics);
  const ids = topics.get(topic) ?? new Set(study.latest(topic, LOOKED_AT).map(({ article }) => article.id));
  topics.set(topic, ids);
  return ids;
}
