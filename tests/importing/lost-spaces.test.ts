// Lost spaces: parted by a general method; names, numbers, addresses and compounds stay whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairLostSpaces } from '../../src/importing/lost-spaces.ts';
import { wordList } from '../../src/importing/word-list.ts';

const ROOT = join(import.meta.dirname, '../..');
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

test.each([
  'The afterbody and the boattail of the model were swept-forward, and so was the sweptforward wing.',
  'Retreating troops burnt the storehouses.',
  'The tradespeople of the town kept the line open.',
  'The orator spoke of an insignificance that was intractable.',
])('a compound that no list knows is no lost space where nothing else is lost: %s', (text) => {
  expect(repaired(text)).toBe(text);
});

describe('of whole articles', () => {
  const folders = ['tests/relevance/elsewhere/knowledge/articles', 'knowledge/articles'];
  const bodies = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map(
      (name) => readFileSync(join(ROOT, folder, name), 'utf8').split('\n---\n')[1] ?? '',
    ),
  );

  test('nothing is changed where no space is lost', () => {
    expect(bodies.length).toBeGreaterThan(20);
    expect(bodies.flatMap((body) => repairLostSpaces(body, list).repairs)).toEqual([]);
  });

  test('of every tenth space between small words taken away at least six in ten come back, and hardly any other', () => {
    let [taken, back, wrong] = [0, 0, 0];
    for (const body of bodies) {
      const lost = new Set<number>();
      let count = 0;
      let broken = '';
      for (const [i, letter] of [...body].entries()) {
        const isBetween = letter === ' ' && /[a-z] [a-z]/.test(body.slice(i - 1, i + 2));
        if (isBetween && ++count % 10 === 0) lost.add(broken.length);
        else broken += letter;
      }
      taken += lost.size;
      let at = 0;
      for (const letter of repaired(broken)) {
        if (letter === broken[at]) at++;
        else if (lost.has(at)) back++;
        else wrong++;
      }
    }
    expect(taken).toBeGreaterThan(300);
    expect(back / taken).toBeGreaterThan(0.6);
    expect(wrong / back).toBeLessThan(0.03);
  });
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
