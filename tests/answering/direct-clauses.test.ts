// Clauses: a sentence cut into subject, verb and what follows, with the speaker's clause told from what is said.
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/answering/direct-clauses.ts';
import { tokenize } from '../../src/text/words.ts';

/** Each clause as "subject | verb | rest", a speaker's in brackets. */
function cut(text: string): string[] {
  const tokens = tokenize(text);
  const words = (from: number, to: number) => (from < to ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '');
  return clausesOf(text, tokens).map(({ from, verb, rest, to, speech }) => {
    const parts = verb < 0 ? ['', '', words(from, to)] : [words(from, verb), words(verb, rest), words(rest, to)];
    return speech ? `(${parts.join(' | ')})` : parts.join(' | ');
  });
}

describe('clausesOf', () => {
  it.each([
    ['Peru signed a pact.', ['Peru | signed | a pact']],
    ['She said sea lice remained a threat.', ['(She | said | )', 'sea lice | remained | a threat']],
    ['Nets are dear, he noted.', ['Nets | are | dear', '(he | noted | )']],
    ['In July, Peru sent nets.', [' |  | In July', 'Peru | sent | nets']],
    ['The hut built for the fair would stay in town.', ['The hut built for the fair | would stay | in town']],
    ['Peru sells nets, and buys rope.', ['Peru | sells | nets', 'and | buys | rope']],
    ['They set up a mill, which makes flour.', ['They | set up | a mill', 'which | makes | flour']],
    ['Peru wants to buy nets, cod and rope.', ['Peru | wants | to buy nets, cod and rope']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('leaves nothing out', () => {
    const text = 'On Monday, Ada Moe, who was ill, said that nets, rope and cod were dear; sailors wept, and she left.';
    const tokens = tokenize(text);
    const clauses = clausesOf(text, tokens);
    expect(clauses[0]?.from).toBe(0);
    expect(clauses.at(-1)?.to).toBe(tokens.length);
    for (const [i, { to }] of clauses.slice(0, -1).entries()) expect(clauses[i + 1]?.from).toBe(to);
  });

  it('reads a text without words as no clause', () => {
    expect(clausesOf('…', tokenize('…'))).toEqual([]);
  });
});
