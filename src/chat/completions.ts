// Completions: topics, people and articles that begin as typed, with how many articles each has.

import { type Article, publication } from '../knowledge/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LanguageCode } from '../languages/index.ts';
import { fold } from '../text/fold.ts';
import { shorten } from '../text/shorten.ts';
import { datedAs, titleOf } from './cite.ts';
import type { OptionChoice } from './command.ts';

/** Discord shows at most 25 choices, Slack 100; nobody reads more than a screen. */
const MOST = 25;
/** Characters that Discord shows of one. */
const LONGEST_NAME = 100;

type Known = { readonly name: string; readonly value: string; readonly words: string; readonly count: number };

/** Topics that have an article, the most covered first; `value` is the topic's id. */
export function topicChoices(
  typed: string,
  { vocabulary, articles }: Knowledge,
  language: LanguageCode,
): OptionChoice[] {
  const known = vocabulary.topics.map(({ id, label }) => {
    const count = articles.filter(({ topics }) => topics.includes(id)).length;
    return {
      name: `${label[language]} (${count})`,
      value: id,
      words: [label.en, label.vi, label.fr, id].join(' '),
      count,
    };
  });
  return choose(
    typed,
    known.filter(({ count }) => count > 0),
  );
}

const mentions = new WeakMap<Knowledge, ReadonlyMap<string, number>>();

/** People of the vocabulary whom an article names. */
export function personChoices(typed: string, knowledge: Knowledge): OptionChoice[] {
  const counts = mentions.get(knowledge) ?? countMentions(knowledge);
  mentions.set(knowledge, counts);
  const known = knowledge.vocabulary.people.flatMap(({ name, aliases }) => {
    const count = counts.get(name) ?? 0;
    return count > 0 ? [{ name: `${name} (${count})`, value: name, words: [name, ...aliases].join(' '), count }] : [];
  });
  return choose(typed, known);
}

/** In how many articles each person is named, by full name or an alias of two words or more. */
function countMentions({ articles, vocabulary }: Knowledge): Map<string, number> {
  const bodies = articles.map(({ body }) => fold(body));
  return new Map(
    vocabulary.people.map(({ name, aliases }) => {
      const forms = [name, ...aliases].filter((form) => form === name || form.includes(' ')).map(fold);
      return [name, bodies.filter((body) => forms.some((form) => body.includes(form))).length];
    }),
  );
}

/** Articles by the words of their titles, the newest first; `value` is the article's id. */
export function articleChoices(typed: string, { articles }: Knowledge, language: LanguageCode): OptionChoice[] {
  const known = [...articles].sort(newestFirst).map((article, i) => {
    const { date, basis } = publication(article);
    const behind = date && basis !== 'unknown' ? ` (${datedAs(date, basis, language)})` : '';
    const name = shorten(titleOf(article), LONGEST_NAME - behind.length) + behind;
    return { name, value: article.id, words: `${article.title} ${article.id}`, count: articles.length - i };
  });
  return choose(typed, known);
}

/** By day of publication, stated or inferred; those without one last. */
export function newestFirst(a: Article, b: Article): number {
  return (publication(b).date ?? '').localeCompare(publication(a).date ?? '');
}

/** Those one of whose words begins as typed, marks and case aside; what begins so from its first word goes first. */
function choose(typed: string, known: readonly Known[]): OptionChoice[] {
  const start = fold(typed).trim();
  const rank = (words: string) => {
    const folded = fold(words);
    if (folded.startsWith(start)) return 0;
    return folded.split(/[^\p{L}\p{N}]+/u).some((_, i, all) => all.slice(i).join(' ').startsWith(start)) ? 1 : 2;
  };
  return known
    .map((one) => ({ ...one, rank: rank(one.words) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .slice(0, MOST)
    .map(({ name, value }) => ({ name, value }));
}
