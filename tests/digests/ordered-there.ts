// Digests wired as the program wires them, over a store in memory, a clock and articles that the test can change.
import { commands } from '../../commands/index.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Dispatch, Platform } from '../../src/chat/platform.ts';
import { openDigests } from '../../src/cli/open-digests.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { article, drill, port, studyOf } from '../fixtures/small-corpus.ts';

/** Ten new ones, one of them old by its publication, and a day ahead. */
export const news: readonly Article[] = [
  ...Array.from({ length: 9 }, (_, i) =>
    article({
      ...{ id: `deal-${i}`, title: `Deal ${i}`, topics: ['trade'], published: `2026-01-1${i % 5}` },
      body: `Kenya sold ${i + 2} ships to Japan on Monday.${i === 0 ? ' The ministers will meet on 3 February 2026 in Nairobi.' : ''}`,
    }),
  ),
  article({
    ...{ id: 'old', title: 'An old drill', topics: ['rescue'], published: '2025-10-01' },
    body: 'The navies held a drill off Lamu.',
  }),
];

export async function digestsWired() {
  let clock = Temporal.Instant.from('2026-01-15T01:00:00Z');
  let articles: readonly Article[] = [port, drill];
  let study = studyOf(articles);
  const store = await storeOver(nodeSqliteDialect(':memory:'), { now: () => clock });
  const running: Platform[] = [];
  const problems: unknown[] = [];
  const log = { debug() {}, info() {}, warn: (line: unknown) => void problems.push(line), error: () => {} };
  const { desk, schedule } = openDigests(
    () => study,
    store.ledger,
    () => running,
    log,
    () => clock,
  );
  const inner = createDispatch({
    ...{ commands, study: () => study, digests: desk },
    report: (error) => void problems.push(error),
  });
  const dispatch: Dispatch = (invocation) => inner({ ...invocation, at: clock });
  return {
    ...{ store, running, problems, schedule, dispatch },
    now: () => clock,
    pass(duration: Temporal.DurationLike) {
      clock = clock.add(duration);
    },
    async learn(more: readonly Article[]) {
      articles = [...articles, ...more];
      study = studyOf(articles);
      await schedule.tick();
    },
  };
}
