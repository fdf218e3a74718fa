// What /sources shows to curators: articles that wait for approval, with their buttons, and what was asked in vain.
import { ALL_WAITING } from '../src/chat/actions.ts';
import type { Curation, FeedStanding, Gaps, WaitingArticle } from '../src/chat/curation.ts';
import { showDate } from '../src/chat/dates.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import type { Action, Block, Reply } from '../src/chat/reply.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';
import { sayRefusal } from '../src/languages/sentences/refusals.ts';
import { fold } from '../src/text/fold.ts';
import { shorten } from '../src/text/shorten.ts';

/** Three buttons each: Discord's rows hold twelve beside one another. */
const SHOWN = 4;
/** Enough of an article to know it by. Characters. */
const OPENING = 500;
const MOST_GAPS = 15;
const MOST_FEEDS = 8;

export type Desk = 'waiting' | 'gaps';

/** "pending" and "gaps", typed where an article may be named, in any of the languages' own words. */
export function deskOf(typed: string): Desk | null {
  const word = fold(typed).trim();
  if (/^(pending|waiting|en attente|a valider|cho duyet)$/.test(word)) return 'waiting';
  return /^(gaps|lacunes|questions sans reponse|con thieu)$/.test(word) ? 'gaps' : null;
}

/** The row under the overview for those who may decide. */
export async function curatorRow(curation: Curation, language: LanguageCode): Promise<Block[]> {
  const { actions } = languageOf(language).sentences;
  const count = (await curation.waiting()).length;
  const row: Action[] = [
    ...(count > 0 ? [{ id: 'waiting' as const, label: `${actions.waiting} (${count})`, value: ALL_WAITING }] : []),
    { id: 'gaps', label: actions.gaps, value: ALL_WAITING },
  ];
  return [{ kind: 'actions', actions: row }];
}

/** `decided`: what a click has just brought about, above what still waits. */
export async function waitingReply(
  curation: Curation,
  language: LanguageCode,
  decided: string | null = null,
): Promise<Reply> {
  const says = languageOf(language).sentences.curation;
  const all = await curation.waiting();
  if (all.length === 0) {
    const texts = [decided, says.nothingWaits].filter((text) => text !== null);
    return sentenceReply(texts.join(' '), language);
  }
  const shown = all.slice(0, SHOWN);
  const blocks: Block[] = [
    ...(decided ? [{ kind: 'paragraph' as const, text: { text: decided } }] : []),
    { kind: 'heading', text: says.waiting(all.length) },
    ...shown.flatMap((article, i) => waitingBlocks(article, `${i + 1}. `, OPENING, language)),
    { kind: 'actions', actions: shown.flatMap((article, i) => decisions(article, i + 1, language)) },
  ];
  return { audience: 'asker', language, summary: decided ?? says.waiting(all.length), blocks };
}

/** One of them whole. */
export async function waitingArticle(curation: Curation, id: string, language: LanguageCode): Promise<Reply> {
  const article = (await curation.waiting()).find((one) => one.id === id);
  if (!article) return waitingReply(curation, language, languageOf(language).sentences.curation.gone(id));
  const buttons = decisions(article, 1, language).filter((action) => action.id !== 'waiting');
  const { approve, reject } = languageOf(language).sentences.actions;
  const labels: Partial<Record<Action['id'], string>> = { approve, reject };
  const actions = buttons.map((action) => ({ ...action, label: labels[action.id] ?? action.label }));
  const blocks: Block[] = [
    ...waitingBlocks(article, '', Number.POSITIVE_INFINITY, language),
    { kind: 'actions', actions },
  ];
  return { audience: 'asker', language, summary: article.title, blocks };
}

export async function decide(
  curation: Curation,
  word: 'approve' | 'reject',
  id: string,
  language: LanguageCode,
): Promise<Reply> {
  const says = languageOf(language).sentences.curation;
  const done = await curation[word](id);
  const sentence = done ? (word === 'approve' ? says.approved(id) : says.rejected(id)) : says.gone(id);
  return waitingReply(curation, language, sentence);
}

function waitingBlocks(article: WaitingArticle, number: string, most: number, language: LanguageCode): Block[] {
  const { sentences } = languageOf(language);
  const { id, title, publisher, published, source, version, body } = article;
  const day = published ? sentences.published(showDate(published, language)) : sentences.undated;
  const dates = published ? [published] : [];
  const texts = most < body.length ? [shorten(body.replace(/\s+/g, ' '), most)] : body.split(/\n{2,}/);
  return [
    { kind: 'heading', text: `${number}${title}` },
    { kind: 'note', text: [publisher, day, source, id].filter((part) => part !== null).join(' · '), dates },
    ...(version > 1 ? [{ kind: 'note' as const, text: sentences.curation.changed(version) }] : []),
    ...texts.map((text): Block => ({ kind: 'paragraph', text: { text } })),
  ];
}

function decisions({ id }: WaitingArticle, number: number, language: LanguageCode): Action[] {
  const says = languageOf(language).sentences.curation;
  return [
    { id: 'approve', label: says.approve(number), value: id },
    { id: 'waiting', label: says.read(number), value: id },
    { id: 'reject', label: says.reject(number), value: id },
  ];
}

export async function gapsReply(curation: Curation, language: LanguageCode): Promise<Reply> {
  const says = languageOf(language).sentences.curation;
  const gaps = await curation.gaps(MOST_GAPS);
  if (!gaps) return sentenceReply(says.notCounted, language);
  if (gaps.terms.length + gaps.feedback.length === 0) return sentenceReply(says.noGaps, language);
  return { audience: 'asker', language, summary: says.gaps, blocks: gapBlocks(gaps, language) };
}

function gapBlocks({ terms, feedback }: Gaps, language: LanguageCode): Block[] {
  const says = languageOf(language).sentences.curation;
  const list = (heading: string, lines: readonly string[]): Block[] =>
    lines.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items: lines.map((text) => ({ text })) },
        ];
  const said = feedback.map(
    ({ verdict, about, count }) => `${count} × ${verdict === 'missing' ? says.missing(about) : says.unhelpful(about)}`,
  );
  return [
    ...list(
      says.gaps,
      terms.map(({ term, count }) => `${count} × ${term}`),
    ),
    ...list(says.feedback, said),
  ];
}

/** How the feeds stand, the failing ones first; nothing where the folder has none. */
export function feedBlocks(feeds: readonly FeedStanding[], language: LanguageCode): Block[] {
  if (feeds.length === 0) return [];
  const { sources, refusals } = languageOf(language).sentences;
  const said = (why: FeedStanding['why']) =>
    why !== null && typeof why === 'object' ? sayRefusal(why, refusals) : (why ?? '');
  const items = feeds.slice(0, MOST_FEEDS).map(({ name, state, day, why }) => {
    const on = day ? showDate(day, language) : '';
    if (state === 'new') return { text: sources.feedNew(name) };
    const text = state === 'ok' ? sources.feedOk(name, on) : sources.feedFailing(name, on, said(why));
    return { text, dates: day ? [day] : [] };
  });
  const more = feeds.length - items.length;
  return [
    { kind: 'heading', text: sources.feeds },
    { kind: 'list', items },
    ...(more > 0 ? [{ kind: 'note' as const, text: sources.moreFeeds(more) }] : []),
  ];
}
