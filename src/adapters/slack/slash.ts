// Slash commands: /partnership, whose first word chooses, and /ask; the answer is private until its asker shares it.
import type { App } from '@slack/bolt';
import { type Call, readWords } from '../../chat/text-line.ts';
import { type Asker, call, type Desk, offerOf, readerOf } from './desk.ts';
import { plainText } from './incoming.ts';
import { renderReply } from './render.ts';
import { orApologise, tellPrivately } from './tell.ts';

export const PARTNERSHIP = '/partnership';
export const ASK = '/ask';

export function registerSlash(app: App, desk: Desk): void {
  app.command(/^\//, async ({ command, client, context }) => {
    const id = `slack:command:${command.trigger_id}`;
    if (!(await desk.once.first(id))) return;
    const asker: Asker = {
      client,
      workspace: context.teamId ?? command.team_id ?? '',
      channel: command.channel_id,
      // Slack offers no commands of apps in threads.
      thread: null,
      user: command.user_id,
    };
    const reader = await readerOf(desk, asker);
    const asked = readCommand(command.command, plainText(command.text ?? '', context.botUserId ?? null), desk);
    await orApologise(desk, asker, reader.language, command.response_url, async () => {
      const reply = await call(desk, id, asked, asker, reader);
      await tellPrivately(desk, asker, renderReply(reply, offerOf(asked, reply, true)), command.response_url);
    });
  });
}

function readCommand(name: string, text: string, { commands }: Desk): Call {
  // "ask" chooses even before a question mark, which makes other first words part of a question.
  const [, question] = /^ask\s+([\s\S]+)$/i.exec(text) ?? [];
  if (question) return { command: 'ask', options: { question } };
  if (name !== ASK) return readWords(text, commands);
  return text === '' ? { command: 'help', options: {} } : { command: 'ask', options: { question: text } };
}
