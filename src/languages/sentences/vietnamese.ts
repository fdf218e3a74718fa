// What the bot says in Vietnamese.
import type { Sentences } from '../sentences.ts';

export const vietnamese: Sentences = {
  notInTheArticles: 'Các bài báo không cho biết.',
  coverage: (articles, from, to) => `Tôi có ${articles} bài báo, từ ${from} đến ${to}.`,
  yes: 'Có',
  no: 'Không',
};
