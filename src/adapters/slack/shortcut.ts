// The message shortcut "Check this message": what the articles say on it, to the reader alone, and no verdict.
import type { App, MessageShortcut } from '@slack/bolt';
import { MOST_READ } from '../../answering/read-question.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import { evidenceOnly } from '../../chat/evidence.ts';
import { isSmallTalk } from '../../chat/follow-up.ts';
import { languageOf } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { type Asker, call, type Desk, offerOf, readerOf } from './desk.ts';
import { plainText } from './incoming.ts';
import { renderReply } from './render.ts';
import { orApologise, tellPrivately } from './tell.ts';

export const CHECK = 'check_message';

export function registerShortcut(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { callback_id: CHECK, type: 'message_action' },
    async ({ shortcut, client, context }) => {
      const id = `slack:shortcut:${shortcut.trigger_id}`;
      if (!(await desk.once.first(id))) return;
      const thread = shortcut.message.thread_ts;
      const asker: Asker = {
        client,
        workspace: context.teamId ?? shortcut.team?.id ?? '',
        channel: shortcut.channel.id,
        thread: typeof thread === 'string' ? thread : null,
        user: shortcut.user.id,
      };
      const reader = await readerOf(desk, asker);
      const text = plainText(wordsOf(shortcut.message), null);
      // A long message is about what it begins with.
      const asked = { command: 'ask', options: { question: shorten(text, MOST_READ) } };
      const nothing = languageOf(reader.language).sentences.adapters.nothingToCheck;
      await orApologise(desk, asker, reader.language, shortcut.response_url, async () => {
        const reply = isSmallTalk(text)
          ? sentenceReply(nothing, reader.language)
          : evidenceOnly(await call(desk, id, asked, asker, reader));
        await tellPrivately(desk, asker, renderReply(reply, offerOf(asked, reply, false)), shortcut.response_url);
      });
    },
  );
}

/** What its author wrote; else what was forwarded with it, or stands in its attachments, as other apps write. */
function wordsOf({ text = '', attachments }: MessageShortcut['message']): string {
  if (text.trim() !== '' || !Array.isArray(attachments)) return text;
  return attachments
    .flatMap(({ title, text, fallback }) => (text ? [title, text] : [fallback]))
    .filter(isText)
    .join('\n');
}

function isText(part: unknown): part is string {
  return typeof part === 'string' && part !== '';
}
