// Topic line: "trade since 2023 until May 2024" → topic, since and until, in any of the bot's languages.

// Words that open and close a stretch of time; the ambiguous ones ("from", "to") only before a digit.
const SINCE = String.raw`(?:since|after|depuis|từ|kể từ|from(?=\s+\d)|de(?=\s+\d))`;
const UNTIL = String.raw`(?:until|till|before|jusqu['’](?:à|en|au)|đến|to(?=\s+\d)|à(?=\s+\d))`;
const LIMITS = new RegExp(
  String.raw`^(?<topic>.*?)(?:(?:^|\s)${SINCE}\s+(?<since>.+?))?(?:(?:^|\s)${UNTIL}\s+(?<until>.+?))?$`,
  'isu',
);
const LEADING = /^(?:of|on|about|for|the|sur|de|du|về|của)\s+/iu;

/** Characters that are read: longer lines are no topic, and the pattern need not prove how fast it is. */
export const LONGEST_LINE = 300;

export type TopicLine = { topic?: string; since?: string; until?: string };

export function parseTopicLine(line: string): TopicLine {
  const { topic = '', since, until } = LIMITS.exec(line.slice(0, LONGEST_LINE).normalize('NFC').trim())?.groups ?? {};
  const name = topic.trim().replace(LEADING, '');
  return {
    ...(name ? { topic: name } : {}),
    ...(since ? { since: since.trim() } : {}),
    ...(until ? { until: until.trim() } : {}),
  };
}
