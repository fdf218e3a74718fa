// Golden messages: replies of every kind as Discord gets them, reviewed as a diff.
import { describe, expect, it } from 'vitest';
import { missingForm } from '../../../src/adapters/discord/modal.ts';
import { renderReply } from '../../../src/adapters/discord/render.ts';
import { sentenceReply } from '../../../src/chat/dispatch.ts';
import { present } from '../../../src/chat/present.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { LanguageCode } from '../../../src/languages/index.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { citation, found, nothing, question } from '../../fixtures/answers.ts';
import { drill, hostile, port, studyOf } from '../../fixtures/small-corpus.ts';

const { knowledge } = studyOf();
const audience = 'everyone' as const;
const show = (answers: Parameters<typeof present>[0], language: LanguageCode = 'en') =>
  present(answers, { audience, language, knowledge });

const replies: readonly (readonly [name: string, reply: Reply])[] = [
  ['found', show([found()])],
  ['found-private', present([found()], { audience: 'asker', language: 'en', knowledge })],
  [
    'found-when',
    show([
      found({
        direct: 'on Tuesday',
        date: '2024-03-05',
        question: question('When was the loan signed?', { kind: 'when' }),
        citations: [citation(port, 0, 'on Tuesday', '2024-03-05')],
      }),
    ]),
  ],
  ['found-inferred', show([found({ direct: 'fourteen', citations: [citation(drill, 0, 'fourteen ships')] })], 'fr')],
  ['found-hostile', show([found({ direct: null, citations: [citation(hostile)] })])],
  ['nothing', show([nothing()], 'vi')],
  ['several', show([found(), nothing()])],
  ['error', sentenceReply('I do not know the command “weather”.', 'en')],
];

describe('a message', () => {
  it.each(replies)('%s', async (name, reply) => {
    const bodies = renderReply(reply);
    await expect(`${JSON.stringify(bodies, null, 2)}\n`).toMatchFileSnapshot(`../../golden/discord/${name}.json`);
    await expect(bodies.map((body) => `${shownText(body)}\n`).join('\n---\n')).toMatchFileSnapshot(
      `../../golden/discord/${name}.md`,
    );
  });

  it('the form for what is missing', async () => {
    await expect(`${JSON.stringify(missingForm('Who flew to Jupiter?', 'vi'), null, 2)}\n`).toMatchFileSnapshot(
      '../../golden/discord/missing-form.json',
    );
  });
});
