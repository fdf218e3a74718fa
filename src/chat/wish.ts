// Wish: somebody wants to be told when an article answers what the articles did not; words of the question, no message.
import type { Place } from './command.ts';
import type { ThreadContext } from './memory.ts';

export type NewWish = {
  readonly place: Place;
  /** Id on the platform, to which the answer goes. */
  readonly user: string;
  /** The words by which the question asked, and its content words. */
  readonly asked: Pick<ThreadContext, 'asking' | 'terms' | 'language'>;
};

export type Wish = NewWish & {
  readonly id: string;
  /** When it was made; ISO instant. */
  readonly at: string;
};

export type WishBook = {
  /** Once for each question and person; false where that person has too many open already. */
  keep(wish: NewWish): Promise<boolean>;
  open(): Promise<readonly Wish[]>;
  /** True for the one process that tells. */
  claim(id: string): Promise<boolean>;
  /** Told, or never to be told: nothing of it stays. */
  done(id: string): Promise<void>;
  /** The platform refused: once more with the next change of the corpus, a few times at most. */
  release(id: string): Promise<void>;
};

/** The question of a wish, put together from its words. */
export function questionOfWish({ asked }: Pick<NewWish, 'asked'>): string {
  return `${[asked.asking, ...asked.terms].filter(Boolean).join(' ')}?`;
}
