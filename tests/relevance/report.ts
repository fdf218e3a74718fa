// Report: outcomes as a page of Markdown, per question kind, to be read as a diff; nothing in it depends on the machine.
import type { Outcome } from './outcomes.ts';

export type Figures = {
  readonly n: number;
  /** Shares, 0…1; null where no question of the kind could show it. */
  readonly articleFirst: number | null;
  readonly first: number | null;
  readonly amongThree: number | null;
  readonly reciprocalRank: number | null;
  readonly direct: number | null;
  readonly refused: number | null;
};

/** Figures over outcomes; ranks count answerable questions only, refusals all but small talk. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ gold }) => gold.answerable === true);
  const share = (of: readonly Outcome[], value: (outcome: Outcome) => number) =>
    of.length > 0 ? of.reduce((sum, outcome) => sum + value(outcome), 0) / of.length : null;
  const within = (rank: number | null, most: number) => Number(rank !== null && rank <= most);
  return {
    n: outcomes.length,
    articleFirst: share(answerable, ({ articleRank }) => within(articleRank, 1)),
    first: share(answerable, ({ sentenceRank }) => within(sentenceRank, 1)),
    amongThree: share(answerable, ({ sentenceRank }) => within(sentenceRank, 3)),
    reciprocalRank: share(answerable, ({ sentenceRank }) => (sentenceRank === null ? 0 : 1 / sentenceRank)),
    direct: share(
      answerable.filter(({ direct }) => direct !== null),
      ({ direct }) => Number(direct),
    ),
    refused: share(
      outcomes.filter(({ gold }) => gold.answerable !== null),
      ({ refused }) => Number(refused),
    ),
  };
}

const HEADINGS = ['n', 'article@1', 'sentence@1', 'sentence@3', 'MRR', 'direct', 'refused'];

/** The page: figures per kind and language, the total, then each question that went wrong. */
export function reportOf(name: string, outcomes: readonly Outcome[]): string {
  const types = Map.groupBy(outcomes, ({ gold }) => gold.type);
  const answerable = outcomes.filter(({ gold }) => gold.answerable === true);
  const languages = Map.groupBy(answerable, ({ gold }) => gold.language);
  const missed = outcomes.flatMap(faultsOf);
  return [
    `# Relevance: ${name}`,
    '',
    'Shares in per cent, MRR 0…1; ranks and direct answers over the answerable questions.',
    '',
    `| kind | ${HEADINGS.join(' | ')} |`,
    `|---|${HEADINGS.map(() => '--:').join('|')}|`,
    ...[...types].sort(byName).map(([type, some]) => row(type, some)),
    ...[...languages].sort(byName).map(([language, some]) => row(`answerable, ${language}`, some)),
    row('**all**', outcomes),
    '',
    `## Missed: ${missed.length} of ${outcomes.length}`,
    '',
    'Rank of the first sentence (and article) that answers, – where none was ranked.',
    '',
    ...missed.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const { n, articleFirst, first, amongThree, reciprocalRank, direct, refused } = figuresOf(outcomes);
  const cells = [n, ...[articleFirst, first, amongThree].map(percent), reciprocalRank?.toFixed(3) ?? '–'];
  return `| ${[name, ...cells, percent(direct), percent(refused)].join(' | ')} |`;
}

function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

/** One line for a question that went wrong in any way; none for one that went right. */
function faultsOf({ gold, sentenceRank, articleRank, direct, refused }: Outcome): string[] {
  if (gold.answerable === null) return [];
  if (!gold.answerable) return refused ? [] : [`${gold.id} ${gold.type}: answered, though no article does`];
  const faults = [
    ...(sentenceRank === 1 ? [] : [`sentence ${sentenceRank ?? '–'}`]),
    ...(articleRank === 1 ? [] : [`article ${articleRank ?? '–'}`]),
    ...(refused ? ['refused'] : direct === false ? ['direct'] : []),
  ];
  return faults.length > 0 ? [`${gold.id} ${gold.type}: ${faults.join(', ')}`] : [];
}
