// Vocabulary: the curator's data on the people, bodies, terms and topics of a corpus.

export type Person = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly side: string | null;
  readonly roles: readonly string[];
  /** How people refer to them without the name, lower case. */
  readonly everyday: readonly string[];
};

export type Organisation = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly abbreviations: readonly string[];
  readonly everyday: readonly string[];
  readonly vi: readonly string[];
  readonly fr: readonly string[];
};

export type VocabularyTerm = {
  readonly term: string;
  readonly en: readonly string[];
  readonly vi: readonly string[];
  readonly fr: readonly string[];
};

export type Topic = {
  readonly id: string;
  readonly label: { readonly en: string; readonly vi: string; readonly fr: string };
  readonly words: readonly string[];
};

export type Vocabulary = {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly terms: readonly VocabularyTerm[];
  readonly topics: readonly Topic[];
};

export const emptyVocabulary: Vocabulary = { people: [], organisations: [], terms: [], topics: [] };
