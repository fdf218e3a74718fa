// Live study: the study of a knowledge folder that follows its files while the bot runs, replaced whole each time.
import type { Study } from '../answering/study.ts';
import { watchFolder } from '../knowledge/watch-folder.ts';
import type { Log } from '../log.ts';
import type { Library } from './library.ts';
import { problemLine } from './open-study.ts';

export type LiveStudy = { current(): Study; stop(): void };

/** Until a new study is whole the old one answers; what cannot be built leaves it in place. */
export function followFolder(library: Library, first: Study, log: Log): LiveStudy {
  let study = first;
  const { folder } = library;
  // Each problem once, for as long as it lasts; the first ones were told at the start.
  let told: readonly string[] = first.knowledge.problems.map((problem) => problemLine(problem, folder));
  const watching = watchFolder(folder, async (files) => {
    try {
      const { knowledge, problems } = await library.reload(study.knowledge, files);
      const lines = problems.map((problem) => problemLine(problem, folder));
      for (const problem of lines) if (!told.includes(problem)) log.warn({ problem }, 'knowledge');
      told = lines;
      if (!knowledge) return log.warn('the knowledge folder cannot be used; what was read before stays');
      if (knowledge === study.knowledge) return;
      study = await library.study(knowledge);
      log.info({ articles: knowledge.articles.length }, 'knowledge reloaded');
      await library.settle();
    } catch (error) {
      log.error({ err: error }, 'the knowledge folder could not be reloaded; what was read before stays');
    }
  });
  return { current: () => study, stop: () => watching.stop() };
}
