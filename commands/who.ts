// /who: a person's offices as the articles give them, and what they said or did.
import { z } from 'zod';
import type { Citation } from '../src/answering/answer.ts';
import type { PersonFacts } from '../src/answering/study.ts';
import { datedAs, eventBasis, toCitationBlock } from '../src/chat/cite.ts';
import type { Command } from '../src/chat/command.ts';
import { personChoices } from '../src/chat/completions.ts';
import { coverageNote } from '../src/chat/coverage.ts';
import type { Block, Reply } from '../src/chat/reply.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';
import { cleanInput } from '../src/text/fold.ts';
import { ask } from './ask.ts';

/** Passages shown of what a person said or did. */
const SHOWN = 5;

const schema = z.object({ name: z.string().transform(cleanInput).pipe(z.string().min(1).max(200)) });

export const who = {
  name: 'who',
  summary: {
    en: 'Tells who a person is: offices, words and deeds, each with its source',
    vi: 'Cho biết một người là ai: chức vụ, lời nói và việc làm, kèm nguồn',
    fr: 'Dit qui est une personne : fonctions, paroles et actes, avec leur source',
  },
  options: [
    {
      name: 'name',
      summary: {
        en: 'the name, or a part of it',
        vi: 'tên, hoặc một phần của tên',
        fr: 'le nom, ou une partie du nom',
      },
      type: 'text',
      required: true,
      completes: true,
    },
  ],
  schema,
  parse: (line) => ({ name: line.replace(/^(?:is|was|are|were|est|était|là)\s+/iu, '').replace(/[?？]\s*$/u, '') }),
  suggest: (_option, typed, { study }) => personChoices(typed, study().knowledge),
  run(invocation, { name }, needs) {
    const { person, coverage, knowledge } = needs.study();
    const { language } = invocation;
    const facts = person(name);
    if (facts) return portrait(facts, language);
    // "/who signed the plan" names nobody: it is a question, and may have an answer.
    if (!isName(name)) return ask.run(invocation, { question: `who ${name}`, private: false }, needs);
    const unknown = languageOf(language).sentences.who.unknown(name);
    return {
      audience: 'everyone',
      language,
      summary: unknown,
      blocks: [{ kind: 'paragraph', text: { text: unknown } }, coverageNote(coverage, knowledge.articles, language)],
    };
  },
} satisfies Command<typeof schema>;

/** Up to five words, each with a capital, or a single word of any kind. */
function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length === 1 || (words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word)));
}

function portrait({ name, roles, deeds, others }: PersonFacts, language: LanguageCode): Reply {
  const { sentences } = languageOf(language);
  for (const { role, citation } of roles) {
    if (!citation.snippet.text.includes(role))
      throw new Error(`role "${role}" is not in the snippet of ${citation.sentence.id}`);
  }
  const blocks: Block[] = [{ kind: 'heading', text: name }];
  const numbers = new Map<string, number>();
  const cite = (citation: Citation): Block[] => {
    if (numbers.has(citation.sentence.id)) return [];
    numbers.set(citation.sentence.id, numbers.size + 1);
    return [toCitationBlock(citation, numbers.size, language)];
  };
  if (roles.length > 0) {
    blocks.push({ kind: 'note', text: sentences.who.roles });
    blocks.push({ kind: 'list', items: roles.map(({ role, citation }) => roleItem(role, citation, language)) });
    blocks.push(...roles.flatMap(({ citation }) => cite(citation)));
  }
  const shown = deeds.slice(-SHOWN);
  const told = shown.flatMap(cite);
  if (told.length > 0) blocks.push({ kind: 'note', text: sentences.who.deeds }, ...told);
  if (shown.length < deeds.length)
    blocks.push({ kind: 'note', text: sentences.who.shortened(shown.length, deeds.length) });
  if (others.length > 0) blocks.push({ kind: 'note', text: sentences.who.others(others.join(', ')) });
  const summary = roles[0] ? `${name}: ${roles[0].role}` : name;
  return { audience: 'everyone', language, summary, blocks };
}

/** The office in bold, and the day on which the source gives it: offices change hands. */
function roleItem(role: string, citation: Citation, language: LanguageCode) {
  const date = citation.eventDate ?? citation.published;
  const basis = citation.eventDate
    ? eventBasis(citation)
    : citation.publishedBasis === 'stated'
      ? 'stated'
      : 'inferred';
  const { sentences } = languageOf(language);
  const shown = date ? datedAs(date, basis, language) : sentences.undated;
  const text = sentences.who.role(role, shown);
  return { text, highlights: [[0, role.length] as const], ...(date ? { dates: [date] } : {}) };
}
