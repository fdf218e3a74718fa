// /latest: the newest articles, of a topic or of all, each with the sentence that tells most.
import { z } from 'zod';
import { toCitationBlock } from '../src/chat/cite.ts';
import type { Command } from '../src/chat/command.ts';
import { topicChoices } from '../src/chat/completions.ts';
import { coverageNote, daysOf, newestLine } from '../src/chat/coverage.ts';
import type { Block } from '../src/chat/reply.ts';
import { topicLabel } from '../src/chat/topic-label.ts';
import { languageOf } from '../src/languages/index.ts';
import { restOfDigest } from './digest-rest.ts';
import { topicOption } from './option-specs.ts';

/** Articles shown: what fits on a telephone without scrolling for long. */
const SHOWN = 5;

const schema = z.object({
  topic: z.string().trim().max(200).optional(),
  /** From the button of a posted digest: which of its news are wanted. */
  digest: z.string().max(60).optional(),
});

export const latest = {
  name: 'latest',
  summary: {
    en: 'Shows the newest articles, of a topic or of all',
    vi: 'Cho xem các bài mới nhất, theo chủ đề hoặc tất cả',
    fr: 'Montre les articles les plus récents, d’un thème ou de tous',
  },
  options: [topicOption],
  schema,
  parse: (line) => ({ topic: line.replace(/^(?:on|about|of|sur|về)\s+/iu, '') }),
  suggest: (_option, typed, { study }, language) => topicChoices(typed, study().knowledge, language),
  run({ language }, { topic, digest }, needs) {
    if (digest) return restOfDigest(digest, needs, language);
    const { study } = needs;
    const { latest: newest, coverage, knowledge } = study();
    const { sentences } = languageOf(language);
    const citations = newest(topic ?? null, SHOWN);
    const label = topic ? topicLabel(topic, knowledge, language) : null;
    const age = newestLine(coverage, knowledge.articles, language);
    if (citations.length === 0) {
      const none = label ? sentences.latest.none(label) : sentences.notInTheArticles;
      const blocks: Block[] = [
        { kind: 'paragraph', text: { text: none } },
        coverageNote(coverage, knowledge.articles, language),
      ];
      return { audience: 'everyone', language, summary: none, blocks };
    }
    const heading = label ? sentences.latest.headingOf(label) : sentences.latest.heading;
    return {
      audience: 'everyone',
      language,
      summary: `${heading}: ${citations[0]?.snippet.text ?? ''}`,
      blocks: [
        { kind: 'heading', text: heading },
        ...citations.map((citation, i) => toCitationBlock(citation, i + 1, language)),
        ...(age ? [{ kind: 'note' as const, text: age, dates: daysOf(coverage) }] : []),
      ],
    };
  },
} satisfies Command<typeof schema>;
