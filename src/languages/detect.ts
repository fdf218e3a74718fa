// Which language a short text is written in, told by its small words; letters only break a tie.
import { fold, hasMarks } from '../text/fold.ts';
import { toLine } from '../text/line.ts';
import { tokenize } from '../text/words.ts';
import { type Language, languageOf, languages } from './index.ts';

// Letters that only one of the languages uses. Names carry them into any language, so they weigh less than small words.
const VIETNAMESE_LETTERS = /[ăâđêôơưẠ-ỹ]/i;
const FRENCH_LETTERS = /[çœæèêëîïûùà]/i;

/**
 * The language of `text`; `otherwise` (the reader's own locale, say) decides where nothing tells.
 * "what is Hoàng Xuân Chiến's title" is English: its small words are.
 */
export function detectLanguage(text: string, otherwise: Language = languageOf('en')): Language {
  // A greeting has no small words: "merci", "xin chào".
  const { folded } = toLine(text);
  const greeted = [otherwise, ...languages].find((language) => language.smallTalk.test(folded));
  if (greeted) return greeted;
  const tokens = tokenize(text);
  let best = otherwise;
  let bestScore = 0;
  for (const language of languages) {
    let score = language === otherwise ? 0.1 : 0;
    for (const token of tokens) {
      if (!language.tellTale.has(token.folded) && !language.stopWords.has(token.folded)) continue;
      // A small word typed with its own marks ("là", "où") tells more than the bare letters shared by several languages.
      const marked = hasMarks(token.text) && language.tellTale.has(token.text.toLowerCase().normalize('NFC'));
      score += language.tellTale.has(token.folded) ? (marked ? 2 : 1) : 0.5;
    }
    score += letters(
      language.code,
      tokens.map((token) => token.text),
    );
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  return best;
}

/** Half a point for each word of small letters (so no name) that holds a letter of the language alone. */
function letters(code: string, tokens: readonly string[]): number {
  const pattern = code === 'vi' ? VIETNAMESE_LETTERS : code === 'fr' ? FRENCH_LETTERS : null;
  if (!pattern) return 0;
  return (
    tokens.filter((text) => /^\p{Ll}/u.test(text) && pattern.test(text.normalize('NFC')) && fold(text) !== text)
      .length * 0.5
  );
}
