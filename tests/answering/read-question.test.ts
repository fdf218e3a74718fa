// What a question is taken to want, beyond its first question word.
import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../src/answering/alternatives.ts';
import { buildStudy } from '../../src/answering/build-study.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { article, invented, vocabulary } from './invented.ts';

const study = buildStudy(invented, indexOf(invented));

function reading(text: string) {
  const question = study.read(text, Temporal.PlainDate.from('2026-01-15'))[0];
  if (!question) throw new Error(`nothing read of "${text}"`);
  return question;
}

describe('a question about a person', () => {
  it.each(['Sigrún Hólm', 'sigrun holm', 'What post does Jón Vík hold?', 'Jón Vík giữ chức vụ gì?'])(
    '"%s" asks who they are',
    (text) => {
      expect(reading(text).kind).toBe('who');
    },
  );

  it('asks what they did where it says so', () => {
    expect(reading('What did Jón Vík praise?').kind).toBe('what');
    expect(reading('What did the minister say?').kind).toBe('what');
  });
});

describe('a choice between two', () => {
  it.each(['Was it a loan or a gift?', 'Was the loan the second or the third?'])(
    '"%s" is no matter of yes or no',
    (text) => {
      expect(reading(text).kind).toBe('what');
      expect(alternativesOf(reading(text))).not.toBeNull();
    },
  );

  it('is none without an "or"', () => {
    expect(reading('Was it a loan?').kind).toBe('yes/no');
    expect(alternativesOf(reading('Was it a loan?'))).toBeNull();
  });

  it('is answered by the one that the sentence says', () => {
    const [answer] = study.answer(
      'Did the market in Paita open with a loan or a gift from Iceland?',
      reading('x').asked,
    );
    expect(answer?.kind === 'found' ? answer.direct : null).toBe('loan');
  });
});

describe('a question of a time alone', () => {
  it('does not search for the word "events"', () => {
    const { units, range } = reading('events of June 2024');
    expect(units).toEqual([]);
    expect(range).toEqual({ since: '2024-06-01', until: '2024-06-30' });
    expect(reading('What events did the minister open?').units.map(({ text }) => text)).toContain('events');
  });

  it('is answered by what is told of that time before what may be', () => {
    const [answer] = study.answer('May 2021', reading('x').asked);
    expect(answer?.kind === 'found' ? answer.citations[0]?.snippet.text : '').toContain('May 2021');
  });
});

describe('words that are names elsewhere', () => {
  const visit = toKnowledge(
    [article('visit', { body: 'Minister Lê Thị Chính met General Phạm Mạnh Tháng.' })],
    vocabulary,
  );
  const known = buildStudy(visit, indexOf(visit));
  const named = (text: string) =>
    known.read(text, Temporal.PlainDate.from('2026-01-15'))[0]?.people.map(({ name }) => name);

  it('are no people where they belong to a phrase or a date', () => {
    expect(named('Chính sách quốc phòng tháng 3 năm 2024')).toEqual([]);
    expect(named('Bà Chính gặp ông Tháng')).toEqual(['Lê Thị Chính', 'Phạm Mạnh Tháng']);
  });
});

describe('a slip of the keyboard', () => {
  it('in an English word finds what the word would have found', () => {
    const known = reading('signd the agreemnt').units.flatMap(({ related }) => [...related.single.keys()]);
    expect(known).toContain('sign');
  });

  it('in a name finds its bearer', () => {
    const { people, units } = reading('what did quispee sign');
    expect(people.map(({ name }) => name)).toEqual(['Alonso Quispe Rojas']);
    expect(units[0]?.related.single.get('quisp')).toBeGreaterThan(0.9);
  });
});

describe('a Vietnamese syllable in small letters', () => {
  it('names somebody after a form of address only', () => {
    expect(reading('ông vík khen ai').people.map(({ name }) => name)).toEqual(['Jón Vík']);
    expect(reading('vík khen ai vậy').people).toEqual([]);
    expect(reading('Vík khen ai vậy').people.map(({ name }) => name)).toEqual(['Jón Vík']);
  });
});
