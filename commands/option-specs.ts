// Options that several commands have, so that they read the same everywhere.
import type { OptionSpec } from '../src/chat/command.ts';

export const sinceOption: OptionSpec = {
  name: 'since',
  summary: {
    en: 'nothing older: 2024, 2024-05 or 2024-05-31',
    vi: 'không cũ hơn: 2024, 2024-05 hoặc 2024-05-31',
    fr: 'rien avant : 2024, 2024-05 ou 2024-05-31',
  },
  type: 'text',
  required: false,
  completes: false,
};

export const untilOption: OptionSpec = {
  name: 'until',
  summary: {
    en: 'nothing newer: 2024, 2024-05 or 2024-05-31',
    vi: 'không mới hơn: 2024, 2024-05 hoặc 2024-05-31',
    fr: 'rien après : 2024, 2024-05 ou 2024-05-31',
  },
  type: 'text',
  required: false,
  completes: false,
};

export const topicOption: OptionSpec = {
  name: 'topic',
  summary: {
    en: 'a topic, or words of your own',
    vi: 'một chủ đề, hoặc từ của bạn',
    fr: 'un thème, ou vos propres mots',
  },
  type: 'text',
  required: false,
  completes: true,
};
