// Lost spaces: parted by a general method; names, numbers, addresses and compounds stay whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairLostSpaces } from '../../src/importing/lost-spaces.ts';
import { wordList } from '../../src/importing/word-list.ts';

const list = wordList();
const repaired = (text: string) => repairLostSpaces(text, list).text;
/** Enough lost spaces beyond doubt to show that a text is broken. */
const SICK = 'The governmentsaid that developmentcooperation would continue in allcountries of theAssociation. ';

test.each([
  'Peacekeeping, overflight, firefighting, counterterrorism and multilateralisation',
  'YouTube, iPhone, VietJet, AstraZeneca, VinFast, deGaulle and McDonald',
  'COVID-19, G20, 5G, F16, mp3, web3.0, 10th, 1990s, 20km',
  'Raymonde Gagne, Steil, Potvin, Fergus, Westin, Marchand',
  'See vietnamnews.vn/politics/defencecooperation.html or info@defencecooperation.ca',
  'bánh mì, áo dài, communauté, Weltanschauung',
])('%s: nothing is changed', (text) => {
  expect(repaired(text)).toBe(text);
});

test.each([
  ['They praised defencecooperation and maritimesecurity.', 'They praised defence cooperation and maritime security.'],
  ['a plan for2021-2023', 'a plan for 2021-2023'],
  ['members of theAssociation', 'members of the Association'],
  ['human resources,especially now', 'human resources, especially now'],
])('%s', (text, expected) => {
  expect(repaired(text)).toBe(expected);
});

test('doubtful places are repaired only in a text that lost spaces beyond doubt', () => {
  expect(repaired('the Lawof the Sea')).toBe('the Lawof the Sea');
  expect(repaired(`${SICK}the Lawof the Sea`)).toMatch(/the Law of the Sea$/);
});

test('a Vietnamese or French text is left alone', () => {
  expect(repairLostSpaces('hợptác quốcphòng defencecooperation', list, 'vi').repairs).toEqual([]);
});

test('whatever the text: only white space is added, and undoing the repairs in order gives the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('defence', 'of', 'the', 'Hanoi', 'for', '2023', ',', ' ', '. ', '-', '”', 'and', 'sea'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = `${SICK}${pieces.join('')}`;
      const { text: after, repairs } = repairLostSpaces(text, list);
      expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(repairs.every(({ from, to }) => from !== to && to.replace(/ /g, '') === from.replace(/ /g, ''))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});
