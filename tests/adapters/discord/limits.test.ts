// Discord's limits, over replies made by chance: no message breaks one, whatever is in it.

import { ButtonStyle } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGES_OF_REPLY } from '../../../src/adapters/discord/limits.ts';
import { renderReply } from '../../../src/adapters/discord/render.ts';
import { openApiJudge } from '../../fakes/discord-openapi.ts';
import { brokenRules, shownText } from '../../fakes/discord-rules.ts';
import { anyReply } from './replies.ts';

const judge = openApiJudge();
const CHANNEL = '/channels/300000000000000002/messages';
const HOOK = '/webhooks/100000000000000002/token/messages/@original';

describe('any reply', () => {
  it('keeps the limits, the specification and the mentions off', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const bodies = renderReply(reply);
        expect(bodies.length).toBeGreaterThan(0);
        expect(bodies.length).toBeLessThanOrEqual(MESSAGES_OF_REPLY);
        for (const body of bodies) {
          expect(brokenRules(body)).toEqual([]);
          expect(judge?.('POST', CHANNEL, body) ?? '').toBe('');
          expect(judge?.('PATCH', HOOK, body) ?? '').toBe('');
          expect(shownText(body).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of one citation whose every character needs escaping fits its message', () => {
    const stars = '*'.repeat(9_000);
    const dates = { published: '2025-02-20', publishedBasis: 'stated', eventDate: '2025-02-20' } as const;
    const url = `https://e.example/${'a'.repeat(480)}`;
    const source = { title: stars, publisher: stars, url, passage: 'article#1', ...dates };
    const block = { kind: 'citation', number: 1, snippet: { text: stars }, ...source } as const;
    const bodies = renderReply({ audience: 'everyone', language: 'en', summary: '', blocks: [block] });
    expect(bodies.flatMap(brokenRules)).toEqual([]);
  });

  it('keeps its buttons, however long it is', () => {
    fc.assert(
      fc.property(anyReply, ({ blocks, ...reply }) => {
        const withButton = [
          ...blocks.filter(({ kind }) => kind !== 'actions'),
          { kind: 'actions' as const, actions: [{ id: 'more' as const, label: 'More', value: 'x' }] },
        ];
        const last = renderReply({ ...reply, blocks: withButton }).at(-1);
        expect(JSON.stringify(last)).toContain(`"style":${ButtonStyle.Secondary},"label":"More","custom_id":"more:x"`);
      }),
      { numRuns: 60 },
    );
  });
});
