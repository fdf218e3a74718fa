// Spelling: British and American forms are one.
import { describe, expect, it } from 'vitest';
import { oneSpelling } from '../../src/languages/spelling.ts';

describe('oneSpelling', () => {
  it.each([
    ['defense', 'defence'],
    ['license', 'licence'],
    ['program', 'programme'],
    ['center', 'centre'],
    ['labor', 'labour'],
    ['neighboring', 'neighbouring'],
    ['traveled', 'travelled'],
    ['gray', 'grey'],
    ['organization', 'organisation'],
    ['emphasized', 'emphasised'],
    ['modernizing', 'modernising'],
    ['percent', '%'],
  ])('writes %s as %s', (american, british) => {
    expect(oneSpelling(american)).toBe(british);
    expect(oneSpelling(british)).toBe(british);
  });

  it.each(['size', 'prize', 'seized', 'capsized', 'maize', 'fisheries', 'oslo', ''])('leaves %j alone', (word) => {
    expect(oneSpelling(word)).toBe(word);
  });
});
