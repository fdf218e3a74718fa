// Reply → a Slack message: the answer as text, and blocks within Slack's limits and our budget.
import type { types } from '@slack/bolt';
import { holdBack } from '../../chat/hold-back.ts';
import type { Action, Block, Reply } from '../../chat/reply.ts';
import { languageOf } from '../../languages/index.ts';
import { fallbackOf } from './fallback.ts';
import { MESSAGE_BLOCKS, MESSAGE_TOTAL } from './limits.ts';
import { note, orDots, type Piece, renderBlock } from './render-block.ts';

export type SlackMessage = { readonly text: string; readonly blocks: types.KnownBlock[] };

/** What the adapter adds to a reply: buttons that need the call it came from. */
export type Offer = {
  /** The call for "Share in channel", or null where everyone sees the reply already. */
  readonly share: string | null;
  /** The call for "More sources", or null where nothing may be held back. */
  readonly more: string | null;
};

const NO_OFFER: Offer = { share: null, more: null };

/** Whole, but for the passages that a button of it can show. */
export function renderReply(reply: Reply, { share, more }: Offer = NO_OFFER): SlackMessage {
  const { shown, held } = more === null ? { shown: reply.blocks, held: [] } : holdBack(reply.blocks);
  const blocks = withOffer(shown, reply, { share, more: held.length > 0 ? more : null });
  const pieces = blocks.flatMap((block) => renderBlock(block, reply.language));
  const { shortened } = languageOf(reply.language).sentences.adapters;
  return {
    text: orDots(fallbackOf({ ...reply, blocks: shown })),
    blocks: fitted(pieces, MESSAGE_BLOCKS, MESSAGE_TOTAL, shortened),
  };
}

/** The passages that "More sources" shows: those that the message held back. */
export function restOf(reply: Reply): Reply {
  return { ...reply, audience: 'asker', blocks: holdBack(reply.blocks).held };
}

/** Slack's own row: the whole article is one click away behind "Show in context", so "more" is more sources here. */
function withOffer(blocks: readonly Block[], reply: Reply, { share, more }: Offer): Block[] {
  const { adapters, slack } = languageOf(reply.language).sentences;
  const given = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const actions: Action[] = given.filter(({ id }) => id !== 'more' && id !== 'share');
  const afterContext = actions.findIndex(({ id }) => id === 'context') + 1;
  if (more) actions.splice(afterContext, 0, { id: 'more', label: adapters.moreSources, value: more });
  if (share) actions.push({ id: 'share', label: slack.shareInChannel, value: share });
  const body = blocks.filter((block) => block.kind !== 'actions');
  return actions.length > 0 ? [...body, { kind: 'actions', actions }] : body;
}

/**
 * As many pieces as fit, in order, always with the tail: buttons that a long answer would push out are the way to
 * what it leaves out. `shortened` says so where anything was left out.
 */
export function fitted(pieces: readonly Piece[], most: number, total: number, shortened: string): types.KnownBlock[] {
  const tail = pieces.filter((piece) => piece.tail).flatMap((piece) => piece.blocks);
  const body = pieces.filter((piece) => !piece.tail);
  const all = [...body.flatMap((piece) => piece.blocks), ...tail];
  if (all.length <= most && sizeOf(all) <= total) return all;
  const end = [note(shortened), ...tail];
  const kept: types.KnownBlock[] = [];
  for (const { blocks } of body) {
    if (kept.length + blocks.length + end.length > most) break;
    if (sizeOf([...kept, ...blocks, ...end]) > total) break;
    kept.push(...blocks);
  }
  return [...kept, ...end];
}

function sizeOf(blocks: readonly types.KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}
