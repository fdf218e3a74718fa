// Offices: the words that give a person's office, as they stand, and no word more.
import { describe, expect, it } from 'vitest';
import { officesOf } from '../../src/answering/office.ts';

function offices(text: string, name: string, others: readonly string[] = []): string[] {
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return officesOf(text, at(name), others.map(at)).map(({ start, end }) => text.slice(start, end));
}

describe('officesOf', () => {
  it.each([
    ['Minister of Fisheries Ada Moe spoke.', ['Minister of Fisheries']],
    ['In Oslo, Norwegian Minister of Fisheries Ada Moe spoke.', ['Norwegian Minister of Fisheries']],
    ['On Monday President Ada Moe left.', ['President']],
    [
      'Chile’s Ambassador for Women, Peace, and Security, Ada Moe, spoke.',
      ['Chile’s Ambassador for Women, Peace, and Security'],
    ],
    ['Vice Chair of the National Assembly (NA) Ada Moe left.', ['Vice Chair of the National Assembly (NA)']],
    ['Norway’s climate envoy Ada Moe left.', ['Norway’s climate envoy']],
    ['Lt. Gen. Ada Moe spoke.', ['Lt. Gen.']],
    ['Minister of Trade Datuk Ada Moe left.', ['Minister of Trade']],
    ['Ada Moe, head of the Herring Council, spoke.', ['head of the Herring Council']],
    ['Major General Ada Moe, Head of the Harbour Guard, spoke.', ['Major General', 'Head of the Harbour Guard']],
    [
      'He congratulated Ada Moe on her appointment as Deputy Minister of Fisheries of Norway, and left.',
      ['Deputy Minister of Fisheries of Norway'],
    ],
    ['Ada Moe was elected President of the Congress in May.', ['President of the Congress']],
    ['He met his counterpart Ada Moe.', ['counterpart']],
  ])('in %j', (text, expected) => {
    expect(offices(text, 'Ada Moe')).toEqual(expected);
  });

  it.each([
    'Ada Moe, who leads the ministry, spoke.',
    'Ms. Ada Moe left.',
    'Ada Moe left.',
    'After the talks, Ada Moe left.',
    'The National Park of Ada Moe is large.',
  ])('finds none in %j', (text) => {
    expect(offices(text, 'Ada Moe')).toEqual([]);
  });

  it('does not give one person the office of another', () => {
    const text = 'Minister Bo Lund and Speaker of the House Ada Moe met Cy Berg, Governor Di Vik and Eli Roe.';
    const all = ['Bo Lund', 'Ada Moe', 'Cy Berg', 'Di Vik', 'Eli Roe'];
    const of = (name: string) =>
      offices(
        text,
        name,
        all.filter((other) => other !== name),
      );
    expect(all.map(of)).toEqual([['Minister'], ['Speaker of the House'], [], ['Governor'], []]);
  });
});
