// The agent view: suggested prompts when a conversation opens, a status while working, a title for its thread.
import type { webApi } from '@slack/bolt';
import { exampleActions } from '../../chat/actions.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { within } from '../within.ts';
import { again } from './again.ts';
import type { Desk } from './desk.ts';
import { refusalCode } from './failures.ts';
import { PROMPT_TITLE, SUGGESTED_PROMPTS, THREAD_TITLE } from './limits.ts';

/** A status that does not come through in this time holds no answer up, milliseconds. */
const PATIENCE = 1_000;

/** Without `thread` the prompts stand at the top of the Messages tab (agent_view), else in it (assistant_view). */
export async function suggestPrompts(
  desk: Desk,
  client: webApi.WebClient,
  channel: string,
  thread: string | null,
  language: LanguageCode,
): Promise<void> {
  const examples = exampleActions(desk.study().knowledge, language).slice(0, SUGGESTED_PROMPTS);
  if (examples.length === 0) return;
  const prompts = examples.map(({ value }) => ({ title: shorten(value, PROMPT_TITLE), message: value }));
  const title = languageOf(language).sentences.slack.examplesTitle;
  await quietly(desk, 'prompts', () =>
    again(() =>
      client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        ...(thread ? { thread_ts: thread } : {}),
        title,
        prompts,
      }),
    ),
  );
}

/** Shows that the bot is at work; the reply clears it, so it is to arrive before the reply does. */
export async function showWorking(
  desk: Desk,
  client: webApi.WebClient,
  channel: string,
  thread: string,
  language: LanguageCode,
): Promise<void> {
  const status = languageOf(language).sentences.slack.searching;
  const set = quietly(desk, 'status', () =>
    client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }),
  );
  await within(PATIENCE, set, () => {});
}

export async function titleThread(
  desk: Desk,
  client: webApi.WebClient,
  channel: string,
  thread: string,
  question: string,
): Promise<void> {
  const title = shorten(question, THREAD_TITLE);
  if (title === '') return;
  await quietly(desk, 'title', () =>
    client.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
  );
}

/** Ornament: a workspace without the agent view refuses it, and the answer goes on all the same. */
async function quietly(desk: Desk, what: string, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    desk.log.debug({ what, code: refusalCode(error) }, 'Slack did not take an ornament');
  }
}
