// The lexicon's data files: every line has the form that its reader expects, and says something.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignKey, lexicon, phraseKey } from '../../src/languages/lexicon.ts';
import { fold } from '../../src/text/fold.ts';

const GROUPS = ['english-nouns.txt', 'english-verbs.txt', 'countries.txt'];
const CATEGORIES = ['english-categories.txt', 'english-kinds.txt'];
const TRANSLATIONS = ['french.txt', 'vietnamese.txt'];

type Entry = { readonly line: number; readonly text: string };

function entriesOf(file: string): Entry[] {
  const source = readFileSync(new URL(`../../src/languages/lexicon/${file}`, import.meta.url), 'utf8');
  return source
    .split('\n')
    .map((text, i) => ({ line: i + 1, text: text.replace(/#.*$/, '').trim() }))
    .filter(({ text }) => text !== '');
}

/** Faulty lines as "file:line: text", so that a failure names them all. */
function faults(file: string, isFaulty: (text: string) => boolean): string[] {
  return entriesOf(file)
    .filter(({ text }) => isFaulty(text))
    .map(({ line, text }) => `${file}:${line}: ${text}`);
}

const members = (text: string) => text.split(',').map((member) => member.trim());

describe.each(GROUPS)('%s', (file) => {
  it('has at least two members in every group', () => {
    expect(faults(file, (text) => members(text).length < 2)).toEqual([]);
  });

  it('has no empty member', () => {
    expect(faults(file, (text) => members(text).includes(''))).toEqual([]);
  });

  it('has no member twice in a group', () => {
    expect(faults(file, (text) => new Set(members(text)).size < members(text).length)).toEqual([]);
  });

  it('is in small letters without stray signs', () => {
    expect(faults(file, (text) => text !== text.toLowerCase() || /[=;:"“”()]|\s{2}/.test(text))).toEqual([]);
  });
});

describe.each(TRANSLATIONS)('%s', (file) => {
  const parts = (text: string) => text.split('=').map((part) => part.trim());

  it('has the form "foreign = english, english" on every line', () => {
    expect(faults(file, (text) => parts(text).length !== 2 || parts(text).includes(''))).toEqual([]);
  });

  it('has no empty translation and none twice', () => {
    expect(
      faults(file, (text) => {
        const english = members(parts(text)[1] ?? '');
        return english.includes('') || new Set(english).size < english.length;
      }),
    ).toEqual([]);
  });

  it('translates no word or phrase on two lines', () => {
    const seen = new Map<string, number>();
    const twice = entriesOf(file).flatMap(({ line, text }) => {
      const foreign = parts(text)[0] ?? '';
      const before = seen.get(foreign);
      seen.set(foreign, line);
      return before === undefined ? [] : [`${file}:${line}: "${foreign}" is on line ${before} too`];
    });
    expect(twice).toEqual([]);
  });

  it('is composed text in small letters, its English without marks', () => {
    expect(faults(file, (text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(faults(file, (text) => text !== text.toLowerCase())).toEqual([]);
    expect(faults(file, (text) => /[đăơư]/.test(parts(text)[1] ?? ''))).toEqual([]);
  });
});

describe('the lexicon of these files', () => {
  const unfound = (file: string, words: (text: string) => string[], found: (word: string) => boolean) =>
    entriesOf(file).flatMap(({ line, text }) =>
      words(text)
        .filter((word) => !found(word))
        .map((word) => `${file}:${line}: ${word}`),
    );

  it.each(GROUPS)('finds every member of %s by its own key', (file) => {
    expect(unfound(file, members, (word) => lexicon().senses(phraseKey(word)).length > 0)).toEqual([]);
  });

  it.each([
    ['french.txt', 'fr'],
    ['vietnamese.txt', 'vi'],
  ] as const)('finds every entry of %s by its own key', (file, code) => {
    const foreign = (text: string) => [text.split('=')[0]?.trim() ?? ''];
    expect(unfound(file, foreign, (word) => lexicon().translate(code, foreignKey(word, code)) !== undefined)).toEqual(
      [],
    );
  });

  it.each(CATEGORIES)('finds every kind of %s by its own key', (file) => {
    const kinds = (text: string) => members(text.split('=')[0] ?? '');
    expect(unfound(file, kinds, (word) => lexicon().kindsOf(phraseKey(word)).length > 0)).toEqual([]);
  });
});

describe.each(CATEGORIES)('%s', (file) => {
  const sides = (text: string) => text.split('=').map(members);

  it('has the form "kind, kind = thing, thing" on every line, nothing empty and nothing twice on a side', () => {
    expect(
      faults(file, (text) => {
        const both = sides(text);
        return both.length !== 2 || both.some((side) => side.includes('') || new Set(side).size < side.length);
      }),
    ).toEqual([]);
  });

  it('is in small letters', () => {
    expect(faults(file, (text) => text !== text.toLowerCase())).toEqual([]);
  });
});

describe('words.txt', () => {
  it('holds folded single words, none twice', () => {
    const words = entriesOf('words.txt').map(({ text }) => text);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => /\s/.test(word) || fold(word) !== word)).toEqual([]);
  });
});
