// Modal: a reply in a window of its own, for what belongs to one reader and has no place in the channel.
import type { types } from '@slack/bolt';
import type { Reply } from '../../chat/reply.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { MODAL_TITLE, VIEW_BLOCKS, VIEW_TOTAL } from './limits.ts';
import { fitted } from './render.ts';
import { orDots, renderBlock, section } from './render-block.ts';

export function modalOf(reply: Reply, title: string): types.ModalView {
  const { sentences } = languageOf(reply.language);
  // A click in a modal comes without a channel to answer in: only what opens here is offered here.
  const blocks = reply.blocks.filter((block) => block.kind !== 'actions');
  const pieces = blocks.flatMap((block) => renderBlock(block, reply.language));
  return modal(title, reply.language, fitted(pieces, VIEW_BLOCKS, VIEW_TOTAL, sentences.adapters.shortened));
}

/** Shown while the reply is not there yet: the click's right to open a window ends after 3 s. */
export function waitingModal(title: string, language: LanguageCode): types.ModalView {
  return modal(title, language, [section(languageOf(language).sentences.slack.searching)]);
}

function modal(title: string, language: LanguageCode, blocks: types.KnownBlock[]): types.ModalView {
  const close = languageOf(language).sentences.slack.close;
  return {
    type: 'modal',
    title: { type: 'plain_text', text: orDots(shorten(title, MODAL_TITLE)), emoji: false },
    close: { type: 'plain_text', text: shorten(close, MODAL_TITLE), emoji: false },
    blocks: blocks.length > 0 ? blocks : [section('—')],
  };
}
