// Warming up: the first answers of a process take half a second each, while its code is compiled and its tables are read.
import type { Study } from '../../answering/study.ts';
import { exampleActions } from '../../chat/actions.ts';
import { present } from '../../chat/present.ts';
import { languages } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import { renderReply } from './render.ts';

/** Asks what a newcomer would ask, in each language, so that no real asker has to wait. A fault ends it, and is logged. */
export function warmUp({ knowledge, answer }: Study, today: Temporal.PlainDate, log: Log): void {
  try {
    for (const { code } of languages) {
      const questions = [
        ...exampleActions(knowledge, code).map(({ value }) => value),
        ...knowledge.articles.slice(0, 2).map(({ title }) => title),
      ];
      for (const question of questions)
        renderReply(present(answer(question, today, code), { audience: 'everyone', language: code, knowledge }));
    }
  } catch (error) {
    // No reason not to start: whoever asks the same gets an apology, everyone else an answer.
    log.error({ platform: 'discord', err: error }, 'warming up failed');
  }
}
