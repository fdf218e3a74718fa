// Weigh: how much room a text takes at worst, once a platform has escaped it; digests are planned by this.

/** One character may become five ("&amp;") on Slack, or two on Discord. */
const ESCAPED = 4;
const PLAIN = /[\p{L}\p{M}\p{N}\s,;’“”–—-]/u;

export function weigh(text: string): number {
  let weight = text.length;
  for (const character of text) if (!PLAIN.test(character)) weight += ESCAPED;
  return weight;
}
