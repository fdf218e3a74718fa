// The other commands: what each shows, where it comes from, and what it says when there is nothing.
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Study } from '../../src/answering/study.ts';
import type { Invocation } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { citation, found } from '../fixtures/answers.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { drill, invocation, port, studyOf, teaser } from '../fixtures/small-corpus.ts';

const real = studyOf();

function run(
  command: string,
  options: Record<string, unknown> = {},
  over: Partial<Invocation> = {},
  study: Study = real,
) {
  const dispatch = createDispatch({ commands, study: () => study, report: (error) => expect.fail(String(error)) });
  return dispatch(invocation(command, options, over));
}

describe('/latest', () => {
  test('shows the newest article first, each with its own words, and how old the newest is', async () => {
    const reply = await run('latest');
    expect(blocksOf(reply, 'citation').map(({ published }) => published)).toEqual([
      '2024-05-01',
      '2024-03-06',
      '2023-09',
      null,
    ]);
    expect(replyText(reply)).toContain('The newest article is of 1 May 2024.');
  });

  test('keeps to a topic, whichever of its names is typed', async () => {
    for (const topic of ['trade', 'Trade', 'Commerce', 'Thương mại']) {
      const reply = await run('latest', { topic }, { language: 'vi' });
      expect(blocksOf(reply, 'heading')[0]?.text).toBe('Mới nhất về Thương mại');
      expect(blocksOf(reply, 'citation').map(({ published }) => published)).toEqual(['2024-05-01', '2024-03-06']);
    }
  });

  test('says when no article is about the topic', async () => {
    const text = replyText(await run('latest', { topic: 'volcanoes' }));
    expect(text).toContain('No article is about “volcanoes”.');
    expect(text).toContain('I know 4 articles');
  });
});

describe('/timeline', () => {
  const events = [
    { date: '2023-09', citation: citation(drill, 0, '', '2023-09') },
    { date: '2024-03-05', citation: citation(port, 0, 'on Tuesday', '2024-03-05') },
  ];
  const study: Study = { ...real, timeline: () => events };

  test('shows each date above the sentence that tells of it, oldest first, an inferred one as inferred', async () => {
    const text = replyText(await run('timeline', {}, {}, study));
    expect(text).toMatch(/^Timeline\n\nabout September 2023, inferred\n\[1\] “The two navies/);
    expect(text).toMatch(/\n\n5 March 2024\n\[2\] “Kenya and Japan/);
    expect(text).not.toContain('event:');
  });

  test('hands on the topic and the days, and says how they were read', async () => {
    let filter: unknown;
    const listening: Study = {
      ...real,
      timeline: (given) => {
        filter = given;
        return events;
      },
    };
    const reply = await run('timeline', { topic: 'trade', since: '2023', until: '2024-05' }, {}, listening);
    expect(filter).toEqual({ topic: 'trade', since: '2023-01-01', until: '2024-05-31' });
    expect(replyText(reply)).toContain('Read as: 1 January 2023 to 31 May 2024.');
  });

  test('shows the newest of too many and says so', async () => {
    const many: Study = { ...real, timeline: () => Array.from({ length: 40 }, () => events).flat() };
    const reply = await run('timeline', {}, {}, many);
    expect(blocksOf(reply, 'citation')).toHaveLength(15);
    expect(replyText(reply)).toContain('The 15 newest of 80 events');
  });

  test('says when nothing fits, and refuses days that are none', async () => {
    expect(replyText(await run('timeline', { since: '2030' }))).toContain('no dated event that fits');
    expect(replyText(await run('timeline', { since: 'soon' }))).toContain('I cannot read “soon” as a date');
    expect(replyText(await run('timeline', { since: '2024', until: '2020' }))).toContain('ends before it begins');
  });
});

describe('/who', () => {
  const facts = {
    name: 'Nguyễn Văn Thắng',
    roles: [{ role: 'Transport Minister', citation: citation(port, 1, 'Transport Minister') }],
    deeds: [citation(port, 1), citation(port, 0)],
    others: ['Aiko Mori'],
  };
  const study: Study = { ...real, person: () => facts };

  test('gives the office with its date, then words and deeds, no sentence twice', async () => {
    const reply = await run('who', { name: 'thang' }, {}, study);
    expect(reply.summary).toBe('Nguyễn Văn Thắng: Transport Minister');
    expect(blocksOf(reply, 'list')[0]?.items[0]?.text).toBe('Transport Minister (6 March 2024)');
    expect(blocksOf(reply, 'citation').map(({ number }) => number)).toEqual([1, 2]);
    expect(replyText(reply)).toContain('may also mean: Aiko Mori');
  });

  test('never shows an office that its source does not give', async () => {
    const forged: Study = {
      ...real,
      person: () => ({ ...facts, roles: [{ role: 'King', citation: citation(port, 1) }] }),
    };
    const incidents: unknown[] = [];
    const dispatch = createDispatch({ commands, study: () => forged, report: (error) => incidents.push(error) });
    expect(replyText(await dispatch(invocation('who', { name: 'thang' })))).not.toContain('King');
    expect(incidents).toHaveLength(1);
  });

  test('says that a name is not in the articles', async () => {
    const nobody: Study = { ...real, person: () => null };
    expect(replyText(await run('who', { name: 'Zoltan Quux' }, {}, nobody))).toContain(
      'The articles do not name “Zoltan Quux”.',
    );
  });

  test('takes what is no name for the question that it is', async () => {
    let asked = '';
    const study: Study = {
      ...real,
      person: () => null,
      answer: (message) => {
        asked = message;
        return [found()];
      },
    };
    expect(replyText(await run('who', { name: 'signed the loan' }, {}, study))).toContain('US$320 million');
    expect(asked).toBe('who signed the loan');
  });
});

describe('/sources', () => {
  test('lists the articles, newest first, with what their dates rest on, and the topics', async () => {
    const text = replyText(await run('sources'));
    expect(text).toContain('I know 4 articles, from about September 2023 to 1 May 2024.');
    expect(text).toContain(
      '[Navies hold rescue drill] — Sea Wire (inferred) · published about September 2023, inferred',
    );
    expect(text).toContain('Festival draws crowds — no date known');
    expect(text).toContain('Topics: Trade (2), Rescue (1).');
  });

  test.each(['2023-09-rescue-drill', 'Navies hold rescue drill', 'navies hold', 'RESCUE'])(
    'shows the article "%s" whole, with the reasons for what it infers',
    async (name) => {
      const text = replyText(await run('sources', { article: name }));
      for (const paragraph of drill.body.split('\n\n')) expect(text).toContain(paragraph);
      expect(text).toContain('Why this date: Another article dates the drill.');
      expect(text).toContain('Why this title: The source has no title.');
    },
  );

  test('shows a passage in bold between its neighbours', async () => {
    const reply = await run('sources', { article: '2024-03-06-port-loan#1' });
    const [before, passage] = blocksOf(reply, 'paragraph');
    expect(before?.text.highlights).toBeUndefined();
    expect(passage?.text.highlights).toEqual([[0, passage?.text.text.length]]);
  });

  test('says when there is no such article, or more than one', async () => {
    expect(replyText(await run('sources', { article: 'dragons' }))).toContain('I have no article called “dragons”');
    const twins = studyOf([port, { ...port, id: 'second-port' }, teaser]);
    expect(replyText(await run('sources', { article: 'port' }, {}, twins))).toContain(
      'I have no article called “port”',
    );
  });
});

describe('/help', () => {
  test('is made from the list of commands', async () => {
    const text = replyText(await run('help'));
    for (const { name, summary } of commands) {
      expect(text).toContain(`/${name}`);
      expect(text).toContain(summary.en);
    }
    expect(text).toContain('/ask question [since] [until] [private]');
  });

  test('is private and in the asker’s language', async () => {
    const reply = await run('help', {}, { language: 'fr' });
    expect(reply.audience).toBe('asker');
    expect(replyText(reply)).toContain('Ce que je sais faire');
  });
});

describe('the list of commands', () => {
  test('has names and options as Discord and Slack take them', () => {
    for (const { name, options } of commands) {
      expect(name).toMatch(/^[a-z]{1,32}$/);
      expect(options.length).toBeLessThanOrEqual(25);
      const required = options.map((option) => option.required);
      expect(required, 'required options come first').toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test('completes every option that says so', () => {
    for (const { name, options, suggest } of commands) {
      for (const option of options.filter(({ completes }) => completes)) {
        expect(
          suggest?.(option.name, '', { study: () => real, commands }, 'en')?.length,
          `/${name} ${option.name}`,
        ).toBeGreaterThan(0);
      }
    }
  });
});
