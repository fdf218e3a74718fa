// Opening the importing: while the bot runs, its folder's feeds are read and what lies in its inbox becomes articles.
import type { Study } from '../answering/study.ts';
import type { Config } from '../config.ts';
import { scheduleFeeds } from '../importing/feed-schedule.ts';
import { followStored } from '../importing/followed-stored.ts';
import { followInbox } from '../importing/inbox.ts';
import { outcomeLines } from '../importing/report.ts';
import { createWebReader } from '../importing/web-reader.ts';
import type { Log } from '../log.ts';

type Parts = {
  readonly config: Pick<Config, 'knowledgeDir' | 'allowPrivateAddresses'>;
  readonly study: () => Study;
  readonly log: Log;
};

/** Gives what ends both. */
export function openImporting({ config, study, log }: Parts): () => Promise<void> {
  const shared = {
    folder: config.knowledgeDir,
    stored: followStored(config.knowledgeDir),
    topics: () => study().knowledge.vocabulary.topics,
    now: () => Temporal.Now.instant(),
  };
  const web = createWebReader({ allowPrivateAddresses: config.allowPrivateAddresses });
  const schedule = scheduleFeeds({
    ...shared,
    web,
    told: ({ url, state, ...rest }) =>
      state === 'read'
        ? log.info({ feed: url, ...rest }, 'feed read')
        : log.warn({ feed: url, ...rest }, 'feed refused'),
    failed: (error) => log.error({ err: error }, 'feeds could not be read'),
  });
  const inbox = followInbox({
    ...shared,
    told: (outcome) =>
      outcome.kind === 'refused'
        ? log.warn({ file: outcome.name, reason: outcome.why }, 'refused from the inbox')
        : log.info({ report: outcomeLines(outcome) }, 'imported from the inbox'),
    failed: (error) => log.error({ err: error }, 'the inbox could not be read'),
  });
  return async () => {
    await Promise.all([schedule.stop(), inbox.stop()]);
    await web.close();
  };
}
