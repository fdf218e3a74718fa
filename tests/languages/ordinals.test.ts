// Ordinals: which "third" a text speaks of, in words and digits, in three languages.
import { expect, it } from 'vitest';
import { analyze } from '../../src/languages/analysis.ts';
import { languageOf } from '../../src/languages/index.ts';
import { ordinalsIn } from '../../src/languages/ordinals.ts';

it.each([
  ['en', 'the third and the 21st round', [3, 21]],
  ['en', 'a first-aid course', []],
  ['en', '2nd round', [2]],
  ['fr', 'la deuxième rencontre, puis la 3e', [2, 3]],
  ['vi', 'đối thoại lần thứ hai', [2]],
  ['vi', 'doi thoai lan thu 3', [3]],
  ['vi', 'lần đầu tiên', [1]],
  ['en', 'in the seventh month of the year', []],
] as const)('%s: "%s" has %j', (code, text, ordinals) => {
  expect(ordinalsIn(text, languageOf(code))).toEqual(ordinals);
});

it('takes no Vietnamese day of the week for an ordinal', () => {
  expect(ordinalsIn('họp vào thứ ba tuần trước', languageOf('vi'))).toEqual([]);
});

it('compares digits and words alike', () => {
  const terms = (text: string, code = 'en') => analyze(text, languageOf(code)).map(({ term }) => term);
  expect(terms('3rd round')).toEqual(terms('third round'));
  expect(terms('2e dialogue', 'fr')).toEqual(terms('deuxième dialogue', 'fr'));
  expect(terms('the 20th century')).toContain('20th');
});
