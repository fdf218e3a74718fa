// Study: the corpus prepared for answering; built once from Knowledge, replaced whole on a reload.
import type { PartialDate } from '../knowledge/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { DateRange } from '../text/partial-date.ts';
import type { Answer, Citation, Coverage } from './answer.ts';

export type DatedEvent = { readonly date: PartialDate; readonly citation: Citation };

export type PersonFacts = {
  readonly name: string;
  /** Role words as they stand in the text, each cited; the newest first. */
  readonly roles: readonly { readonly role: string; readonly citation: Citation }[];
  /** Sentences that tell what they said or did, oldest first. */
  readonly deeds: readonly Citation[];
  /** Names of further people whom the same words may mean; empty when the name is plain. */
  readonly others: readonly string[];
};

export type Study = {
  readonly knowledge: Knowledge;
  readonly coverage: Coverage;
  /**
   * Answers one message; several questions in it give several answers. `otherwise`: the reader's language;
   * `limits`: days given apart from the words, which narrow what these say.
   */
  answer(message: string, asked: Temporal.PlainDate, otherwise?: string, limits?: DateRange | null): Answer[];
  /** Words of the articles that begin with `prefix`, the most frequent first. */
  suggest(prefix: string, limit: number): string[];
  /** Newest articles first, of a topic or of all; each with its most telling sentence. */
  latest(topic: string | null, limit: number): Citation[];
  /** The sentence that says best what one article reports; null where there is no such article. */
  mostTelling(article: string): Citation | null;
  /** Dated events oldest first. */
  timeline(filter: { topic?: string | null; since?: string | null; until?: string | null }): DatedEvent[];
  /** Facts on a person named as people write names; null when the articles do not know them. */
  person(name: string): PersonFacts | null;
};
