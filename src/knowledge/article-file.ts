// Article file: front matter and body in, Article or the problems with their lines out.
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Article, OtherSource } from './article.ts';
import type { Problem } from './knowledge.ts';
import { faultless, faultsOf, parserWithLines } from './yaml.ts';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function isPartialDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  try {
    if (text.length === 4) return true;
    if (text.length === 7) return Boolean(Temporal.PlainYearMonth.from(text));
    return Boolean(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return false;
  }
}

// YAML reads a bare 2025-02-20 as text under the core schema, and a bare 2025 as a number.
const partial = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine(isPartialDate, { error: 'must be a day, month or year that exists, as 2025-02-20, 2025-02 or 2025' });
const day = partial.refine((text) => text.length === 10, { error: 'must be a day, as 2025-02-20' });
const text = z.string().trim().min(1, { error: 'must not be empty' });
const why = z.string().trim().min(1, { error: 'must say why' });

export const frontMatter = z.strictObject({
  id: text.regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'must be small letters, digits and hyphens' }),
  title: text.nullable(),
  titleInferred: z.strictObject({ title: text, why }).nullish(),
  publisher: text.nullable(),
  publisherInferred: z.strictObject({ publisher: text, why }).nullish(),
  published: day.nullable(),
  publishedInferred: z.strictObject({ date: partial, from: text.optional(), why }).nullish(),
  datesReadAgainst: z.strictObject({ date: partial, why }).nullish(),
  origin: text.nullish(),
  language: z.enum(['en', 'vi', 'fr']),
  topics: z.array(text),
  // Not z.httpUrl, which refuses an intranet's bare host names.
  url: z.url({ protocol: /^https?$/, error: 'must be a web address beginning with http:// or https://' }).nullish(),
  caption: text.nullish(),
  // Provenance, written by importing; the bot answers without it.
  byline: text.nullish(),
  publishedFrom: text.nullish(),
  added: day.nullish(),
  original: text.nullish(),
  originalHash: text.regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be sha256: and 64 digits' }).nullish(),
  repairs: z.array(z.strictObject({ from: z.string(), to: z.string() })).nullish(),
  version: z.number().int().positive().nullish(),
  sources: z
    .array(
      z.strictObject({
        publisher: text.nullish(),
        url: text.nullish(),
        published: day.nullish(),
        added: day.nullish(),
      }),
    )
    .nullish(),
});

export type FrontMatter = z.output<typeof frontMatter>;

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Parses one article file. `file` is its path for the problems, `stem` its name without ending, which the id must be;
 * `stems`: those of all files beside it, so that an id of another's is told as such.
 */
export function parseArticle(
  source: string,
  file: string,
  stem: string,
  stems: ReadonlySet<string> = new Set(),
): { article: Article } | { problems: Problem[] } {
  const fence = FENCE.exec(source.replace(/^\uFEFF/, ''));
  if (!fence) {
    const remedy =
      'Begin the file with a line "---", the front matter, and a line "---" (see the README in the knowledge folder).';
    return { problems: [{ file, line: 1, message: 'there is no front matter', remedy }] };
  }
  const front = fence[1] ?? '';
  const quick = faultless(front, frontMatter, null);
  const read = quick
    ? { front: quick, lineOf: (key?: PropertyKey) => linesIn(front).lineOf(key) }
    : slowly(front, file);
  if ('problems' in read) return read;
  const body = source
    .replace(/^\uFEFF/, '')
    .slice(fence[0].length)
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim();
  return check(read.front, body, { file, stem, stems, lineOf: read.lineOf, bodyLine: fence[0].split('\n').length });
}

/** Front matter in which something is wrong, or seems to be: read anew with the line of each fault. */
function slowly(source: string, file: string): { front: FrontMatter; lineOf: LineOf } | { problems: Problem[] } {
  const { document, faults, lineOf } = linesIn(source);
  if (faults.length > 0) {
    const remedy = 'Put texts that hold a colon, a quote or a hash sign in double quotes.';
    return {
      problems: faults.map(({ line, reason }) => ({
        file,
        line,
        message: `the front matter is not YAML: ${reason}`,
        remedy,
      })),
    };
  }
  const value = plainValue(document);
  if (value === undefined) {
    const remedy = 'Write out what the aliases (*name) stand for.';
    return { problems: [{ file, line: 1, message: 'the front matter repeats itself without end', remedy }] };
  }
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return { front: parsed.data, lineOf };
  // One fault of a key is enough to mend it by; what follows from it would only confuse.
  const first = new Map(parsed.error.issues.toReversed().map((issue) => [issue.path.join('.'), issue]));
  return { problems: [...first.values()].reverse().map((issue) => toProblem(file, lineOf, issue)) };
}

/** The front matter as a document, what is wrong with it, and the lines of its keys in the file. */
function linesIn(source: string) {
  const { isMap, LineCounter, parseDocument } = parserWithLines();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  // The fence is the first line of the file.
  const faults = faultsOf(document.errors, lines).map(({ line, reason }) => ({ line: line + 1, reason }));
  const lineOf: LineOf = (key) => {
    const node = isMap(document.contents)
      ? document.contents.items.find((pair) => String(pair.key) === String(key))
      : undefined;
    const range = (node?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? lines.linePos(range[0]).line + 1 : 1;
  };
  return { document, faults, lineOf };
}

type LineOf = (key?: PropertyKey) => number;

/** What the YAML says, or undefined for aliases that would unfold to more than memory holds. */
function plainValue(document: { toJS(): unknown }): unknown {
  try {
    return document.toJS() ?? null;
  } catch {
    return undefined;
  }
}

function toProblem(file: string, lineOf: LineOf, issue: z.core.$ZodIssue): Problem {
  const key = issue.path.join('.') || 'front matter';
  const line = lineOf(issue.path[0]);
  if (issue.code === 'unrecognized_keys') {
    const top = issue.path.length === 0 ? lineOf(issue.keys[0]) : line;
    return {
      file,
      line: top,
      message: `unknown key "${issue.keys.join('", "')}"`,
      remedy: `Remove it, or correct its spelling.`,
    };
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return {
      file,
      line,
      message: `"${key}" is missing`,
      remedy: `Add "${key}" to the front matter; the README in the knowledge folder says what it means.`,
    };
  }
  return { file, line, message: `"${key}": ${issue.message}`, remedy: `Correct "${key}" in the front matter.` };
}

type Place = {
  readonly file: string;
  readonly stem: string;
  readonly stems: ReadonlySet<string>;
  readonly lineOf: LineOf;
  readonly bodyLine: number;
};

function check(
  front: FrontMatter,
  body: string,
  { file, stem, stems, lineOf, bodyLine }: Place,
): { article: Article } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (line: number, message: string, remedy: string) => problems.push({ file, line, message, remedy });
  if (front.id !== stem && stems.has(front.id))
    add(
      lineOf('id'),
      `"${file}" has the id "${front.id}", which is that of "${dirname(file)}/${front.id}.md"`,
      `Give it the id ${stem}, or remove the file that is one too many.`,
    );
  else if (front.id !== stem)
    add(
      lineOf('id'),
      `the id "${front.id}" is not the file's name`,
      `Name the file ${front.id}.md, or the id ${stem}.`,
    );
  if (!front.title && !front.titleInferred)
    add(lineOf('title'), 'there is no title', 'State "title", or "titleInferred" with title and why.');
  if (front.published && front.publishedInferred) {
    const remedy = 'Keep "published" when the source states the day, else "publishedInferred".';
    add(lineOf('publishedInferred'), 'both "published" and "publishedInferred" are given', remedy);
  }
  if (body.length === 0) add(bodyLine, 'there is no text', 'Put the text of the article below the front matter.');
  if (body.includes('\u0000')) add(bodyLine, 'the text holds binary data', 'Save the text as UTF-8.');
  return problems.length > 0 ? { problems } : { article: toArticle(front, body) };
}

function toSource({ publisher, url, published }: NonNullable<FrontMatter['sources']>[number]): OtherSource {
  return { publisher: publisher ?? null, url: url ?? null, published: published ?? null };
}

function toArticle(front: FrontMatter, body: string): Article {
  const { titleInferred, publisherInferred, publishedInferred, datesReadAgainst } = front;
  return {
    id: front.id,
    title: front.title ?? titleInferred?.title ?? front.id,
    titleInferred: front.title ? null : (titleInferred?.why ?? null),
    publisher: front.publisher,
    publisherInferred: publisherInferred ? { value: publisherInferred.publisher, why: publisherInferred.why } : null,
    published: front.published,
    publishedInferred: publishedInferred ? { value: publishedInferred.date, why: publishedInferred.why } : null,
    datesReadAgainst: datesReadAgainst ? { value: datesReadAgainst.date, why: datesReadAgainst.why } : null,
    origin: front.origin ?? null,
    language: front.language,
    topics: front.topics,
    url: front.url ?? null,
    body,
    ...(front.added ? { added: front.added } : {}),
    ...(front.version ? { version: front.version } : {}),
    ...(front.sources?.length ? { sources: front.sources.map(toSource) } : {}),
  };
}
