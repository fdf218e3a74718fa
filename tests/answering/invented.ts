// Invented articles of other countries, so that no test rests on the wording of the shipped ones.
import type { Article, Sentence } from '../../src/knowledge/article.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { passagesOf, sentencesOf } from '../../src/knowledge/passages.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary, type Vocabulary } from '../../src/knowledge/vocabulary.ts';

/** An article with what a test does not name left unknown. */
export function article(id: string, parts: Partial<Article> & { readonly body: string }): Article {
  return {
    id,
    title: id,
    titleInferred: null,
    publisher: 'Fjord Post',
    publisherInferred: null,
    published: null,
    publishedInferred: null,
    datesReadAgainst: null,
    origin: null,
    language: 'en',
    topics: [],
    url: null,
    ...parts,
  };
}

export function sentencesIn(...articles: readonly Article[]): Sentence[] {
  return articles.flatMap((one) => sentencesOf(passagesOf(one)));
}

const HARBOUR = article('harbour-loan', {
  title: 'Iceland lends Peru money for Callao harbour',
  published: '2024-06-12',
  topics: ['ports', 'finance'],
  body: `Iceland and Peru signed a loan of US$40 million on Monday for a new quay in the harbour of Callao.

Icelandic Minister of Fisheries Sigrún Hólm and Peruvian Transport Secretary Alonso Quispe Rojas put their names to the paper. She said the quay would be ready in March 2026.

On the same day, Hólm met President of the Congress Rosa Ibáñez. They spoke about herring.

The two countries set up a fisheries committee in 2019. Peru has bought Icelandic nets since 2015.

The loan is the second after that of May 2021, when the two sides signed a loan for the fish market in Paita.`,
});

const MARKET = article('paita-market', {
  title: 'Peru opens fish market in Paita built with Icelandic loan',
  published: '2023-02-03',
  topics: ['fisheries', 'ports'],
  body: `A fish market built with a loan from Iceland opened in the Peruvian port of Paita on February 1.

Ambassador of Iceland to Peru Jón Vík cut the ribbon together with Mayor Lucha Paredes. Vík praised the traders.

The market has 120 stalls.`,
});

const VISIT = article('lima-visit', {
  title: 'Icelandic minister in Lima for harbour loan',
  published: '2024-06-11',
  topics: ['diplomacy'],
  body: `Minister of Fisheries Sigrún Hólm of Iceland arrived in Lima on Monday to sign a loan for the harbour of Callao.

Alonso Quispe Rojas, head of the port authority until last year, received her. Her adviser Bjarni Hólm stayed at home.`,
});

const UNDATED = article('herring-song', {
  title: 'A song about herring',
  body: 'Sailors sing a song about herring. Nobody knows who wrote it.',
});

export const vocabulary: Vocabulary = {
  ...emptyVocabulary,
  people: [
    {
      name: 'Jón Vík',
      aliases: ['Jon Vik', 'Ambassador Vík'],
      side: 'Iceland',
      roles: ['Ambassador of Iceland to Peru'],
      everyday: ['icelandic ambassador'],
    },
  ],
  topics: [
    {
      id: 'fisheries',
      label: { en: 'Fisheries', vi: 'Thủy sản', fr: 'Pêche' },
      words: ['fisheries', 'herring', 'fish market', 'nets'],
    },
    { id: 'ports', label: { en: 'Ports', vi: 'Cảng biển', fr: 'Ports maritimes' }, words: ['harbour', 'quay', 'port'] },
    { id: 'finance', label: { en: 'Finance', vi: 'Tài chính', fr: 'Finances' }, words: ['loan', 'bank'] },
    { id: 'diplomacy', label: { en: 'Diplomacy', vi: 'Ngoại giao', fr: 'Diplomatie' }, words: ['ambassador', 'visit'] },
  ],
};

export const invented: Knowledge = toKnowledge([HARBOUR, MARKET, VISIT, UNDATED], vocabulary);
