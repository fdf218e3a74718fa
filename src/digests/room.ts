// Room: what still fits into a digest, so that no platform ever has to cut one.
import type { DigestLine } from './digest.ts';
import { weigh } from './weigh.ts';

/**
 * For all lines together, in weighed characters. Discord takes 4,000 for a whole message with headings, notes and
 * dates, and Slack some 13,000 of JSON: this leaves a quarter for what stands around the lines.
 */
const ALL = 3_000;
/** A sentence that weighs more is shown by its title alone, not cut. */
const ONE = 900;
/** Dates, label, number and signs of one line. */
const AROUND = 140;
/** As Discord's adapter has it: a longer address is not linked. */
const LONGEST_URL = 512;
const LONGEST_TITLE = 256;

export type Room = {
  /** The line, as a list of one, or of none where it does not fit. */
  line(line: Omit<DigestLine, 'quoted'>): DigestLine[];
};

export function roomFor(): Room {
  let left = ALL;
  return {
    line(line) {
      const { article, snippet, url } = line.citation;
      const source =
        weigh(article.title.slice(0, LONGEST_TITLE)) +
        weigh((article.publisher ?? article.publisherInferred?.value ?? '').slice(0, LONGEST_TITLE)) +
        (url && url.length <= LONGEST_URL ? url.length : 0) +
        AROUND;
      const words = weigh(snippet.text);
      const quoted = words <= ONE;
      const weight = source + (quoted ? words : 0);
      if (weight > left) return [];
      left -= weight;
      return [{ ...line, quoted }];
    },
  };
}
