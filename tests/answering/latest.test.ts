// Latest: the newest articles first, each with the sentence that says what it reports.
import { describe, expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { readKnowledge, toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article, invented } from './invented.ts';

const study = buildStudy(invented, indexOf(invented));
const ids = (topic: string | null, limit = 10) => study.latest(topic, limit).map((citation) => citation.article.id);

describe('latest', () => {
  it('puts the newest first and those of an unknown day last', () => {
    expect(ids(null)).toEqual(['harbour-loan', 'lima-visit', 'paita-market', 'herring-song']);
  });

  it('gives as many as asked for', () => {
    expect(ids(null, 2)).toEqual(['harbour-loan', 'lima-visit']);
    expect(ids(null, 0)).toEqual([]);
  });

  it('shows the sentence that tells the news, with its day', () => {
    expect(
      study.latest(null, 3).map(({ snippet, eventDate, number }) => [number, eventDate, snippet.text.slice(0, 34)]),
    ).toEqual([
      [1, '2024-06-10', 'Iceland and Peru signed a loan of '],
      [2, '2024-06-10', 'Minister of Fisheries Sigrún Hólm '],
      [3, '2023-02-01', 'A fish market built with a loan fr'],
    ]);
  });

  it('keeps to the articles that their curator put in the topic, and asks the words of those nobody did', () => {
    expect(ids('ports')).toEqual(['harbour-loan', 'paita-market']);
    expect(ids('Cảng biển')).toEqual(ids('ports'));
    expect(ids('fisheries')).toEqual(['paita-market', 'herring-song']);
  });

  it('finds articles by free words, and shows the sentence that has them', () => {
    expect(study.latest('ribbon', 3).map(({ snippet }) => snippet.text)).toEqual([
      'Ambassador of Iceland to Peru Jón Vík cut the ribbon together with Mayor Lucha Paredes.',
    ]);
    expect(ids('volleyball')).toEqual([]);
  });

  it('sorts an inferred month by its first day and says that it is inferred', () => {
    const knowledge = toKnowledge(
      [
        article('month', { body: 'Nets were sold.', publishedInferred: { value: '2024-03', why: 'the fair' } }),
        article('day', { body: 'Boats were sold.', published: '2024-03-02' }),
      ],
      emptyVocabulary,
    );
    const found = buildStudy(knowledge, indexOf(knowledge)).latest(null, 5);
    expect(found.map((citation) => [citation.article.id, citation.publishedBasis])).toEqual([
      ['day', 'stated'],
      ['month', 'inferred'],
    ]);
  });
});

describe('every citation of a study', () => {
  it.each(['knowledge', 'tests/relevance/elsewhere/knowledge'])(
    'is word for word in its article: %s',
    async (folder) => {
      const knowledge = await readKnowledge(folder);
      const whole = buildStudy(knowledge, indexOf(knowledge));
      const asked = Temporal.PlainDate.from('2026-03-01');
      const answers = ['Who signed the agreement?', 'When did they meet?', 'how many people', 'trade in 2024'].flatMap(
        (text) => whole.answer(text, asked),
      );
      const citations = [
        ...whole.latest(null, 100),
        ...whole.timeline({}).map(({ citation }) => citation),
        ...whole.corpus.people.all.flatMap(({ name }) => whole.person(name)?.deeds ?? []),
        ...answers.flatMap((answer) =>
          answer.kind === 'found' ? answer.citations : answer.kind === 'nothing' ? answer.nearest : [],
        ),
      ];
      expect(citations.length).toBeGreaterThan(20);
      for (const { article: source, sentence, snippet } of citations) {
        expect(source.body.slice(sentence.start, sentence.end)).toBe(snippet.text);
        for (const [start, end] of snippet.highlights)
          expect(start >= 0 && start < end && end <= snippet.text.length).toBe(true);
      }
    },
  );
});
