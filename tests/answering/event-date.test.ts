// Event dates: what day a sentence tells of, read against the day of publication.
import { describe, expect, it } from 'vitest';
import { datesIn, eventDates } from '../../src/answering/event-date.ts';
import { article, sentencesIn } from './invented.ts';

/** A Wednesday. */
const WEDNESDAY = '2025-05-14';
const dates = (text: string, against: string | null = WEDNESDAY, language = 'en') =>
  datesIn(text, against, language).map(({ date }) => date);

describe('datesIn', () => {
  it.each([
    ['a weekday before', 'They met on Monday.', ['2025-05-12']],
    ['the weekday of publication itself', 'They met on Wednesday.', ['2025-05-14']],
    ['a weekday to come', 'They will meet on Friday.', ['2025-05-16']],
    ['last with the weekday of publication', 'They met last Wednesday.', ['2025-05-07']],
    ['month and day', 'The ship docked on April 3.', ['2025-04-03']],
    ['day and month', 'The ship docked on 3 April.', ['2025-04-03']],
    ['a full date', 'It opened on 12 September 2024.', ['2024-09-12']],
    ['month and year', 'It opened in September 2024.', ['2024-09']],
    ['a year', 'The pact was signed in 2019.', ['2019']],
    ['two days of a month', 'The fair took place on April 29-30.', ['2025-04-29/2025-04-30']],
    ['two days of two months', 'The fair ran from April 29 to May 2.', ['2025-04-29/2025-05-02']],
    ['last year', 'Peru shipped 20 tonnes last year.', ['2024']],
    ['next year', 'Peru will ship more next year.', ['2026']],
    ['last week as its seven days', 'The ministers met last week.', ['2025-05-05/2025-05-11']],
    ['next week as its seven days', 'She will travel next week.', ['2025-05-19/2025-05-25']],
    ['two dates in the order of the text', 'Signed in 2019, it was renewed in March 2024.', ['2019', '2024-03']],
  ])('reads %s', (_, text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    ['2025-01-03', 'The ship docked on December 30.', '2024-12-30'],
    ['2025-01-03', 'The ship docked on January 2.', '2025-01-02'],
    ['2024-12-30', 'The ship will dock on January 5.', '2025-01-05'],
    ['2024-12-30', 'The ship docked on January 15.', '2024-01-15'],
    ['2024-12-30', 'The fair ends on January 12.', '2025-01-12'],
    ['2025-09-30', 'He said that the duty would fall from January 1.', '2026-01-01'],
    ['2024-02-28', 'They met on February 29.', '2024-02-29'],
    ['2026-02-05', 'Work on the quay begins in May.', '2026-05'],
    ['2026-02-05', 'Work on the quay began in May.', '2025-05'],
  ])('published %s, takes the right year for: %s', (against, text, date) => {
    expect(dates(text, against)).toEqual([date]);
  });

  it('lets the last verb before a date decide whether it lies ahead', () => {
    expect(dates('Chile will keep to the pact signed on Monday.')).toEqual(['2025-05-12']);
    expect(dates('The pact will be signed on Monday.')).toEqual(['2025-05-19']);
  });

  it.each([
    ['a modal verb', 'Ships may dock here.'],
    ['a decision', 'The decision of the second chamber came soon.'],
    ['marching', 'Soldiers march past; a march of 10 people.'],
    ['a fair’s name', 'They sent boats to Expo 2024 and to Peche 2025.'],
    ['a plan’s years', 'The plan for 2024-2026 is ready.'],
    ['syllables of a name', 'Tran Thi Thu Ha and Mr. Sun spoke.'],
    ['a given name', 'April Nakamura spoke, and so did May Berg.'],
    ['a duration', 'It lasts three weeks and will pay off within ten years.'],
    ['a time counted from elsewhere', 'Five years earlier there were none.'],
    ['a number of things', 'A fleet of 2000 boats sailed.'],
    ['a clock', 'Doors open at 9:30.'],
  ])('finds no date in %s', (_, text) => {
    expect(dates(text)).toEqual([]);
  });

  it('reads no weekday or bare month when nothing is known of the publication', () => {
    expect(dates('They met on Monday, and in March 2024.', null)).toEqual(['2024-03']);
  });

  it('reads dates against the end of a month when only the month of publication is known', () => {
    expect(dates('They met on May 20.', '2025-05')).toEqual(['2025-05-20']);
  });

  it('says where in the text each date stands', () => {
    const text = 'In March 2024 they met; on Monday they met again.';
    expect(datesIn(text, WEDNESDAY).map(({ start, end }) => text.slice(start, end))).toEqual([
      'March 2024',
      'on Monday',
    ]);
  });

  it.each([
    ['vi', 'Hai bên ký ngày 12 tháng 9 năm 2024.', '2024-09-12'],
    ['fr', 'Le navire est arrivé le 12 septembre 2024.', '2024-09-12'],
  ])('reads %s too', (language, text, date) => {
    expect(dates(text, WEDNESDAY, language)).toEqual([date]);
  });
});

describe('eventDates', () => {
  const read = (body: string, published: string | null = WEDNESDAY) => {
    const one = article('a', { body, published });
    return eventDates(one, sentencesIn(one));
  };

  it('gives a sentence without a date the day of the event that the article reports', () => {
    const [lead, next] = read('Chile and Peru signed a pact on Monday. The pact covers nets.');
    expect([lead?.event, next?.event]).toEqual(['2025-05-12', '2025-05-12']);
    expect(next?.own).toEqual([]);
  });

  it('takes "on the same day" for the last day named before', () => {
    const [, , same] = read('They met on Monday. They ate. On the same day, they signed.');
    expect(same?.own.map(({ date }) => date)).toEqual(['2025-05-12']);
  });

  it('takes no long past event in the lead for the news', () => {
    const [, next] = read('The pact of March 2021 is alive. Nets are better now.');
    expect(next?.event).toBe(WEDNESDAY);
  });

  it('knows no day where nothing tells', () => {
    expect(read('They met. They ate.', null).map(({ event }) => event)).toEqual([null, null]);
  });
});
