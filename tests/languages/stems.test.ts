// The stemmers, beside the Snowball project's own.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { frenchStem } from '../../src/languages/french-stem.ts';
import { porter2 } from '../../src/languages/porter2.ts';
import { fold } from '../../src/text/fold.ts';

const LEXICON = new URL('../../src/languages/lexicon/', import.meta.url);

function wordsOf(file: string): string[] {
  const words = readFileSync(new URL(file, LEXICON), 'utf8').match(/\p{L}{2,}/gu) ?? [];
  return [...new Set(words.map(fold))];
}

/** Words that differ, as "word: ours, theirs". */
function differences(words: readonly string[], ours: (word: string) => string, theirs: (word: string) => string) {
  return words.flatMap((word) => (ours(word) === theirs(word) ? [] : `${word}: ${ours(word)}, ${theirs(word)}`));
}

/** Words put together of letters and endings that the rules speak of. */
function inventedWords(endings: string): fc.Arbitrary<string> {
  const part = fc.constantFrom(...'abcdeghiklmnopqrstuvwxyz', ...endings.split(' '));
  return fc.array(part, { minLength: 2, maxLength: 8 }).map((parts) => parts.join(''));
}

describe('English stems', () => {
  const original = snowball.newStemmer('english');
  const theirs = (word: string) => original.stem(word);

  it('are those of Snowball for every frequent word', () => {
    expect(differences(wordsOf('words.txt'), porter2, theirs)).toEqual([]);
  });

  it('are those of Snowball for any word', () => {
    const endings =
      'ied ies sses us ss eed eedly ing ingly ed edly tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli logi fulli lessli li alize icate iciti ical ful ness ative ement ment ion tion ism ll y yy gener commun arsen bb at bl iz';
    fc.assert(
      fc.property(inventedWords(endings), (word) => porter2(word) === theirs(word)),
      { numRuns: 5_000 },
    );
  });

  it('keeps what the rules except', () => {
    expect(['dying', 'news', 'early', 'proceed', 'succeeds', 'outing'].map(porter2)).toEqual([
      'die',
      'news',
      'earli',
      'proceed',
      'succeed',
      'outing',
    ]);
  });
});

describe('French stems', () => {
  const original = snowball.newStemmer('french');
  const theirs = (word: string) => original.stem(word);

  it('are those of Snowball for every word of the lexicon', () => {
    const words = ['french.txt', 'words.txt'].flatMap(wordsOf);
    expect(differences(words, frenchStem, theirs)).toEqual([]);
  });

  it('are those of Snowball for any folded word', () => {
    const endings =
      'ique ance able isme iste eux atrice ateur ation logie usion ution ence ement ements if ives eaux aux euse issement amment emment ment ira irions issaient issez era erions asse antes aient assiez ions ez ion ier e es s enn onn ett ell eill ic at iv abil abl eus par col tap ay oy uy qu';
    fc.assert(
      fc.property(inventedWords(endings), (word) => frenchStem(word) === theirs(word)),
      { numRuns: 5_000 },
    );
  });
});
