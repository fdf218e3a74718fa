// What a digest holds on which day: news and changes, what lies ahead, this day of earlier years, the archive, nothing.
import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/chat/subscription.ts';
import { previewByPublication } from '../../src/digests/by-publication.ts';
import { compose, type Material } from '../../src/digests/compose.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { presentDigest } from '../../src/digests/present.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { article, studyOf } from '../fixtures/small-corpus.ts';

const DAY = Temporal.PlainDate.from('2026-01-15');
const ADDED = '2026-01-14T12:00:00.000Z';

const deal = article({
  id: 'deal',
  title: 'Deal',
  topics: ['trade'],
  published: '2026-01-14',
  body: 'Kenya sold ships.',
});
const old = article({
  id: 'old',
  title: 'Old',
  topics: ['trade'],
  published: '2024-06-01',
  body: 'Japan bought rice.',
});
const plan = article({
  ...{ id: 'plan', title: 'Plan', topics: ['rescue'], published: '2025-12-20' },
  body: 'The navies will hold a drill on 3 February 2026 off Lamu.',
});
const treaty = article({
  ...{ id: 'treaty', title: 'Treaty', topics: ['trade'], published: '2023-01-16' },
  body: 'Kenya and Japan signed a treaty on 15 January 2023 in Nairobi.',
});
const undated = article({ id: 'undated', title: 'Undated', body: 'The ministers met on 20 January 2026 in Lamu.' });

type Over = Partial<Omit<Material, 'subscription' | 'study'>> & {
  readonly order?: Partial<Pick<Subscription, 'topics' | 'quiet' | 'language'>>;
};

function digestOf(articles: readonly Article[], { order = {}, ...over }: Over = {}): Digest | null {
  return compose({
    subscription: {
      ...{ topics: [], toldUntil: '2026-01-14T01:30:00.000Z', language: 'en', quiet: 'archive', zone: 'UTC' },
      ...order,
    },
    ...{ study: studyOf(articles), day: DAY, seen: [], shown: new Map(), skipped: [], ...over },
  });
}

const text = (digest: Digest | null) => (digest ? replyText(presentDigest(digest, { mark: null })) : 'silent');
const added = (...ids: readonly string[]) => ids.map((id) => ({ id, added: ADDED, changed: null }));
const headings = (digest: Digest | null) => digest?.sections.map(({ heading }) => heading);

describe('news', () => {
  it('stands by topic, the newest first; an old article says so, a changed text too', () => {
    const seen = [...added('deal', 'old'), { id: 'plan', added: '2026-01-01T00:00:00.000Z', changed: ADDED }];
    const digest = digestOf([old, plan, deal], { seen });
    expect(headings(digest)).toEqual(['Trade', 'Rescue']);
    expect(
      digest?.sections.flatMap(({ lines }) => lines.map(({ citation, label }) => [citation.article.id, label])),
    ).toEqual([
      ['deal', null],
      ['old', 'An older article, newly added'],
      ['plan', 'Updated'],
    ]);
    expect(text(digest)).toContain('“Plan”: told before; its text changed on 14 January 2026.');
    expect(text(digest)).toContain('“Deal”: added on 14 January 2026, after the last digest.');
  });

  it('stands under a topic that was ordered, whatever its first one is', () => {
    const both = { ...deal, topics: ['trade', 'rescue'] };
    expect(headings(digestOf([both], { seen: added('deal'), order: { topics: ['rescue'] } }))).toEqual(['Rescue']);
    expect(headings(digestOf([both], { seen: added('deal') }))).toEqual(['Trade']);
  });

  it('tells a story once that came under two names at once', () => {
    const digest = digestOf([deal, { ...deal, id: 'copy', title: 'A copy' }], { seen: added('deal', 'copy') });
    expect([digest?.stories, digest?.rest]).toEqual([1, []]);
  });

  it('is of the topics ordered, and says so', () => {
    const digest = digestOf([deal, plan], { seen: added('deal', 'plan'), order: { topics: ['rescue'] } });
    expect(headings(digest)).toEqual(['Rescue']);
    expect(text(digest)).toContain('This digest takes articles on: Rescue.');
  });

  it('says which days had no digest', () => {
    const digest = digestOf([deal], { seen: added('deal'), skipped: ['2026-01-13', '2026-01-14'] });
    expect(text(digest)).toContain('No digest was posted on: 13 January 2026, 14 January 2026.');
  });
});

describe('a day ahead', () => {
  const ahead = (day: string, shown: [string, string][]) => {
    const digest = digestOf([deal, plan], {
      day: Temporal.PlainDate.from(day),
      seen: added('deal'),
      shown: new Map(shown),
    });
    return headings(digest)?.includes('Ahead');
  };

  it('is told at first, again after a week, and on its eve; not each morning, and not when it has come', () => {
    expect(ahead('2026-01-15', [])).toBe(true);
    expect(ahead('2026-01-16', [['plan', '2026-01-15']])).toBe(false);
    expect(ahead('2026-01-21', [['plan', '2026-01-15']])).toBe(false);
    expect(ahead('2026-01-22', [['plan', '2026-01-15']])).toBe(true);
    expect(ahead('2026-02-02', [['plan', '2026-02-01']])).toBe(true);
    expect(ahead('2026-02-03', [])).toBe(false);
  });

  it('is none that an article names without saying when it was written', () => {
    expect(headings(digestOf([deal, undated], { seen: added('deal') }))).toEqual(['Trade']);
  });
});

describe('a quiet day', () => {
  it('is silent where that was ordered', () => {
    expect(digestOf([deal, treaty], { order: { quiet: 'silent' } })).toBeNull();
  });

  it('has a note where that was ordered, with the day of the newest article', () => {
    const digest = digestOf([old, treaty], { order: { quiet: 'note' } });
    expect(headings(digest)).toEqual([]);
    expect(text(digest)).toContain('Nothing new; the newest article is of 1 June 2024.');
  });

  it('tells of this day in an earlier year', () => {
    const digest = digestOf([old, treaty]);
    expect(headings(digest)).toEqual(['On this day']);
    expect(text(digest)).toContain('“Treaty”: tells of 15 January 2023, this day of an earlier year.');
  });

  it('else shows the article that was not shown for longest', () => {
    const day = DAY.add({ days: 1 });
    const shown = new Map([
      ['old', '2026-01-10'],
      ['treaty', '2026-01-02'],
    ]);
    const digest = digestOf([old, treaty], { day, shown });
    expect(headings(digest)).toEqual(['From the archive']);
    expect(text(digest)).toContain('Kenya and Japan signed a treaty');
  });
});

describe('a preview of a day in the past', () => {
  it('knows nothing of what came later', () => {
    const ordered = { topics: [], language: 'en', quiet: 'archive', zone: 'UTC' } as const;
    const shown = replyText(
      previewByPublication(studyOf([old, treaty, deal, plan]), Temporal.PlainDate.from('2023-03-01'), ordered),
    );
    expect(shown).toContain('the newest article is of 16 January 2023');
    for (const later of ['rice', 'ships', 'drill']) expect(shown).not.toContain(later);
  });
});
