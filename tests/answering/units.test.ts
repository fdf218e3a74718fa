// Units: the words and phrases of a question that carry its content, and what may stand for them.
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/answering/corpus.ts';
import { unitsOf } from '../../src/answering/units.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { languageOf } from '../../src/languages/index.ts';
import { invented, vocabulary } from './invented.ts';

const terms = [{ term: 'fish market', en: ['seafood hall'], vi: ['chợ cá'], fr: ['marché aux poissons'] }];
const corpus = corpusOf(toKnowledge(invented.articles, { ...vocabulary, terms }));

const units = (text: string, code = 'en', skip: { start: number; end: number }[] = []) =>
  unitsOf(text, languageOf(code), skip, corpus);
const texts = (text: string, code = 'en') => units(text, code).map((unit) => unit.text);

describe('unitsOf', () => {
  it('drops the words of asking and of courtesy', () => {
    expect(texts('Could you please tell me who signed the loan?')).toEqual(['signed', 'loan']);
    expect(texts('')).toEqual([]);
    expect(texts('who is it?')).toEqual([]);
  });

  it('keeps a phrase of the vocabulary in one piece', () => {
    expect(texts('When did the seafood hall open?')).toContain('seafood hall');
    expect(texts('Chợ cá mở cửa khi nào?', 'vi')).toContain('Chợ cá');
  });

  it('leaves out what was read as something else already', () => {
    const text = 'loans of May 2021';
    expect(units(text, 'en', [{ start: 9, end: text.length }]).map((unit) => unit.text)).toEqual(['loans']);
  });

  it('gives offsets at which the question holds the words', () => {
    const text = 'Did Peru’s harbour of Callao get US$40 million?';
    for (const unit of units(text)) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
  });

  it('takes the word itself as surest, and forgives a slip where the corpus does not know the word', () => {
    const [harbour] = units('harbour');
    expect(harbour?.related.single.get('harbour')).toBe(1);
    const [slip] = units('Callaoo');
    expect(slip?.related.single.has('callao')).toBe(true);
  });

  it('reads words of another language by their translation', () => {
    const [market] = units('chợ cá', 'vi');
    expect(market?.meaning).toEqual(['fish', 'market']);
    const reach = [
      ...(market?.related.single.keys() ?? []),
      ...(market?.related.phrases ?? []).flatMap((phrase) => phrase.terms),
    ];
    expect(reach).toContain('market');
  });

  it('knows names: capitalised words inside the question, numbers, money', () => {
    const named = units('the loan of US$40 million for Callao').filter((unit) => unit.name);
    expect(named.map((unit) => unit.text)).toEqual(expect.arrayContaining(['Callao', '40']));
    expect(named.map((unit) => unit.text)).not.toContain('loan');
  });

  it('weighs rare words more than common ones', () => {
    const [common, rare] = units('people quay');
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 1);
    for (const unit of units('two loans for the harbour quay in Callao')) expect(unit.weight).toBeGreaterThan(0);
  });
});
