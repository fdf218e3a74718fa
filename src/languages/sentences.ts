// Every sentence the bot says, as a type: the compiler names the one that a language is missing.

export type Sentences = {
  /** Above a list of nearest passages, when the articles do not answer. */
  readonly notInTheArticles: string;
  readonly coverage: (articles: number, from: string, to: string) => string;
  readonly yes: string;
  readonly no: string;
};
