// /help: every command with its options, made from the list itself.
import { z } from 'zod';
import type { Command } from '../src/chat/command.ts';
import { daysOf, newestLine } from '../src/chat/coverage.ts';
import { languageOf } from '../src/languages/index.ts';

const schema = z.object({});

export const help = {
  name: 'help',
  summary: { en: 'Shows what the bot can do', vi: 'Cho biết bot làm được gì', fr: 'Montre ce que le bot sait faire' },
  options: [],
  personal: true,
  schema,
  parse: () => ({}),
  run({ language, place }, _options, { commands, study }) {
    const { sentences } = languageOf(language);
    const items = commands.map((command) => {
      const options = command.options.map(({ name, required }) => (required ? ` ${name}` : ` [${name}]`)).join('');
      // On Slack one command has them all, but for the one that is asked most.
      const before = place.platform === 'slack' && command.name !== 'ask' ? '/partnership ' : '/';
      const call = `${before}${command.name}${options}`;
      return { text: `${call} — ${command.summary[language]}`, highlights: [[0, call.length] as const] };
    });
    const { coverage, knowledge } = study();
    const newest = newestLine(coverage, knowledge.articles, language);
    return {
      audience: 'asker',
      language,
      summary: sentences.help.howToAsk,
      blocks: [
        { kind: 'heading', text: sentences.help.heading },
        { kind: 'paragraph', text: { text: sentences.help.howToAsk } },
        { kind: 'list', items },
        { kind: 'note', text: sentences.help.promise },
        ...(newest ? [{ kind: 'note' as const, text: newest, dates: daysOf(coverage) }] : []),
      ],
    };
  },
} satisfies Command<typeof schema>;
