// An answer is shown with its proof first to last, and nothing inferred looks stated.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { type Presentation, present } from '../../src/chat/present.ts';
import { citation, found, nothing, question } from '../fixtures/answers.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { drill, port, studyOf, teaser } from '../fixtures/small-corpus.ts';

const { knowledge } = studyOf();

function show(answers: Answer | readonly Answer[], over: Partial<Presentation> = {}) {
  return present(Array.isArray(answers) ? answers : [answers], {
    audience: 'everyone',
    language: 'en',
    knowledge,
    ...over,
  });
}

const ofDrill = found({ direct: 'fourteen', citations: [citation(drill, 0, 'fourteen', '2023-09')] });

describe('an answer that was found', () => {
  test('begins with the direct answer and then the sentence that says it', () => {
    const { blocks, summary } = show(found());
    expect(blocks[0]).toMatchObject({ kind: 'direct', text: 'US$320 million', date: null });
    expect(blocks[1]).toMatchObject({
      kind: 'citation',
      number: 1,
      publisher: 'Harbour Post',
      published: '2024-03-06',
      publishedBasis: 'stated',
    });
    expect(summary).toBe('US$320 million');
  });

  test('to “when” gives the day, resolved, beside the words that say it', () => {
    const answer = found({ direct: 'on Tuesday', date: '2024-03-05' });
    expect(replyText(show(answer)).split('\n')[0]).toBe('5 March 2024 — “on Tuesday”');
    expect(show(answer).summary).toBe('5 March 2024: on Tuesday');
  });

  test('says a whole sentence once', () => {
    const [first] = found().citations;
    expect(blocksOf(show(found({ direct: first?.snippet.text ?? '' })), 'direct')).toEqual([]);
    expect(show(found({ direct: null })).summary).toBe(first?.snippet.text);
  });

  test('shows an inferred date, title and publisher as inferred', () => {
    const text = replyText(show(ofDrill));
    expect(text).toContain('[Navies hold rescue drill]');
    expect(text).toContain(
      'Sea Wire (inferred) · published about September 2023, inferred · event: about September 2023, inferred',
    );
    expect(text).not.toMatch(/(?<!about )September 2023/);
    expect(replyText(show(ofDrill, { language: 'fr' }))).toContain('publié : vers septembre 2023, déduit');
    expect(replyText(show(ofDrill, { language: 'vi' }))).toContain('khoảng tháng 9 năm 2023, suy đoán');
  });

  test('shows the resolved day of an undated source as inferred', () => {
    const answer = found({ direct: null, date: '2023-09', citations: [citation(drill, 0, '', '2023-09')] });
    expect(show(answer).summary).toContain('about September 2023, inferred');
  });

  test('is said once in one line where its words are its date', () => {
    const held = { ...drill, body: 'They met in September 2023.' };
    const answer = found({ direct: 'September 2023', date: '2023-09', citations: [citation(held, 0, '', '2023-09')] });
    expect(show(answer).summary).toBe('September 2023');
  });

  test('takes a year for stated only where it stands alone in the words', () => {
    const plan = { ...drill, body: 'They signed the plan for 2021-2023.' };
    const held = { ...drill, body: 'They met in September 2023.' };
    expect(replyText(show(found({ direct: null, citations: [citation(plan, 0, '', '2023-09')] })))).toContain(
      'event: about September 2023, inferred',
    );
    expect(replyText(show(found({ direct: null, citations: [citation(held, 0, '', '2023-09')] })))).toContain(
      'event: September 2023',
    );
  });

  test('says when the date of an article is not known', () => {
    expect(replyText(show(found({ direct: null, citations: [citation(teaser)] })))).toContain('no date known');
  });

  test('says how a time in the question was read', () => {
    const text = replyText(show(found({ readAs: { since: '2024-01-01', until: '2024-12-31' } })));
    expect(text).toContain('Read as: 2024.');
    const since = show(found({ readAs: { since: '2024-03-01', until: null } }));
    expect(since.blocks).toContainEqual({ kind: 'note', text: 'Read as: since 1 March 2024.', dates: ['2024-03-01'] });
  });

  test('offers context, the whole article, a timeline and a say on the answer', () => {
    const [row] = blocksOf(show(found()), 'actions');
    expect(row?.actions.map(({ id }) => id)).toEqual(['context', 'more', 'timeline', 'helpful', 'not-helpful']);
    expect(row?.actions[0]?.value).toBe('2024-03-06-port-loan#0');
  });

  test('can be shared when only the asker sees it', () => {
    const [row] = blocksOf(show(found(), { audience: 'asker' }), 'actions');
    expect(row?.actions.find(({ id }) => id === 'share')?.value).toBe('How much is the port loan?');
  });

  test('has no button whose value would have to be cut', () => {
    const long = found({ question: question(`How much is the port loan${' that was signed in Mombasa'.repeat(4)}?`) });
    const [row] = blocksOf(show(long, { audience: 'asker' }), 'actions');
    expect(row?.actions.map(({ id }) => id)).not.toContain('share');
    for (const action of row?.actions ?? []) expect(action.value.length).toBeLessThanOrEqual(80);
  });
});

describe('a refusal', () => {
  test('says so, what is covered, and calls what is nearest nearest', () => {
    const lines = replyText(show(nothing())).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'The articles do not say.',
      'I know 4 articles, from about September 2023 to 1 May 2024.',
      'The nearest passages, which may not answer the question:',
    ]);
    expect(blocksOf(show(nothing()), 'direct')).toEqual([]);
    expect(blocksOf(show(nothing()), 'citation')).toHaveLength(1);
  });

  test('without a near passage promises none', () => {
    expect(replyText(show(nothing({ nearest: [] })))).not.toContain('nearest');
  });

  test('is in the asker’s language', () => {
    expect(show(nothing(), { language: 'vi' }).summary).toBe('Các bài báo không cho biết.');
    expect(show(nothing(), { language: 'fr' }).summary).toBe('Les articles ne le disent pas.');
  });

  test('invents no time where no article has a date', () => {
    const answer = nothing({ nearest: [], coverage: { articles: 1, from: null, to: null } });
    expect(replyText(show(answer))).toContain('I know 1 article, without dates.');
  });

  test('lets the asker say that it should be known', () => {
    const [row] = blocksOf(show(nothing()), 'actions');
    expect(row?.actions.map(({ id }) => id)).toEqual(['context', 'more', 'missing']);
  });
});

describe('small talk', () => {
  test('gets one friendly line, a way to ask and no citation', () => {
    const reply = show({ kind: 'chat', question: question('hello', { kind: 'chat' }), readAs: null });
    const text = replyText(reply);
    expect(text).toContain('Hello!');
    expect(text).toContain('Who is Nguyễn Văn Thắng?');
    expect(blocksOf(reply, 'citation')).toEqual([]);
  });
});

describe('several questions in one message', () => {
  test('are answered in turn under their own words, citations numbered through', () => {
    const both = show([
      found({ citations: [citation(port, 0, 'US$320 million'), citation(port, 1)] }),
      { ...ofDrill, question: question('How many ships were there?') },
    ]);
    expect(blocksOf(both, 'heading').map(({ text }) => text)).toEqual([
      'How much is the port loan?',
      'How many ships were there?',
    ]);
    expect(blocksOf(both, 'citation').map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(blocksOf(both, 'actions')).toHaveLength(1);
    expect(both.summary).toBe('US$320 million · fourteen');
  });
});
