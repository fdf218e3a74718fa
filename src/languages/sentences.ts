// Every sentence the bot says, as a type: the compiler names the one that a language is missing.

import type { Refusals } from './sentences/refusals.ts';

export type Sentences = {
  readonly yes: string;
  readonly no: string;
  /** Above a list of nearest passages, when the articles do not answer. */
  readonly notInTheArticles: string;
  readonly coverage: (articles: number, from: string, to: string) => string;
  /** Coverage of articles none of which has a date. */
  readonly coverageUndated: (articles: number) => string;
  readonly nearest: string;
  /** How old the newest article is. */
  readonly newest: (date: string) => string;
  readonly readAs: (range: string) => string;
  /** Which words of the question before it a follow-up was read with. */
  readonly readWith: (words: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  /** A date that a curator inferred, beside what it dates. */
  readonly about: (date: string) => string;
  /** The same within a sentence. */
  readonly roughly: (date: string) => string;
  /** Any other thing that the source does not state. */
  readonly inferred: (text: string) => string;
  readonly undated: string;
  readonly published: (date: string) => string;
  readonly event: (date: string) => string;
  readonly greeting: (articles: number) => string;
  readonly examples: string;
  readonly exampleWho: (name: string) => string;
  readonly exampleLatest: (topic: string) => string;
  readonly actions: {
    readonly context: string;
    readonly more: string;
    readonly timeline: string;
    readonly share: string;
    readonly helpful: string;
    readonly 'not-helpful': string;
    readonly ask: string;
    readonly missing: string;
    readonly news: string;
    readonly reasons: string;
    readonly 'tell-me': string;
    readonly waiting: string;
    readonly gaps: string;
    readonly approve: string;
    readonly reject: string;
  };
  readonly help: {
    readonly heading: string;
    readonly howToAsk: string;
    readonly promise: string;
  };
  readonly latest: {
    readonly heading: string;
    readonly headingOf: (topic: string) => string;
    readonly none: (topic: string) => string;
  };
  readonly timeline: {
    readonly heading: string;
    readonly headingOf: (topic: string) => string;
    readonly none: string;
    readonly shortened: (shown: number, all: number) => string;
  };
  readonly who: {
    readonly roles: string;
    readonly deeds: string;
    /** What the source calls a person, and when it did. */
    readonly role: (role: string, date: string) => string;
    readonly unknown: (name: string) => string;
    /** Further people whom the same words may mean. */
    readonly others: (names: string) => string;
    readonly shortened: (shown: number, all: number) => string;
  };
  readonly sources: {
    readonly heading: string;
    readonly topics: (list: string) => string;
    readonly how: string;
    readonly dateBecause: (why: string) => string;
    readonly titleBecause: (why: string) => string;
    readonly inContext: string;
    /** A story with several publishers: how many, and how many of them wrote a text of their own. */
    readonly reportedBy: (publishers: number, independent: number) => string;
    readonly alsoIn: (publishers: string) => string;
    /** The text has changed: what was quoted before stood in an earlier version. */
    readonly version: (version: number, day: string | null) => string;
    readonly feeds: string;
    readonly feedOk: (feed: string, day: string) => string;
    readonly feedNew: (feed: string) => string;
    readonly feedFailing: (feed: string, since: string, why: string) => string;
    readonly moreFeeds: (count: number) => string;
    readonly shortened: (shown: number, all: number) => string;
  };
  /** What chat platforms with buttons and forms say around an answer. */
  readonly adapters: {
    readonly shortened: string;
    readonly moreSources: string;
    readonly noMoreSources: string;
    /** Above the passages on a message that somebody had checked. */
    readonly evidence: string;
    /** The platform gave no clear answer when a message was posted. */
    readonly notArrived: string;
    readonly thanks: string;
    /** Feedback that could not be kept. */
    readonly notNoted: string;
    /** The form by which a curator learns what is missing; a title of at most 24 characters fits everywhere. */
    readonly missingTitle: string;
    readonly missingLabel: string;
    /** A click on what an older version of the bot has made. */
    readonly staleButton: string;
    readonly tooLate: string;
    /** Where a server is managed by whoever has the right to; a Slack workspace by its owners and admins. */
    readonly notAllowed: string;
    readonly mayNotPost: string;
    readonly nothingToCheck: string;
    readonly alreadyShared: string;
    readonly emptyForm: string;
    /** A restricted command in a message, which does not tell what its author may do. */
    readonly onlyAsCommand: string;
    /** Something that Discord began to send after this version was made. */
    readonly notUnderstood: string;
  };
  /** The daily digest, and what is said when one is ordered. */
  readonly digest: {
    readonly heading: (day: string) => string;
    /** Above the stories of no topic. */
    readonly other: string;
    readonly ahead: string;
    readonly onThisDay: string;
    readonly earlier: string;
    readonly updated: string;
    /** An old article that was added only now. */
    readonly newlyAdded: string;
    readonly more: (count: number) => string;
    readonly quiet: (newest: string) => string;
    readonly quietUndated: string;
    readonly skipped: (days: string) => string;
    readonly count: (stories: number) => string;
    readonly why: string;
    readonly whyNew: (title: string, added: string) => string;
    readonly whyUpdated: (title: string, changed: string) => string;
    readonly whyAhead: (title: string, date: string) => string;
    readonly whyAnniversary: (title: string, date: string) => string;
    readonly whyEarlier: (title: string) => string;
    readonly whyTopic: (topics: string) => string;
    readonly noReasons: string;
    readonly noRest: string;
    readonly on: (when: string, next: string) => string;
    readonly off: string;
    readonly none: string;
    readonly listHeading: string;
    readonly when: (days: string, time: string, zone: string) => string;
    readonly daily: string;
    readonly topics: (list: string) => string;
    readonly allTopics: string;
    readonly inLanguage: (name: string) => string;
    /** What a day without news brings. */
    readonly quietDays: Readonly<Record<'silent' | 'note' | 'archive', string>>;
    /** Where a bot has to be invited before it may post. */
    readonly inviteMe: string;
    readonly paused: string;
    readonly posted: string;
    readonly notPosted: string;
    readonly nothingToPost: string;
    readonly beingPosted: string;
    readonly notSure: string;
    /** To whoever ordered it, once. */
    readonly pausedNotice: (channel: string, days: number) => string;
  };
  /** To those who asked in vain and want to be told. */
  readonly wish: {
    readonly kept: string;
    readonly full: string;
    readonly answered: (words: string) => string;
  };
  /** Why a feed gives nothing. */
  readonly refusals: Refusals;
  /** For curators: what waits for their word, and what is asked in vain. */
  readonly curation: {
    readonly waiting: (count: number) => string;
    /** A text that has changed since it was approved. */
    readonly changed: (version: number) => string;
    readonly nothingWaits: string;
    readonly approve: (number: number) => string;
    readonly reject: (number: number) => string;
    readonly read: (number: number) => string;
    readonly approved: (id: string) => string;
    readonly rejected: (id: string) => string;
    readonly gone: (id: string) => string;
    readonly gaps: string;
    readonly noGaps: string;
    readonly notCounted: string;
    readonly feedback: string;
    readonly unhelpful: (about: string) => string;
    readonly missing: (about: string) => string;
  };
  /** What Slack alone says: labels of its windows, its agent view and its Home tab. */
  readonly slack: {
    readonly shareInChannel: string;
    /** Shown while the answer is being looked for. */
    readonly searching: string;
    readonly close: string;
    /** Titles of windows: at most 24 characters. */
    readonly contextTitle: string;
    readonly answerTitle: string;
    readonly examplesTitle: string;
    readonly digests: string;
    readonly noDigests: string;
    readonly notAllowed: string;
    readonly cannotPost: string;
  };
  readonly terminal: {
    readonly welcome: (coverage: string) => string;
    readonly goodbye: string;
  };
  readonly errors: {
    readonly [code in UserErrorCode]: (details: Details) => string;
  };
};

export type Details = Readonly<Record<string, string | number>>;

/** What a person can be told that they must do otherwise. */
export type UserErrorCode =
  | 'empty-question'
  | 'too-long'
  | 'unknown-command'
  | 'missing-option'
  | 'bad-option'
  | 'unread-date'
  | 'backward-range'
  | 'unknown-article'
  | 'no-zone'
  | 'no-time'
  | 'no-weekdays'
  | 'no-topic'
  | 'no-channel'
  | 'no-curator'
  | 'incident';
