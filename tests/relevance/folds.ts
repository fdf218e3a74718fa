// Folds: a set cut into parts to learn on and parts to judge by, families kept together.

const FOLDS = 5;

/** Each fold once held out, the rest to train on. A family's fold is a hash of its name, so it never changes. */
export function folds<T extends { readonly family: string }>(items: readonly T[]): { train: T[]; held: T[] }[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: items.filter(({ family }) => foldOf(family) !== fold),
    held: items.filter(({ family }) => foldOf(family) === fold),
  }));
}

function foldOf(family: string): number {
  let hash = 7;
  for (const char of family) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}
