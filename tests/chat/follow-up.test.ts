// Follow-ups: what of a question is kept, and when the next one leans on it.
import { describe, expect, it } from 'vitest';
import { MOST_READ } from '../../src/answering/read-question.ts';
import { asksSomething, contextOf, isSmallTalk, withContext } from '../../src/chat/follow-up.ts';

const context = contextOf('Who led the Vietnamese delegation at the second policy dialogue in 2023?', 'U1', 'en');

describe('a follow-up', () => {
  it('keeps words of content, not the message', () => {
    expect(context).toEqual({
      asker: 'U1',
      asking: 'who',
      terms: ['led', 'Vietnamese', 'delegation', 'second', 'policy', 'dialogue', '2023'],
      language: 'en',
    });
  });

  it.each([
    ['and when was that?', 'and when was that led Vietnamese delegation second policy dialogue 2023?'],
    ['where?', 'where led Vietnamese delegation second policy dialogue 2023?'],
    ['And in 2024?', 'who And in 2024 led Vietnamese delegation second policy dialogue?'],
    ['Who is the Canadian ambassador to Vietnam?', 'Who is the Canadian ambassador to Vietnam?'],
    ['Thanks!', 'Thanks!'],
  ])('%s → %s', (text, question) => {
    expect(withContext(text, context)).toBe(question);
    expect(withContext(text, null)).toBe(text);
  });

  it('is understood in French and Vietnamese', () => {
    const french = contextOf('Où a eu lieu le deuxième dialogue de défense ?', 'U1', 'fr');
    expect(withContext('Et quand était-ce ?', french)).toBe('Et quand était-ce deuxième dialogue défense?');
    const vietnamese = contextOf('Đối thoại quốc phòng lần thứ hai diễn ra ở đâu?', 'U1', 'vi');
    expect(withContext('Còn khi nào?', vietnamese)).toMatch(/^Còn khi nào Đối thoại quốc phòng/);
  });

  it('tells questions from talk', () => {
    for (const text of ['and when was that?', 'who signed it', 'combien']) expect(asksSomething(text)).toBe(true);
    for (const text of ['thanks', 'I will look at it tomorrow.', 'ok']) expect(asksSomething(text)).toBe(false);
    expect(isSmallTalk('thank you!')).toBe(true);
  });

  it.each(['Who is Trudeau?', 'What is CPTPP?'])(
    'leaves alone a short question that names something else: %s',
    (text) => {
      const context = { asker: 'U1', asking: 'when', terms: ['third', 'defence', 'dialogue'], language: 'en' as const };
      expect(withContext(text, context)).toBe(text);
    },
  );

  it('goes on with the question before when it opens so, whatever it names', () => {
    const context = { asker: 'U1', asking: 'when', terms: ['third', 'defence', 'dialogue'], language: 'en' as const };
    expect(withContext('And Canada?', context)).toContain('dialogue');
  });

  it('reads no more of a message than the longest question has', () => {
    const long = 'dialogues '.repeat(MOST_READ / 10);
    expect(contextOf(`${long}Trudeau`, 'U1', 'en')).toEqual(contextOf('dialogues', 'U1', 'en'));
    expect(asksSomething(`${long}?`)).toBe(false);
    expect(isSmallTalk(`thanks ${'\n'.repeat(MOST_READ)}`)).toBe(false);
    expect(withContext(`and when? ${' '.repeat(MOST_READ)}`, context)).toMatch(/^and when\? +$/);
  });
});
