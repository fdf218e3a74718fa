// SQLite's FTS5 in memory: Porter stems, marks removed, BM25.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { NamedEngine } from './engine.ts';

export const sqliteFts5: NamedEngine = {
  name: 'SQLite FTS5',
  make() {
    let statement: StatementSync;
    return {
      index(docs) {
        const database = new DatabaseSync(':memory:');
        database.exec(
          "CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61 remove_diacritics 2')",
        );
        const insert = database.prepare('INSERT INTO doc VALUES (?, ?, ?)');
        database.exec('BEGIN');
        for (const { id, title, text } of docs) insert.run(id, title, text);
        database.exec('COMMIT');
        statement = database.prepare('SELECT id FROM doc WHERE doc MATCH ? ORDER BY rank LIMIT ?');
      },
      search(text, limit) {
        const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        return statement.all(words.map((word) => `"${word}"`).join(' OR '), limit).map(({ id }) => String(id));
      },
    };
  },
};
