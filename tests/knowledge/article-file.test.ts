// Article files: a good one becomes an article, a faulty one a problem with its line and what to do.
import { describe, expect, it } from 'vitest';
import { publication, readingDate } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/article-file.ts';

const LINES = [
  '---',
  'id: herring-pact',
  'title: "Iceland and Peru sign herring pact"',
  'publisher: Fjord Post',
  'published: 2025-03-04',
  'language: en',
  'topics: [fisheries]',
  'url: https://example.org/herring',
  '---',
  '',
  'Iceland and Peru signed a pact on Monday.',
  '',
  'It runs for five years.',
];

const GOOD = `${LINES.join('\n')}\n`;
const FILE = 'articles/herring-pact.md';
const parse = (source: string) => parseArticle(source, FILE, 'herring-pact');

/** The good file with the line of one key replaced, or left out. */
function withLine(key: string, line: string | null): string {
  return LINES.flatMap((old) => (old.startsWith(`${key}:`) ? (line ?? []) : old)).join('\n');
}

function articleOf(source: string) {
  const parsed = parse(source);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.article;
}

function problemsOf(source: string) {
  const parsed = parse(source);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('parseArticle', () => {
  it('reads front matter and body', () => {
    expect(articleOf(GOOD)).toMatchObject({
      id: 'herring-pact',
      title: 'Iceland and Peru sign herring pact',
      published: '2025-03-04',
      publishedInferred: null,
      origin: null,
      topics: ['fisheries'],
      body: 'Iceland and Peru signed a pact on Monday.\n\nIt runs for five years.',
    });
  });

  it('reads the same with a byte order mark, Windows line ends and decomposed letters', () => {
    expect(articleOf(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`)).toEqual(articleOf(GOOD));
    expect(articleOf(GOOD.replace('Peru signed', 'Que\u0301bec signed')).body).toContain('Québec signed');
  });

  it('takes an inferred title and date with their reasons, and shows neither as stated', () => {
    const inferred = 'titleInferred: { title: "Herring", why: "first words" }';
    const date = 'published: null\npublishedInferred: { date: 2025-03, why: "the pact is of March" }';
    const article = articleOf(withLine('title', `title: null\n${inferred}`).replace('published: 2025-03-04', date));
    expect(article).toMatchObject({ title: 'Herring', titleInferred: 'first words', published: null });
    expect(publication(article)).toEqual({ date: '2025-03', basis: 'inferred' });
  });

  it('reads dates against the curator’s day without calling it the day of publication', () => {
    const article = articleOf(
      withLine('published', 'published: null\ndatesReadAgainst: { date: 2025-02-20, why: "the page is of that day" }'),
    );
    expect(publication(article)).toEqual({ date: null, basis: 'unknown' });
    expect(readingDate(article)).toBe('2025-02-20');
  });

  it.each([
    ['an empty file', '', 1, 'there is no front matter'],
    ['no front matter', 'Iceland and Peru signed a pact.', 1, 'there is no front matter'],
    ['a front matter that never ends', '---\nid: herring-pact\n', 1, 'there is no front matter'],
    ['front matter that is a list', '---\n- id\n---\nText.', 1, '"front matter"'],
    ['an unclosed quote', withLine('title', 'title: "Iceland'), 8, 'not YAML'],
    ['a colon in a bare text', withLine('title', 'title: Pact: signed'), 3, 'not YAML'],
    ['a key given twice', withLine('title', 'title: "One"\ntitle: "Two"'), 4, 'not YAML: Map keys must be unique'],
    ['an unknown key', withLine('url', 'link: https://example.org'), 8, 'unknown key "link"'],
    ['a key left out', withLine('topics', null), 1, '"topics" is missing'],
    ['an id that is no slug', withLine('id', 'id: Herring Pact'), 2, '"id": must be small letters'],
    ['an id that is not the file’s name', withLine('id', 'id: salmon-pact'), 2, "not the file's name"],
    ['a title that is empty', withLine('title', 'title: ""'), 3, '"title": must not be empty'],
    ['no title at all', withLine('title', 'title: null'), 3, 'there is no title'],
    ['a day that does not exist', withLine('published', 'published: 2025-02-30'), 5, 'that exists'],
    ['a day in words', withLine('published', 'published: yesterday'), 5, '"published": must be a day'],
    ['a month where a day is wanted', withLine('published', 'published: 2025-03'), 5, 'must be a day, as 2025-02-20'],
    [
      'a date both stated and inferred',
      withLine('url', 'publishedInferred: { date: 2025, why: "guess" }'),
      8,
      'both "published"',
    ],
    [
      'an inference without a reason',
      withLine('url', 'titleInferred: { title: "T", why: " " }'),
      8,
      '"titleInferred.why": must say why',
    ],
    [
      'an inference without its reason key',
      withLine('url', 'publisherInferred: { publisher: "P" }'),
      8,
      '"publisherInferred.why" is missing',
    ],
    ['a language that is not spoken here', withLine('language', 'language: de'), 6, '"language"'],
    ['topics that are no list', withLine('topics', 'topics: fisheries'), 7, '"topics"'],
    ['an empty topic', withLine('topics', 'topics: [fisheries, ""]'), 7, '"topics.1": must not be empty'],
    ['an address that is none', withLine('url', 'url: example.org'), 8, '"url": must be a web address'],
    ['no text', LINES.slice(0, 9).join('\n'), 9, 'there is no text'],
    ['binary data', GOOD.replace('signed', 's\u0000gned'), 10, 'binary data'],
  ])('reports %s with file, line and remedy', (_, source, line, message) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: FILE,
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/^[A-Z].{10,}\.$/),
    });
    expect(problems[0]?.line).toBe(line);
  });

  it('reports every faulty key of a file at once', () => {
    const problems = problemsOf(withLine('language', 'language: xx').replace('url: https', 'url: ftp'));
    expect(problems.map(({ line }) => line)).toEqual([6, 8]);
  });

  it('says once, in words, what the parser says of every bracket', () => {
    const problems = problemsOf(`---\n${'['.repeat(20_000)}\n---\nText.`);
    expect(problems.map(({ message }) => message)).toContain('the front matter is not YAML: it is nested too deeply');
    expect(problems.length).toBeLessThan(5);
  });

  it('refuses aliases that would unfold without end', () => {
    const layers = [...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`);
    expect(problemsOf(`---\na: &a [x]\n${layers.join('\n')}\n---\nText.`)).toHaveLength(1);
  });
});
