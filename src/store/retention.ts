// Retention: how long each thing is kept, all in one place. Orders and installations stay until they are taken back;
// which articles were seen stays for good, or an old one would be news again.

export const keep = {
  /** Ids of answered messages: platforms deliver again within minutes; a day covers a long outage as well. */
  answered: { hours: 24 },
  /** A thread that rested this long is asked about anew. */
  threads: { hours: 24 },
  /** Thumbs: a year of them shows what the articles lack; then a season more. */
  feedback: { hours: 24 * 450 },
  /** Terms of questions without an answer, counted from the last time they were asked. */
  unanswered: { hours: 24 * 180 },
  /** Wishes to be told when an article answers: half a year, as the terms. */
  wishes: { hours: 24 * 180 },
  /** Digests posted: the archive shows what was not shown for longest, within this time. */
  digests: { hours: 24 * 400 },
} as const;
