// Trim text: what stands around an article goes, what belongs to it stays.
import { expect, test } from 'vitest';
import { trimText } from '../../src/importing/trim-text.ts';

const STORY = [
  'The harbour opened its gates on Monday, after three years of work.',
  'Forty ships came in before noon, the port authority said, and all of them were greeted by a band.',
  'Nobody can say yet what it will cost in the end.',
];
const trim = (head: readonly string[], foot: readonly string[], byline: string | null = null) =>
  trimText([...head, ...STORY, ...foot], byline);

const around: readonly [name: string, head: readonly string[], foot: readonly string[], byline?: string][] = [
  [
    'a section, a byline, a date and a reading time',
    ['Business', 'By Ann Writer', 'Feb 20, 2025 4:00 AM EST', '4 min read'],
    [],
  ],
  ['a signature', [], ['Ann Writer']],
  ['a signature with its house', [], ['Ann Writer, The Harbour Press']],
  ['what follows a rule', [], ['___', 'The agency’s coverage of ports receives support from a foundation.']],
  ['a sign-off', [], ['Reporting by Ann Writer; Editing by Jo Bell', 'Our Standards: The Harbour Principles.']],
  ['contacts and all after them', [], ['Contacts', 'Press office, 902-555-0100, press@port.example.']],
  [
    'a word on the author',
    [],
    ['Ann Writer is a reporter in Halifax. She has written about ports for ten years.'],
    'Ann Writer',
  ],
  ['calls to subscribe', [], ['Sign up for our newsletter', 'Story continues below advertisement']],
];
test.each(around)('%s goes, and is told', (_, head, foot, byline) => {
  const { paragraphs, dropped } = trim(head, foot, byline ?? null);
  expect(paragraphs).toEqual(STORY);
  expect(dropped).toHaveLength(head.length + foot.length);
});

test.each([
  [
    'a list of names',
    ['Best actress', 'Nguyen Thi Mai', 'Best actor', 'Tran Van Binh', 'Audience Award', 'Red River Blues'],
  ],
  ['a heading with a sentence under it', ['What comes next', 'The ministers meet again in March.']],
  ['a sentence with a day in it', ['The old harbour had been closed on March 5, 2021.']],
] as const)('%s at the end stays', (_, foot) => {
  expect(trim([], foot)).toEqual({ paragraphs: [...STORY, ...foot], dropped: [] });
});

test('a summary in points above the first sentence stays', () => {
  expect(trim(['The work took three years', 'Nobody knows the cost'], []).paragraphs).toHaveLength(5);
});

test('a text of names alone is left as it is', () => {
  expect(trimText(['Ann Writer', 'Jo Bell'], null).paragraphs).toEqual(['Ann Writer', 'Jo Bell']);
});
