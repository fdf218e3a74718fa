// What the bot says in English.
import type { Sentences } from '../sentences.ts';

export const english: Sentences = {
  notInTheArticles: 'The articles do not say.',
  coverage: (articles, from, to) => `I know ${articles} articles, from ${from} to ${to}.`,
  yes: 'Yes',
  no: 'No',
};
