// Verbatim: the last look before an answer leaves; what is not word for word in its article never does.
import type { Answer, Citation } from '../answering/answer.ts';
import { languageOf } from '../languages/index.ts';

/** Throws an Error (an internal one, no fault of the asker) at the first word that no article says. */
export function verifyAnswer(answer: Answer): void {
  if (answer.kind === 'chat') return;
  const citations = answer.kind === 'found' ? answer.citations : answer.nearest;
  for (const citation of citations) verifyCitation(citation);
  if (answer.kind === 'found' && answer.direct !== null) verifyDirect(answer.direct, answer);
}

/** Throws unless the snippet is what stands at its place in the article. */
export function verifyCitation({ article, sentence, snippet }: Citation): void {
  const said = article.body.slice(sentence.start, sentence.end);
  if (snippet.text === said) return;
  // A snippet may take in its neighbours, or be a part; it must still stand in the article as it is, in one piece.
  if (snippet.text.length > 0 && article.body.includes(snippet.text)) return;
  throw new Error(`snippet of ${sentence.id} is not in its article`);
}

function verifyDirect(direct: string, answer: Extract<Answer, { kind: 'found' }>): void {
  if (answer.citations.length === 0) throw new Error('a direct answer without a citation');
  const said = (text: string) => answer.citations.some((citation) => citation.snippet.text.includes(text));
  const words = withoutYesOrNo(direct, answer);
  if (words === '' || said(words)) return;
  // A span may hold "; " itself, so parts are joined again before they are given up.
  const parts = words.split('; ');
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from && !said(parts.slice(from, to).join('; '))) to--;
    if (to === from)
      throw new Error(`direct answer of "${answer.citations[0]?.sentence.id}" is not in a cited snippet`);
    from = to;
  }
}

function withoutYesOrNo(direct: string, { question }: Answer): string {
  if (question.kind !== 'yes/no') return direct;
  const { yes, no } = languageOf(question.language).sentences;
  const word = [yes, no].find(
    (one) => direct === one || (direct.startsWith(one) && /^[\s,;:.]/.test(direct.slice(one.length))),
  );
  return word ? direct.slice(word.length).replace(/^[\s,;:.]+/, '') : direct;
}
