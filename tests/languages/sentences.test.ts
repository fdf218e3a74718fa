// Every sentence exists in every language, says something of its own, and loses none of what is put into it.
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { languages } from '../../src/languages/index.ts';

/** The same in two languages, and rightly so: a word that both have, or a shape without words. */
const SHARED = new Set(['who.role', 'commands.help.summary']);

type Leaf = { readonly path: string; readonly value: unknown };

function leaves(value: unknown, path: string[] = []): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ path: path.join('.'), value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** The sentence with a mark in each gap; a gap filled by name is marked by its name. */
function filled(value: unknown): { text: string; gaps: string[] } {
  if (typeof value !== 'function') return { text: String(value), gaps: [] };
  const asked = new Set<string>();
  const details = new Proxy({}, { get: (_, key) => asked.add(String(key)) && `‹${String(key)}›` });
  try {
    const text = String(value(details));
    if (!text.includes('[object')) return { text, gaps: [...asked].sort() };
  } catch {
    // Its gaps are filled in order, not by name.
  }
  const marks = Array.from({ length: Math.max(1, value.length) }, (_, i) => `${701 + i}`);
  return { text: String(value(...marks)), gaps: marks.slice(0, value.length) };
}

const english = leaves(languages.find(({ code }) => code === 'en')?.sentences);

describe.each(languages.map((language) => [language.name, language] as const))('%s', (_name, { code, sentences }) => {
  const own = new Map(leaves(sentences).map(({ path, value }) => [path, value]));

  test('has every sentence and no other', () => {
    expect([...own.keys()].sort()).toEqual(english.map(({ path }) => path).sort());
  });

  test.each(english.map(({ path, value }) => [path, value] as const))('says "%s" whole', (path, value) => {
    const said = filled(own.get(path));
    expect(said.text.trim()).not.toBe('');
    expect(said.text).not.toMatch(/undefined|NaN|\[object|\$\{/);
    expect(said.gaps).toEqual(filled(value).gaps);
    for (const gap of said.gaps) expect(said.text).toContain(/^\d+$/.test(gap) ? gap : `‹${gap}›`);
    if (code !== 'en' && !SHARED.has(path)) expect(said.text, 'is not translated').not.toBe(filled(value).text);
  });
});

describe('the summaries of commands and their options', () => {
  const summaries = commands.flatMap((command) => [
    [`/${command.name}`, command.summary] as const,
    ...command.options.map((option) => [`/${command.name} ${option.name}`, option.summary] as const),
  ]);

  test.each(summaries)('of %s exist in every language, each its own', (_name, summary) => {
    const texts = languages.map(({ code }) => summary[code]?.trim());
    for (const text of texts) expect(text).toBeTruthy();
    expect(new Set(texts).size).toBe(languages.length);
  });

  test('fit where Discord shows them', () => {
    for (const [, summary] of summaries)
      for (const text of Object.values(summary)) expect(text.length).toBeLessThanOrEqual(100);
  });
});
