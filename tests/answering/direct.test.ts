// Direct answers: the words of a sentence that answer, by what was asked, and none where the sentence has no such words.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { directSpans } from '../../src/answering/direct.ts';
import { settled } from '../../src/answering/direct-settled.ts';
import { rank } from '../../src/answering/rank.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article } from './invented.ts';

const SENTENCES = [
  'Minister of Fisheries Ada Moe said sea lice remained the greatest threat to the herring.',
  'On Monday, Moe thanked Peru for sending divers to the Norwegian port of Bergen.',
  'The nets were mended by the Harbour Guild and the Rope League, a club in Tromsø.',
  'The two sides signed a pact on trawlers, worth 40 million kroner, on May 3.',
  'The ministry named cod quotas, radio beacons and ice forecasts as priorities for the winter.',
  'She urged both towns to keep night patrols, including Lantern Watch, Fog Watch and Tide Watch.',
  'The lighthouse cost 12 million pesos and drew more than 900 curious visitors in two weeks.',
  'The ferry is to be repaired over six weeks at Quinta Verde park.',
  'The bank will not buy whale oil, the governor stressed.',
  'Sailors would pay no harbour fee at the northern quay.',
  'The cannery had burned down, as its boilers had been left without water.',
  'Governor Bo Lund and Mayor Cy Berg cut the ribbon.',
  'Gulls follow the North Fjord Trawling Accord (NFTA), which Chile joined.',
  'Ambassador of Peru Ida Holm and Minister of Ports Leo Vik toasted the crew.',
];

type Study = ReturnType<typeof buildStudy>;
let study: Study;

beforeAll(() => {
  const knowledge = toKnowledge(
    [article('coast', { body: SENTENCES.join('\n\n'), published: '2025-05-14' })],
    emptyVocabulary,
  );
  study = buildStudy(knowledge, indexOf(knowledge));
});

/** The question matched with the sentence that begins so. */
function matchedWith(question: string, beginning: string) {
  const read = study.read(question, Temporal.PlainDate.from('2025-06-01'))[0];
  if (!read) throw new Error('the question was not read');
  const entry = rank(read, study.corpus, study.index).find(({ read: { sentence } }) =>
    sentence.text.startsWith(beginning),
  );
  if (!entry) throw new Error(`no sentence ${beginning}`);
  return { matched: { question: read, sentence: entry.read, matches: entry.matches }, anywhere: entry.anywhere };
}

function direct(question: string, beginning: string): string[] {
  const { matched } = matchedWith(question, beginning);
  return directSpans(matched).map(({ start, end }) => matched.sentence.sentence.text.slice(start, end));
}

describe('a direct answer to what', () => {
  it.each([
    ['which pest threatens the herring most', 'Minister', 'sea lice'],
    ['What did Moe thank Peru for?', 'On Monday', 'sending divers to the Norwegian port of Bergen'],
    ['What did the two sides sign about trawlers?', 'The two sides', 'a pact on trawlers'],
    ['Which watches should the towns keep up with patrols?', 'She urged', 'Lantern Watch, Fog Watch and Tide Watch'],
  ])('%s', (question, beginning, expected) => {
    expect(direct(question, beginning)).toEqual([expected]);
  });

  it('writes an abbreviation out', () => {
    expect(direct('What does NFTA stand for?', 'Gulls')).toEqual(['North Fjord Trawling Accord']);
  });

  it('says why by the clause that gives the reason', () => {
    expect(direct('Why did the cannery burn down?', 'The cannery')).toEqual([
      'its boilers had been left without water',
    ]);
  });

  it('lists without what the listed things are to be', () => {
    expect(direct('List the priorities the ministry named for the winter', 'The ministry')).toEqual([
      'cod quotas, radio beacons and ice forecasts',
    ]);
  });
});

describe('a direct answer to who', () => {
  it('is after a passive verb the body that acted', () => {
    expect(direct('Who mended the nets?', 'The nets')).toEqual(['the Harbour Guild and the Rope League']);
  });

  it('takes two names that "and" joins for one answer', () => {
    expect(direct('Which two people cut the ribbon?', 'Governor')).toEqual(['Bo Lund and Mayor Cy Berg']);
  });

  it('is nobody where the sentence names nobody', () => {
    expect(direct('Who urged the towns to keep night patrols?', 'She urged')).toEqual([]);
  });
});

describe('a direct answer to how many, how much, how long and where', () => {
  it.each([
    ['How many visitors did the lighthouse draw?', 'The lighthouse', 'more than 900 curious visitors'],
    ['How much did the lighthouse cost?', 'The lighthouse', '12 million pesos'],
    ['lighthouse price', 'The lighthouse', '12 million pesos'],
    ['How long will the ferry be repaired?', 'The ferry', 'six weeks'],
    ['Where is the ferry repaired?', 'The ferry', 'Quinta Verde park'],
    ['Where did Peru send divers?', 'On Monday', 'the Norwegian port of Bergen'],
  ])('%s', (question, beginning, expected) => {
    expect(direct(question, beginning)).toEqual([expected]);
  });

  it.each([
    ['How long is the pact on trawlers?', 'The two sides'],
    ['Where does the bank buy whale oil?', 'The bank'],
    ['How many nets were mended?', 'The nets'],
  ])('is none where the sentence has none: %s', (question, beginning) => {
    expect(direct(question, beginning)).toEqual([]);
  });
});

describe('who holds an office', () => {
  it.each([
    ['Who is the ambassador of Peru?', 'Ida Holm'],
    ['Who is the minister of ports?', 'Leo Vik'],
  ])('is answered without the company they are in: %s', (question, name) => {
    expect(direct(question, 'Ambassador of')).toEqual([name]);
  });
});

describe('yes or no', () => {
  const answer = (question: string, beginning: string) => {
    const { matched, anywhere } = matchedWith(question, beginning);
    return settled(matched, anywhere);
  };

  it.each([
    ['Did Moe thank Peru for divers?', 'On Monday', 'Yes'],
    ['Will the bank buy whale oil?', 'The bank', 'No'],
    ['La banque va-t-elle acheter whale oil ?', 'The bank', 'Non'],
    ['Do sailors pay a harbour fee at the northern quay?', 'Sailors', 'No'],
    ['Did the two sides part without signing a pact on trawlers?', 'The two sides', 'No'],
    ['Will the bank not buy whale oil?', 'The bank', 'Yes'],
  ])('%s', (question, beginning, expected) => {
    expect(answer(question, beginning)).toBe(expected);
  });

  it('is not said where the sentence settles nothing of the kind', () => {
    expect(answer('Did the governor of the bank visit Lima in spring?', 'The bank')).toBeNull();
  });

  it.each([
    ['a name', 'Did Moe thank Peru for divers from Ukraine?', 'On Monday'],
    ['what was done', 'Did Norway sell frigates to Peru?', 'On Monday'],
    ['most of the rest', 'Did Moe thank Peru for quantum scholarships?', 'On Monday'],
  ])('is not said where the article has not %s that the question is about', (_, question, beginning) => {
    expect(answer(question, beginning)).toBeNull();
  });
});
