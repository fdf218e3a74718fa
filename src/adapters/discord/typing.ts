// Typing: "… is typing" while an answer to a message takes its time; commands have "thinking …" for that.
import { Routes } from 'discord.js';
import type { Desk } from './desk.ts';
import { loggable } from './refusals.ts';

/** Most answers are there before, and save the request. Milliseconds. */
const SHOWN_AFTER = 500;

/** Discord shows it for ten seconds, or until the answer is there. */
export async function whileTyping<T>(
  { rest, log }: Pick<Desk, 'rest' | 'log'>,
  channel: string,
  work: Promise<T>,
): Promise<T> {
  const show = () =>
    rest
      .post(Routes.channelTyping(channel))
      // What keeps it from typing will keep it from answering, and is told then.
      .catch((error: unknown) => log.debug({ platform: 'discord', ...loggable(error) }, 'typing is not shown'));
  const timer = setTimeout(() => void show(), SHOWN_AFTER);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
