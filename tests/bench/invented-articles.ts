// Invented articles: documents of synthetic words dressed as news, so that reading them costs what reading news does.
import type { Article } from '../../src/knowledge/article.ts';
import type { BenchDocument } from './engines/index.ts';

/** Documents, each a passage, to an article. */
const PASSAGES = 10;
/** Words to a sentence: news has 20 to 25. */
const WORDS = 22;
/** Days of publication lie in so many years up to 2025. */
const FIRST_DAY = Temporal.PlainDate.from('2016-01-01');
const DAYS = 3_650;

// Names of one in two hundred and fifty people open each article, for every corpus of news has its people.
const FIRST_NAMES = 'Adela Bruno Carmen Dario Elena Fabio Greta Hector Irena Jonas'.split(' ');
const LAST_NAMES =
  'Abelsen Borgovik Castellane Dorrington Eskeland Fontanelli Gronvold Hallberg Istrati Jovanek Kallistra Lindqvist Morozek Nadarajan Oksanen Petrakis Quintero Rasmusen Sandoval Torvalin Ulvestad Vandermeer Wesolow Yamashiro Zielonka'.split(
    ' ',
  );
const TITLES = ['Minister', 'Ambassador', 'Governor', 'President'];
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export type Invented = {
  readonly articles: readonly Article[];
  /** Id of a passage → id of its document. */
  readonly documents: Map<string, string>;
};

/** The same documents always make the same articles. */
export function inventedArticles(docs: readonly BenchDocument[]): Invented {
  const articles: Article[] = [];
  const documents = new Map<string, string>();
  for (let from = 0; from < docs.length; from += PASSAGES) {
    const own = docs.slice(from, from + PASSAGES);
    const number = articles.length;
    const id = `invented-${number}`;
    for (const [i, doc] of own.entries()) documents.set(`${id}#${i}`, doc.id);
    articles.push({
      id,
      title: own[0]?.title ?? id,
      titleInferred: null,
      publisher: 'Invented News',
      publisherInferred: null,
      published: FIRST_DAY.add({ days: (number * 37) % DAYS }).toString(),
      publishedInferred: null,
      datesReadAgainst: null,
      origin: null,
      language: 'en',
      topics: [],
      url: null,
      body: own.map(({ text }, i) => sentences(text, i === 0 ? lead(number) : '')).join('\n\n'),
    });
  }
  return { articles, documents };
}

function lead(number: number): string {
  const title = TITLES[number % TITLES.length];
  const first = FIRST_NAMES[number % FIRST_NAMES.length];
  const last = LAST_NAMES[Math.floor(number / FIRST_NAMES.length) % LAST_NAMES.length];
  return `${title} ${first} ${last} said on ${WEEKDAYS[number % WEEKDAYS.length]} that `;
}

/** Words cut into sentences, the first behind `opening`. */
function sentences(text: string, opening: string): string {
  const words = text.split(' ');
  const cut: string[] = [];
  for (let from = 0; from < words.length; from += WORDS) cut.push(words.slice(from, from + WORDS).join(' '));
  return cut.map((words, i) => (i === 0 && opening ? `${opening}${words}.` : `${capital(words)}.`)).join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
