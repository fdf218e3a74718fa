// /sources: what the corpus covers; one article whole, or one passage among its neighbours.
import { z } from 'zod';
import type { Study } from '../src/answering/study.ts';
import { ALL_WAITING } from '../src/chat/actions.ts';
import { articleLine, daysOfArticle, otherPublishers, titleOf } from '../src/chat/cite.ts';
import type { Command, Invocation, Needs } from '../src/chat/command.ts';
import { articleChoices, newestFirst, topicChoices } from '../src/chat/completions.ts';
import { coverageLine, daysOf, newestLine } from '../src/chat/coverage.ts';
import { showDate } from '../src/chat/dates.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import type { Block, MarkedText, Reply } from '../src/chat/reply.ts';
import { UserError } from '../src/chat/user-error.ts';
import { reasonBlocks } from '../src/digests/present.ts';
import type { Article, Passage } from '../src/knowledge/article.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';
import { cleanInput, fold } from '../src/text/fold.ts';
import { shorten } from '../src/text/shorten.ts';
import { curatorRow, decide, deskOf, feedBlocks, gapsReply, waitingArticle, waitingReply } from './sources-curation.ts';

/** Articles in the list; more is a catalogue, and the completions of `article` are made for that. */
const LISTED = 20;

const schema = z.object({
  article: z.string().transform(cleanInput).optional(),
  /** The mark of a posted digest, from its button: why each of its lines is there. */
  digest: z.string().max(100).optional(),
  /** From curators’ buttons: an article’s id, or ALL_WAITING. */
  waiting: z.string().max(100).optional(),
  gaps: z.string().max(100).optional(),
  approve: z.string().max(100).optional(),
  reject: z.string().max(100).optional(),
});

export const sources = {
  name: 'sources',
  summary: {
    en: 'Shows what the bot knows, or one article whole',
    vi: 'Cho xem bot biết những gì, hoặc trọn một bài báo',
    fr: 'Montre ce que le bot connaît, ou un article entier',
  },
  options: [
    {
      name: 'article',
      summary: {
        en: 'the article to read, by its title',
        vi: 'bài báo cần đọc, theo tiêu đề',
        fr: 'l’article à lire, par son titre',
      },
      type: 'text',
      required: false,
      completes: true,
    },
  ],
  personal: true,
  schema,
  suggest: (_option, typed, { study }, language) => articleChoices(typed, study().knowledge, language),
  async run(invocation, options, needs) {
    const { language } = invocation;
    const { article: wanted, digest } = options;
    const { study, digests, curation } = needs;
    if (isForCurators(options)) return forCurators(invocation, options, needs);
    if (digest) return reasonsFor((await digests?.reasons(digest)) ?? [], language);
    const { knowledge } = study();
    if (!wanted) {
      const row = curation?.isCurator(invocation) ? await curatorRow(curation, language) : [];
      return overview(study(), language, [...feedBlocks((await curation?.feeds()) ?? [], language), ...row]);
    }
    const passage = knowledge.passages.find(({ id }) => id === wanted);
    if (passage) return inContext(passage, knowledge, language);
    // A passage that an older post quoted may have gone with the version that it stood in.
    const article = findArticle(wanted.replace(/#\d+$/, ''), knowledge.articles);
    if (!article) throw new UserError('unknown-article', { text: shorten(wanted, 100) });
    return whole(article, knowledge, language);
  },
} satisfies Command<typeof schema>;

type Options = z.output<typeof schema>;

function isForCurators({ article, waiting, gaps, approve, reject }: Options): boolean {
  return Boolean(waiting ?? gaps ?? approve ?? reject ?? (article && deskOf(article)));
}

/** Throws a UserError for those who may not. */
async function forCurators(
  invocation: Invocation,
  { article, waiting, approve, reject }: Options,
  { curation }: Needs,
): Promise<Reply> {
  const { language } = invocation;
  if (!curation?.isCurator(invocation)) throw new UserError('no-curator');
  if (approve) return decide(curation, 'approve', approve, language);
  if (reject) return decide(curation, 'reject', reject, language);
  if (waiting && waiting !== ALL_WAITING) return waitingArticle(curation, waiting, language);
  const isWaiting = waiting !== undefined || (article && deskOf(article) === 'waiting');
  return isWaiting ? waitingReply(curation, language) : gapsReply(curation, language);
}

function reasonsFor(reasons: readonly string[], language: LanguageCode): Reply {
  const { why, noReasons } = languageOf(language).sentences.digest;
  if (reasons.length === 0) return sentenceReply(noReasons, language);
  return { audience: 'asker', language, summary: why, blocks: reasonBlocks(reasons, why) };
}

/** By id, by title, else by a part of the title that no other article has. */
function findArticle(wanted: string, articles: readonly Article[]): Article | undefined {
  const folded = fold(wanted);
  const exact = articles.find(({ id, title }) => id === folded || fold(title) === folded);
  if (exact) return exact;
  const partly = articles.filter(({ id, title }) => fold(title).includes(folded) || id.includes(folded));
  return partly.length === 1 ? partly[0] : undefined;
}

function overview({ knowledge, coverage }: Study, language: LanguageCode, more: readonly Block[]): Reply {
  const { sentences } = languageOf(language);
  const covered = coverageLine(coverage, knowledge.articles, language);
  const listed = [...knowledge.articles].sort(newestFirst).slice(0, LISTED);
  const items = listed.map((article): MarkedText => {
    const title = titleOf(article);
    return {
      text: `${title} — ${articleLine(article, language)}`,
      highlights: [[0, title.length]],
      dates: daysOfArticle(article),
    };
  });
  const topics = topicChoices('', knowledge, language).map(({ name }) => name);
  const newest = newestLine(coverage, knowledge.articles, language);
  const notes = [
    listed.length < knowledge.articles.length
      ? sentences.sources.shortened(listed.length, knowledge.articles.length)
      : null,
    topics.length > 0 ? sentences.sources.topics(topics.join(', ')) : null,
    newest,
    sentences.sources.how,
  ];
  const blocks: Block[] = [
    { kind: 'heading', text: sentences.sources.heading },
    { kind: 'paragraph', text: { text: covered, dates: daysOf(coverage) } },
    { kind: 'list', items },
    ...notes
      .filter((text) => text !== null)
      .map((text): Block => ({ kind: 'note', text, ...(text === newest ? { dates: daysOf(coverage) } : {}) })),
    ...more,
  ];
  return { audience: 'asker', language, summary: covered, blocks };
}

function whole(article: Article, knowledge: Knowledge, language: LanguageCode): Reply {
  const { sentences } = languageOf(language);
  const own = knowledge.passages.filter((passage) => passage.article.id === article.id);
  const others = otherPublishers(article);
  const reasons = [
    others.length > 0 ? sentences.sources.alsoIn(others.join(', ')) : null,
    article.titleInferred ? sentences.sources.titleBecause(article.titleInferred) : null,
    article.published === null && article.publishedInferred
      ? sentences.sources.dateBecause(article.publishedInferred.why)
      : null,
  ];
  const blocks: Block[] = [
    ...heading(article, language),
    ...own.map(({ text }): Block => ({ kind: 'paragraph', text: { text } })),
    ...versionNote(article, language),
    ...reasons.filter((text) => text !== null).map((text): Block => ({ kind: 'note', text })),
  ];
  return { audience: 'asker', language, summary: titleOf(article), blocks };
}

function versionNote({ version = 1, added }: Article, language: LanguageCode): Block[] {
  if (version < 2) return [];
  const text = languageOf(language).sentences.sources.version(version, added ? showDate(added, language) : null);
  return [{ kind: 'note', text, dates: added ? [added] : [] }];
}

/** The passage in bold between the one before and the one after. */
function inContext(passage: Passage, knowledge: Knowledge, language: LanguageCode): Reply {
  const near = knowledge.passages.filter(
    (other) => other.article.id === passage.article.id && Math.abs(other.position - passage.position) <= 1,
  );
  const texts = near.map(
    ({ id, text }): MarkedText => ({ text, ...(id === passage.id ? { highlights: [[0, text.length]] } : {}) }),
  );
  const blocks: Block[] = [
    ...heading(passage.article, language),
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
    ...versionNote(passage.article, language),
  ];
  const { inContext: label } = languageOf(language).sentences.sources;
  return { audience: 'asker', language, summary: `${label}: ${titleOf(passage.article)}`, blocks };
}

function heading(article: Article, language: LanguageCode): Block[] {
  const text = [articleLine(article, language), article.url].filter((part) => part !== null).join(' · ');
  return [
    { kind: 'heading', text: titleOf(article) },
    { kind: 'note', text, dates: daysOfArticle(article) },
  ];
}
