// One article: the sentence that says best what it reports.
import type { Citation } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { quote } from './quote.ts';
import { leadOf, mostTelling, ownDay } from './telling.ts';

/** Null for an article that is not there, or has no sentence. */
export function mostTellingOf(id: string, corpus: Corpus): Citation | null {
  const article = corpus.knowledge.articles.find((one) => one.id === id);
  if (!article) return null;
  const read = corpus.read(article);
  const lead = leadOf(read);
  const sentence = read.sentences[lead >= 0 ? lead : mostTelling(read)];
  if (!sentence) return null;
  const day = ownDay(sentence);
  return quote(sentence, sentence.dates.event, day ? [day] : [], 1);
}
