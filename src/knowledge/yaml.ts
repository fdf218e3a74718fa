// YAML, read twice where need be: quickly where nothing is wrong; by a slower parser, loaded then, that knows the lines.
import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import type { LineCounter, YAMLError } from 'yaml';
import type { z } from 'zod';

/** What a faultless source says; null when anything is wrong and lines are needed. */
export function faultless<T>(source: string, schema: z.ZodType<T>, empty: unknown): T | null {
  try {
    const parsed = schema.safeParse(load(source) ?? empty);
    return parsed.success ? parsed.data : null;
  } catch {
    // The parser that knows the lines says what is wrong.
    return null;
  }
}

/** What a source says that has been found readable: by the quick parser, else by the one that knows the lines. */
export function plainYaml(source: string): unknown {
  try {
    return load(source);
  } catch {
    return parserWithLines().parseDocument(source).toJS();
  }
}

/** The parser that knows the lines: a start should not wait for it. */
export function parserWithLines(): Pick<typeof import('yaml'), 'isMap' | 'isSeq' | 'LineCounter' | 'parseDocument'> {
  return createRequire(import.meta.url)('yaml') as typeof import('yaml');
}

export type YamlFault = { readonly line: number; readonly reason: string };

/** What is wrong with a document, with lines from 1; what the parser says over and over of one line comes once. */
export function faultsOf(errors: readonly YAMLError[], lines: LineCounter): YamlFault[] {
  const faults = new Map<string, YamlFault>();
  for (const error of errors) {
    const fault = { line: lines.linePos(error.pos[0]).line, reason: reasonOf(error) };
    faults.set(`${fault.line} ${fault.reason}`, fault);
  }
  return [...faults.values()];
}

/** The parser's reason without its place, which counts lines of the front matter and not of the file. */
function reasonOf({ message }: Error): string {
  if (/call stack/i.test(message)) return 'it is nested too deeply';
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
