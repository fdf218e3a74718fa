// Vocabulary files: people, organisations, terms and topics of a corpus, checked entry by entry.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from './knowledge.ts';
import type { Vocabulary } from './vocabulary.ts';
import { faultless, faultsOf, parserWithLines } from './yaml.ts';

const text = z.string().trim().min(1);
const list = z.array(text).default([]);

const person = z.strictObject({
  name: text,
  aliases: list,
  side: text.nullish().transform((side) => side ?? null),
  roles: list,
  everyday: list,
});
const organisation = z.strictObject({
  name: text,
  aliases: list,
  abbreviations: list,
  everyday: list,
  vi: list,
  fr: list,
});
const term = z.strictObject({ term: text, en: list, vi: list, fr: list });
const topic = z.strictObject({ id: text, label: z.strictObject({ en: text, vi: text, fr: text }), words: list });

/** Reads the four files of `folder`/vocabulary; a missing one is empty, a broken entry is left out and reported. */
export async function readVocabulary(folder: string): Promise<{ vocabulary: Vocabulary; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T[]> => {
    const file = `vocabulary/${name}`;
    try {
      return parseEntries(
        new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file))),
        file,
        schema,
        problems,
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      problems.push({
        file,
        line: null,
        message: `cannot be read (${(error as Error).message})`,
        remedy: 'Make it a readable UTF-8 text file.',
      });
      return [];
    }
  };
  const vocabulary = {
    people: await read('people.yaml', person),
    organisations: await read('organisations.yaml', organisation),
    terms: await read('terms.yaml', term),
    topics: await read('topics.yaml', topic),
  };
  return { vocabulary, problems };
}

/** The entries of one YAML list that fit the schema; the others become problems with their lines. */
export function parseEntries<T>(source: string, file: string, schema: z.ZodType<T>, problems: Problem[]): T[] {
  const all = faultless(source, z.array(schema), []);
  if (all) return all;
  const { isSeq, LineCounter, parseDocument } = parserWithLines();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  for (const { line, reason } of faultsOf(document.errors, lines)) {
    problems.push({
      file,
      line,
      message: `is not YAML: ${reason}`,
      remedy: 'Put texts that hold a colon, a quote or a hash sign in double quotes.',
    });
  }
  if (document.errors.length > 0) return [];
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    problems.push({ file, line: 1, message: 'is not a list', remedy: 'Begin every entry with "- ".' });
    return [];
  }
  const entries: T[] = [];
  for (const item of document.contents.items) {
    const range = (item as { range?: [number, number, number] }).range;
    const line = range ? lines.linePos(range[0]).line : null;
    const parsed = schema.safeParse(plainItem(item, document));
    if (parsed.success) entries.push(parsed.data);
    else {
      const issue = parsed.error.issues[0];
      const message = `"${issue?.path.join('.') ?? 'entry'}": ${issue?.message ?? 'does not fit'}`;
      problems.push({
        file,
        line,
        message,
        remedy: 'Correct this entry; the README in the knowledge folder shows one.',
      });
    }
  }
  return entries;
}

/** What an entry says; undefined, which fits no schema, for aliases that would unfold without end. */
function plainItem(item: unknown, document: unknown): unknown {
  try {
    return (item as { toJS(doc: unknown): unknown }).toJS(document);
  } catch {
    return undefined;
  }
}
