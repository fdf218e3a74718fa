// Warming up: the first answers of a process take half a second each, while its code is compiled and its tables are read.
import type { Study } from '../answering/study.ts';
import { languages } from '../languages/index.ts';
import { exampleActions } from './actions.ts';
import { present } from './present.ts';

/** Asks what a newcomer would ask, in each language, so that no real asker, and no acknowledgement, has to wait. */
export function warmUp({ knowledge, answer }: Study, today: Temporal.PlainDate): void {
  for (const { code } of languages) {
    const questions = [
      ...exampleActions(knowledge, code).map(({ value }) => value),
      ...knowledge.articles.slice(0, 2).map(({ title }) => title),
    ];
    for (const question of questions)
      present(answer(question, today, code), { audience: 'everyone', language: code, knowledge });
  }
}
