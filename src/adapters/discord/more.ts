// More sources: an answer shows its best passages; a button shows the rest, out of the question that it carries.
import { holdBack } from '../../chat/hold-back.ts';
import type { Action, Block, Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { languageOf } from '../../languages/index.ts';
import { CUSTOM_ID } from './limits.ts';

/** Tells a question from an article's id, which "Whole article" carries under the same action. */
const QUESTION_MARK = '?';

/** The answer with its best passages and a button for the others; whole where no button can hold the question. */
export function withMore(reply: Reply, { command, options }: Call): Reply {
  const { shown, held } = holdBack(reply.blocks);
  const value = `${QUESTION_MARK}${options.question}`;
  const isWhole = options.since === undefined && options.until === undefined && `more:${value}`.length <= CUSTOM_ID;
  if (command !== 'ask' || held.length === 0 || !isWhole) return reply;
  const more: Action = { id: 'more', label: languageOf(reply.language).sentences.adapters.moreSources, value };
  return { ...reply, blocks: shown.map((block) => withAction(block, more)) };
}

/** Behind "Show in context", where it is looked for. */
function withAction(block: Block, more: Action): Block {
  if (block.kind !== 'actions') return block;
  const at = block.actions.findIndex(({ id }) => id === 'context') + 1;
  return { kind: 'actions', actions: block.actions.toSpliced(at, 0, more) };
}

/** The question that a "More sources" carries; null for an article's id. */
export function questionOfMore(value: string): string | null {
  return value.startsWith(QUESTION_MARK) ? value.slice(QUESTION_MARK.length) : null;
}

/** The passages that the answer held back. */
export function restOf(reply: Reply): Reply {
  const { held } = holdBack(reply.blocks);
  const none: Block = { kind: 'note', text: languageOf(reply.language).sentences.adapters.noMoreSources };
  return { ...reply, audience: 'asker', blocks: held.length > 0 ? held : [none] };
}
