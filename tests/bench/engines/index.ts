// The engines that the bench compares. A new one: its file, and its line here.
import { answerPath } from './answer-path.ts';
import type { NamedEngine } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { lunrEngine } from './lunr.ts';
import { orama } from './orama.ts';
import { ownIndex } from './own-index.ts';
import { plainMiniSearch } from './plain-minisearch.ts';
import { sqliteFts5 } from './sqlite-fts5.ts';

export type { BenchDocument, Engine, NamedEngine } from './engine.ts';

export const engines: readonly NamedEngine[] = [
  answerPath,
  ownIndex,
  plainMiniSearch,
  lunrEngine,
  flexSearch,
  orama,
  sqliteFts5,
];
