// What the bot says in French.
import type { Sentences } from '../sentences.ts';

export const french: Sentences = {
  notInTheArticles: 'Les articles ne le disent pas.',
  coverage: (articles, from, to) => `Je connais ${articles} articles, du ${from} au ${to}.`,
  yes: 'Oui',
  no: 'Non',
};
