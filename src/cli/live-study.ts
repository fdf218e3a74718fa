// Live study: the study of a knowledge folder that follows its files while the bot runs, replaced whole each time.
import { buildStudy } from '../answering/build-study.ts';
import type { Study } from '../answering/study.ts';
import { indexOf } from '../index/index-knowledge.ts';
import { reloadKnowledge } from '../knowledge/reload-knowledge.ts';
import { watchFolder } from '../knowledge/watch-folder.ts';
import type { Log } from '../log.ts';
import { problemLine } from './open-study.ts';

export type LiveStudy = { current(): Study; stop(): void };

/** Until a new study is whole the old one answers; what cannot be built leaves it in place. */
export function followFolder(folder: string, first: Study, log: Log, prepare: (study: Study) => void): LiveStudy {
  let study = first;
  const watching = watchFolder(folder, async () => {
    try {
      const { knowledge, problems } = await reloadKnowledge(folder, study.knowledge);
      for (const problem of problems) log.warn({ problem: problemLine(problem, folder) }, 'knowledge');
      if (!knowledge) return log.warn('the knowledge folder cannot be used; what was read before stays');
      const next = buildStudy(knowledge, indexOf(knowledge));
      prepare(next);
      study = next;
      log.info({ articles: knowledge.articles.length }, 'knowledge reloaded');
    } catch (error) {
      log.error({ err: error }, 'the knowledge folder could not be reloaded; what was read before stays');
    }
  });
  return { current: () => study, stop: () => watching.stop() };
}
