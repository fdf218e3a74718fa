// Question kind: what a question wants to know, by the question word that comes first.
import { type Language, languageOf, type QuestionKind } from '../languages/index.ts';
import { toLine } from '../text/line.ts';

// Wherever they stand, these say what form the answer takes.
const FORMS: ReadonlySet<QuestionKind> = new Set(['timeline', 'compare', 'list']);

/**
 * The kind of a question. The earliest question word decides ("who headed … when …" is a who question); at one place
 * the language's order decides ("how long" before "how"). `content` says whether anything was asked about at all.
 */
export function questionKind(text: string, language: Language, content: boolean): QuestionKind {
  const { folded } = toLine(text);
  if (language.smallTalk.test(folded) || languageOf('en').smallTalk.test(folded)) return 'chat';
  if (!content) return 'chat';
  let best: { kind: QuestionKind; at: number } | null = null;
  let form: QuestionKind | null = null;
  for (const [pattern, kind] of language.kinds) {
    const at = folded.search(pattern);
    if (at < 0) continue;
    if (FORMS.has(kind)) form ??= kind;
    else if (!best || at < best.at) best = { kind, at };
  }
  if (form === 'timeline' || form === 'compare') return form;
  // "Which areas …" is a list; "who … in the areas of …" is not.
  if (form === 'list' && (!best || best.kind === 'what' || best.kind === 'where')) return 'list';
  return best?.kind ?? form ?? 'topic';
}
