// Raw text → drafts: the article, and every other story that its page told in a few lines.
import { detectLanguage } from '../languages/detect.ts';
import { languageOf } from '../languages/index.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { shorten } from '../text/shorten.ts';
import { withoutDateline, withoutTail } from './agency-marks.ts';
import { cleanText, paragraphsOf } from './clean-text.ts';
import { type Draft, isBelievable, type Known, Refusal } from './draft.ts';
import { repairLostSpaces } from './lost-spaces.ts';
import { isCaption, isRelatedHeading, isSubscription } from './page-furniture.ts';
import { type Story, splitStories } from './split-stories.ts';
import type { WordList } from './word-list.ts';

const DATE_HEADER = /^\s*date[ :]+(\d{4}-\d{2}-\d{2})\b[ \t]*/i;
/** A title of the article's own first words is cut at about this length. Characters. */
const TITLE_LENGTH = 110;

/** Longer texts are books or data; the knowledge folder takes files of 2 MB. Characters. */
const LONGEST_TEXT = 500_000;

/** What a page reader has found already; the text is then without title. */
export type Found = Partial<Pick<Draft, 'title' | 'publisher' | 'published' | 'publishedFrom' | 'url' | 'byline'>>;

/** Throws a Refusal for a text without an article in it. */
export function readRawText(raw: string, list: WordList, known: Known, found: Found = {}): Draft[] {
  if (raw.length > LONGEST_TEXT)
    throw new Refusal(`Its text has more than ${LONGEST_TEXT.toLocaleString('en')} characters; an article has not.`);
  const notes: string[] = [];
  let text = cleanText(raw);
  const header = DATE_HEADER.exec(text);
  if (header) text = text.slice(header[0].length);
  const stated = dateOf(header?.[1], known, found, notes);
  const paragraphs = paragraphsOf(text);
  const kept = withoutFurniture(paragraphs, notes);
  const stories = splitStories(kept, found.title ?? null);
  const main = stories[0];
  if (!main || main.paragraphs.join('').length === 0) throw new Refusal('There is no article text in it.');
  const first = toDraft(main, list, { ...found, ...stated, notes, caption: captionOf(paragraphs) }, known);
  return [first, ...stories.slice(1).map((story) => teaserOf(story, first, list, known))];
}

function dateOf(header: string | undefined, known: Known, found: Found, notes: string[]) {
  if (known.published) return { published: known.published, publishedFrom: 'command line' };
  const day = header ?? found.published ?? null;
  if (!day) return { published: null, publishedFrom: null };
  if (!isBelievable(day, known.today)) {
    notes.push(`the date ${day}, which no article can have`);
    return { published: null, publishedFrom: null };
  }
  return { published: day, publishedFrom: header ? 'date line' : (found.publishedFrom ?? null) };
}

function captionOf(paragraphs: readonly string[]): string | null {
  return paragraphs.slice(0, 3).find(isCaption) ?? null;
}

function withoutFurniture(paragraphs: readonly string[], notes: string[]): string[] {
  return paragraphs.filter((text) => {
    if (isCaption(text)) notes.push(`caption "${shorten(text, 60)}"`);
    else if (isSubscription(text) && !isRelatedHeading(text)) notes.push(`"${shorten(text, 60)}"`);
    else return true;
    return false;
  });
}

type Context = Found & { readonly notes: readonly string[]; readonly caption: string | null };

function toDraft(story: Story, list: WordList, context: Context, known: Known): Draft {
  const dropped = [...context.notes, ...story.dropped];
  const { paragraphs, start } = withoutStart(story.paragraphs);
  if (start.mark) dropped.push(`dateline "${start.mark}"`);
  const end = withoutTail(paragraphs.at(-1) ?? '');
  if (end.mark) dropped.push(`closing mark "${end.mark}"`);
  paragraphs[paragraphs.length - 1] = end.text;
  const joined = paragraphs.filter(Boolean).join('\n\n');
  if (!/\p{L}/u.test(joined)) throw new Refusal('There is no article text in it.');
  const language = detectLanguage(joined.slice(0, 3_000)).code;
  const { text: body, repairs } = repairLostSpaces(joined, list, language);
  const title = story.title;
  // A page or feed says itself who publishes it; the agency's mark may be that of a text it took over.
  const publisher = known.publisher ?? context.publisher ?? start.agency ?? end.agency ?? null;
  const wire = end.wire && !publisher;
  return {
    title,
    titleInferred: title
      ? null
      : { title: firstWords(body, language), why: 'The source has no title; the first words of the article.' },
    publisher,
    publisherInferred: wire
      ? {
          publisher: 'VNA',
          why: 'The text ends in "./.", the closing mark of VNA wire stories; it names no publisher.',
        }
      : null,
    published: context.published ?? null,
    publishedFrom: context.publishedFrom ?? null,
    datesReadAgainst: null,
    language,
    url: known.url ?? context.url ?? null,
    byline: context.byline ?? null,
    caption: context.caption,
    body,
    repairs,
    dropped,
  };
}

/** The dateline opens the text, or follows a summary, which the text may then begin with once more. */
function withoutStart(all: readonly string[]) {
  const [first = '', second = '', ...rest] = all;
  const start = withoutDateline(first);
  const after = withoutDateline(second);
  if (start.mark !== null || after.agency === null) return { start, paragraphs: [start.text, ...all.slice(1)] };
  const isAgain = after.text.startsWith(first.replace(/[.…]+$/, ''));
  return { start: after, paragraphs: [...(isAgain ? [] : [first]), after.text, ...rest] };
}

function teaserOf(story: Story, page: Draft, list: WordList, known: Known): Draft {
  const draft = toDraft(story, list, { notes: [], caption: null }, { today: known.today });
  const publisher = page.publisher ?? page.publisherInferred?.publisher ?? null;
  return {
    ...draft,
    publisherInferred:
      draft.publisher || !publisher
        ? draft.publisherInferred
        : { publisher, why: `Teaser on a page of ${publisher}; the teaser itself names no publisher.` },
    datesReadAgainst: page.published
      ? {
          date: page.published,
          why: `Teaser on the page of an article of ${page.published}; it states no day of its own, but cannot be later than the page.`,
        }
      : null,
  };
}

function firstWords(body: string, language: string): string {
  const paragraph = body.split('\n')[0] ?? '';
  const span = sentenceSpans(paragraph, languageOf(language).abbreviations)[0];
  const sentence = paragraph.slice(span?.start ?? 0, span?.end ?? paragraph.length);
  const clause = sentence.split(/,\s|;\s/)[0] ?? sentence;
  const words = [clause.length >= 30 ? clause : sentence, paragraph, body].find((text) =>
    /[\p{L}\p{N}]{2}/u.test(text),
  );
  return shorten((words ?? body).replace(/\s+/g, ' ').replace(/[.\s]+$/, ''), TITLE_LENGTH) || '…';
}
