// Word shape: is a run that no list knows still a word of the language, by its beginnings and endings?
import type { WordList } from './word-list.ts';

const ENDINGS =
  /(?:s|es|d|ed|r|er|or|ers|ors|ing|ings|ly|ally|ment|ments|ness|ity|ability|able|ible|al|ic|ism|ist|ists|isation|ization|isations|izations|ised|ized|ising|izing|ise|ize|ise|ship|ful|less|y|est|most|ian|ians)$/;
const BEGINNINGS =
  /^(?:non|un|re|inter|anti|photo|radio|petro|multi|semi|turbo|micro|macro|mega|hyper|ultra|trans|sub|super|pre|post|dis|mis|counter|crypto|thermo|electro|hydro|aero|auto|bio|geo|neo|pseudo|tele|thorough|step|there|where|here)/;
/** Shortest stem that proves anything. Letters. */
const SHORTEST_STEM = 4;

/** "reinforcement", "nonuniform", "multilateralisation": no lost space, though the list lacks them. */
export function looksLikeWord(run: string, list: WordList): boolean {
  return isKnownForm(run, list) || isKnownForm(run.replace(BEGINNINGS, ''), list);
}

function isKnownForm(run: string, list: WordList): boolean {
  if (run.length >= SHORTEST_STEM && list.rank(run) !== undefined) return true;
  for (let at = Math.max(SHORTEST_STEM, run.length - 10); at < run.length; at++) {
    const ending = run.slice(at);
    if (!ENDINGS.test(ending) || ENDINGS.exec(ending)?.index !== 0) continue;
    const stem = run.slice(0, at);
    if (
      [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some(
        (form) => form.length >= SHORTEST_STEM && list.rank(form) !== undefined,
      )
    )
      return true;
  }
  return false;
}
