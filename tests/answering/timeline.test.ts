// Timeline: dated events of invented articles, oldest first, each once, each word for word.
import { describe, expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article, invented } from './invented.ts';

const study = buildStudy(invented, indexOf(invented));

function studyOf(...articles: readonly Article[]) {
  const knowledge = toKnowledge(articles, emptyVocabulary);
  return buildStudy(knowledge, indexOf(knowledge));
}

const dates = (filter: Parameters<typeof study.timeline>[0]) => study.timeline(filter).map(({ date }) => date);
const texts = (filter: Parameters<typeof study.timeline>[0]) =>
  study.timeline(filter).map(({ citation }) => citation.snippet.text);

describe('timeline', () => {
  it('tells what happened from the oldest to the newest', () => {
    expect(dates({})).toEqual(['2019', '2021-05', '2023-02-01', '2024-06-10', '2024-06-10', '2024-06-10', '2026-03']);
  });

  it('numbers its citations, shows the date in bold, and quotes word for word', () => {
    const events = study.timeline({});
    expect(events.map(({ citation }) => citation.number)).toEqual(events.map((_, i) => i + 1));
    for (const { citation } of events) {
      const { sentence, article: source, snippet } = citation;
      expect(source.body.slice(sentence.start, sentence.end)).toBe(snippet.text);
      for (const [start, end] of snippet.highlights) expect(snippet.text.slice(start, end)).toMatch(/\d|Monday|day/);
    }
  });

  it('leaves out what bounds a state, and what nobody dates', () => {
    expect(texts({}).join(' ')).not.toMatch(/since 2015|herring song|120 stalls/);
  });

  it('keeps to the days asked for, a partial date meaning all of its days', () => {
    expect(dates({ since: '2023' })).toEqual(['2023-02-01', '2024-06-10', '2024-06-10', '2024-06-10', '2026-03']);
    expect(dates({ since: '2021-05-20', until: '2023-02-01' })).toEqual(['2021-05', '2023-02-01']);
    expect(dates({ until: '2018' })).toEqual([]);
  });

  it('knows a topic by its id and by its label in three languages, marked or not', () => {
    const byId = dates({ topic: 'fisheries' });
    expect(byId).toContain('2023-02-01');
    for (const topic of ['Fisheries', 'Thủy sản', 'thuy san', 'PÊCHE', 'peche']) expect(dates({ topic })).toEqual(byId);
  });

  it('finds by a topic’s words what its curator did not put there', () => {
    expect(texts({ topic: 'fisheries' })).toContain('The two countries set up a fisheries committee in 2019.');
  });

  it('takes other words as they are, people by their names', () => {
    expect(texts({ topic: 'committee' })).toEqual(['The two countries set up a fisheries committee in 2019.']);
    expect(texts({ topic: 'Ibanez' })).toEqual(['On the same day, Hólm met President of the Congress Rosa Ibáñez.']);
    expect(texts({ topic: 'loan in 2021' })).toHaveLength(1);
  });

  it('is empty for a topic that nothing tells of', () => {
    for (const topic of ['volleyball', 'the', '?!']) expect(dates({ topic })).toEqual([]);
  });

  it('takes no topic, or white space, for all', () => {
    expect(dates({ topic: null })).toEqual(dates({}));
    expect(dates({ topic: '  ' })).toEqual(dates({}));
  });

  it('tells an event of several articles once, in the fullest words', () => {
    const full = 'Minister Ada Moe and Governor Bo Lund signed the herring pact in Bergen on Monday.';
    const told = studyOf(
      article('pact', { title: 'Herring pact signed in Bergen', published: '2024-03-05', body: full }),
      article('later', {
        published: '2024-09-10',
        body: 'Peru shipped nets on Monday. The herring pact was signed in Bergen in March 2024.',
      }),
    ).timeline({});
    expect(told.map(({ date, citation }) => [date, citation.snippet.text])).toEqual([
      ['2024-03-04', full],
      ['2024-09-09', 'Peru shipped nets on Monday.'],
    ]);
  });

  it('keeps two meetings of one day apart', () => {
    const body = 'Minister Ada Moe met Governor Bo Lund on Monday. On the same day, Moe met Senator Cy Berg.';
    expect(studyOf(article('two', { published: '2024-03-05', body })).timeline({})).toHaveLength(2);
  });

  it('tells the event of an article without a date in its text on its day of publication', () => {
    const told = studyOf(
      article('plain', { published: '2024-03-05', body: 'Chile and Peru signed a pact. It is long.' }),
    ).timeline({});
    expect(told.map(({ date, citation }) => [date, citation.snippet.text])).toEqual([
      ['2024-03-05', 'Chile and Peru signed a pact.'],
    ]);
  });

  it('sorts a stretch by its first day and keeps the whole of it in the citation', () => {
    const [told] = studyOf(
      article('fair', { published: '2024-06-05', body: 'The boat fair took place in Callao on May 29-30.' }),
    ).timeline({});
    expect([told?.date, told?.citation.eventDate]).toEqual(['2024-05-29', '2024-05-29/2024-05-30']);
  });

  it('is empty for a corpus without articles', () => {
    expect(studyOf().timeline({ topic: 'herring' })).toEqual([]);
  });
});
