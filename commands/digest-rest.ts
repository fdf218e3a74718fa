// The rest of a digest: the new articles that found no room in it, a page at a time.
import { restFrom } from '../src/chat/actions.ts';
import { articleLine, daysOfArticle, titleOf } from '../src/chat/cite.ts';
import type { Needs } from '../src/chat/command.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import type { Block, MarkedText, Reply } from '../src/chat/reply.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';
import { shorten } from '../src/text/shorten.ts';

/** Titles of one page: ten at their longest fit into one message everywhere. */
const PAGE = 10;
const LONGEST_TITLE = 200;

/** `value` is that of the digest's button: its mark, and the place in its rest from which to show. */
export async function restOfDigest(
  value: string,
  { digests, study }: Pick<Needs, 'digests' | 'study'>,
  language: LanguageCode,
): Promise<Reply> {
  const { digest: says, latest } = languageOf(language).sentences;
  const [, mark = '', begin = ''] = /^(.+)\/(\d{1,4})$/.exec(value) ?? [];
  const ids = (await digests?.rest(mark)) ?? [];
  const from = Number(begin);
  const articles = new Map(study().knowledge.articles.map((article) => [article.id, article]));
  // An article that has been taken away since leaves its place empty.
  const items = ids.slice(from, from + PAGE).flatMap((id): MarkedText[] => {
    const article = articles.get(id);
    if (!article) return [];
    const title = shorten(titleOf(article), LONGEST_TITLE);
    const text = `${title} — ${articleLine(article, language)}`;
    return [{ text, highlights: [[0, title.length]], dates: daysOfArticle(article) }];
  });
  if (items.length === 0) return sentenceReply(says.noRest, language);
  const left = ids.length - from - PAGE;
  const blocks: Block[] = [
    { kind: 'heading', text: latest.heading },
    { kind: 'list', items },
    ...(left > 0
      ? [
          {
            kind: 'actions' as const,
            actions: [{ id: 'news' as const, label: says.more(left), value: restFrom(mark, from + PAGE) }],
          },
        ]
      : []),
  ];
  return { audience: 'asker', language, summary: `${latest.heading}: ${items[0]?.text}`, blocks };
}
