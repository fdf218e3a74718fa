// Sharing: an answer that only its asker saw, shown to everyone, out of the message itself: nothing of it is kept.
import { type APIMessageComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import type { Action, Block, Reply } from '../../chat/reply.ts';
import { languageOf } from '../../languages/index.ts';

/** Stands for a question that is too long for a button. */
export const THIS_MESSAGE = '…';

/** The reply with a button to share it, where it holds an answer and none is there yet. */
export function withShare(reply: Reply): Reply {
  const isAnswer = reply.blocks.some(({ kind }) => kind === 'citation');
  const actions = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  if (reply.audience !== 'asker' || !isAnswer || actions.some(({ id }) => id === 'share')) return reply;
  const share: Action = { id: 'share', label: languageOf(reply.language).sentences.actions.share, value: THIS_MESSAGE };
  const others = reply.blocks.filter(({ kind }) => kind !== 'actions');
  return { ...reply, blocks: [...others, { kind: 'actions', actions: [...actions, share] }] };
}

/** A shared answer says what was asked: others did not see it. */
export function withQuestion(reply: Reply, question: string): Reply {
  const heading: Block = { kind: 'heading', text: question };
  return reply.audience === 'asker' ? reply : { ...reply, blocks: [heading, ...reply.blocks] };
}

/** The text displays of a message that was sent, as Discord gives them back with a click. */
export function textsOf(components: readonly APIMessageComponent[] = []): APITextDisplayComponent[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [{ type: component.type, content: component.content }];
    return component.type === ComponentType.Container ? textsOf(component.components) : [];
  });
}
