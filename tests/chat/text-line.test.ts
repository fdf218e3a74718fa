// What is typed as one line becomes the command that was meant.
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readLine, readWords } from '../../src/chat/text-line.ts';
import { LONGEST_LINE, parseTopicLine } from '../../src/chat/topic-line.ts';

const line = (text: string) => readLine(text, commands);
const words = (text: string) => readWords(text, commands);

describe('a line in the terminal', () => {
  test('is a question unless a slash begins it', () => {
    expect(line('who signed the loan')).toEqual({ command: 'ask', options: { question: 'who signed the loan' } });
    expect(line('timeline of the port')).toEqual({ command: 'ask', options: { question: 'timeline of the port' } });
  });

  test('with a slash is a command, in any case', () => {
    expect(line('/help')).toEqual({ command: 'help', options: {} });
    expect(line('/WHO Beck')).toEqual({ command: 'who', options: { name: 'Beck' } });
    expect(line('  /timeline trade since 2023 ')).toEqual({
      command: 'timeline',
      options: { topic: 'trade', since: '2023' },
    });
    expect(line('/sources port loan')).toEqual({ command: 'sources', options: { article: 'port loan' } });
  });

  test('with an unknown command keeps its name, so that the reply can say which there are', () => {
    expect(line('/dance all night')).toEqual({ command: 'dance', options: {} });
  });

  test('that is empty is nothing', () => {
    expect(line('')).toBeNull();
    expect(line('   ')).toBeNull();
  });

  test('that begins with a path or a number is a question', () => {
    expect(line('/2024/05 what happened')?.command).toBe('ask');
    expect(line('/')?.command).toBe('ask');
  });
});

describe('words after the bot’s own command', () => {
  test('choose a command by the first of them', () => {
    expect(words('timeline trade since 2023')).toEqual({
      command: 'timeline',
      options: { topic: 'trade', since: '2023' },
    });
    expect(words('who is Beck')).toEqual({ command: 'who', options: { name: 'Beck' } });
    expect(words('latest on trade')).toEqual({ command: 'latest', options: { topic: 'trade' } });
    expect(words('ask how many ships?')).toEqual({ command: 'ask', options: { question: 'ask how many ships?' } });
    expect(words('sources')).toEqual({ command: 'sources', options: {} });
  });

  test('are a question when they name no command, or ask something', () => {
    expect(words('how many ships were there')).toEqual({
      command: 'ask',
      options: { question: 'how many ships were there' },
    });
    expect(words('who signed the loan?')).toEqual({ command: 'ask', options: { question: 'who signed the loan?' } });
    expect(words('help us understand the loan')).toEqual({
      command: 'ask',
      options: { question: 'help us understand the loan' },
    });
  });

  test('that are none mean help', () => {
    expect(words('')).toEqual({ command: 'help', options: {} });
    expect(words('  ')).toEqual({ command: 'help', options: {} });
  });
});

describe('the line of a timeline', () => {
  test.each([
    ['', {}],
    ['trade', { topic: 'trade' }],
    ['of trade', { topic: 'trade' }],
    ['trade since 2023', { topic: 'trade', since: '2023' }],
    ['since 2023', { since: '2023' }],
    ['until 2024', { until: '2024' }],
    ['trade since May 2023 until 2024-05', { topic: 'trade', since: 'May 2023', until: '2024-05' }],
    [
      'women, peace and security from 2019 to 2021',
      { topic: 'women, peace and security', since: '2019', until: '2021' },
    ],
    ['goods from Canada', { topic: 'goods from Canada' }],
    ['thương mại từ 2023 đến 2024', { topic: 'thương mại', since: '2023', until: '2024' }],
    ['commerce depuis 2023 jusqu’à 2024', { topic: 'commerce', since: '2023', until: '2024' }],
  ])('"%s"', (text, parsed) => {
    expect(parseTopicLine(text)).toEqual(parsed);
  });

  test.each([' since', 'a', ' ', 'since 2023 '])('is read as far as a topic can go: "%s" and so on', (part) => {
    const line = part.repeat(100_000);
    expect(parseTopicLine(line)).toEqual(parseTopicLine(line.slice(0, LONGEST_LINE)));
  });
});
