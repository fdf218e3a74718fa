// Present: a digest → the Reply that platforms render, with the mark by which it can be found again.
import { createHash } from 'node:crypto';
import { ALL_TOPICS, restFrom } from '../chat/actions.ts';
import { articleLine, daysOfArticle, titleOf, toCitationBlock } from '../chat/cite.ts';
import { showDate } from '../chat/dates.ts';
import type { Action, Block, Reply } from '../chat/reply.ts';
import { languageOf } from '../languages/index.ts';
import { shorten } from '../text/shorten.ts';
import { type Digest, reasonsOf } from './digest.ts';
import type { Entry } from './ledger.ts';

/** Characters of a mark: 132 bits, and it fits where Discord takes least (25, a nonce). */
const MARK = 22;
const LONGEST_TITLE = 200;

/** Names one digest of one channel; nobody can guess it who does not know the channel's day. */
export function markOf({ subscription, day }: Entry): string {
  return createHash('sha256').update(`digest/${subscription}/${day}`).digest('base64url').slice(0, MARK);
}

export type Manner = {
  /** Null: it is shown to its asker and not posted, with its reasons below it. */
  readonly mark: string | null;
  /** For the button of a preview, which has no ledger to look its rest up in: the one topic; absent: all. */
  readonly topic?: string;
};

export function presentDigest(digest: Digest, { mark, topic = ALL_TOPICS }: Manner): Reply {
  const { language, rest, notes, stories } = digest;
  const more = rest.length;
  const { digest: says, actions: labels } = languageOf(language).sentences;
  const heading = says.heading(showDate(digest.day.toString(), language));
  const blocks: Block[] = [{ kind: 'heading', text: heading }];
  let number = 0;
  for (const { heading, lines } of digest.sections) {
    blocks.push({ kind: 'paragraph', text: { text: heading, highlights: [[0, heading.length]] } });
    for (const { citation, label, quoted } of lines) {
      if (label) blocks.push({ kind: 'note', text: label });
      number++;
      if (quoted) blocks.push(toCitationBlock(citation, number, language));
      else {
        const { article } = citation;
        const text = `${shorten(titleOf(article), LONGEST_TITLE)} — ${articleLine(article, language)}`;
        blocks.push({ kind: 'list', items: [{ text, dates: daysOfArticle(article) }] });
      }
    }
  }
  // Once it is posted, a button says how many more there are, and shows them.
  if (more > 0 && mark === null) blocks.push({ kind: 'note', text: says.more(more) });
  for (const { text, dates = [] } of notes) blocks.push({ kind: 'note', text, dates });
  const reasons = reasonsOf(digest);
  if (mark === null && reasons.length > 0) blocks.push(...reasonBlocks(reasons, says.why));
  const news =
    mark === null ? { label: labels.news, value: topic } : { label: says.more(more), value: restFrom(mark, 0) };
  const actions: Action[] = [
    ...(more > 0 ? [{ id: 'news' as const, ...news }] : []),
    ...(mark === null ? [] : [{ id: 'reasons' as const, label: labels.reasons, value: mark }]),
  ];
  if (actions.length > 0) blocks.push({ kind: 'actions', actions });
  const first = digest.sections[0]?.lines[0]?.citation.snippet.text;
  const tells = [stories > 0 ? says.count(stories) : notes[0]?.text, first].filter((part) => part !== undefined);
  return {
    audience: mark === null ? 'asker' : 'everyone',
    language,
    // A note is a sentence of its own.
    summary: `${heading}: ${tells.join(stories > 0 ? ': ' : ' ')}`,
    blocks,
  };
}

export function reasonBlocks(reasons: readonly string[], heading: string): Block[] {
  return [
    { kind: 'paragraph', text: { text: heading, highlights: [[0, heading.length]] } },
    { kind: 'list', items: reasons.map((text) => ({ text })) },
  ];
}
