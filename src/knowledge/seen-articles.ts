// Seen articles: what the files of a folder said when they were last read, so that only changed ones are read again.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from './article.ts';

export type SeenArticles = ReturnType<typeof seeArticles>;

/** Remembers articles by the names of their files, without ending. An article that says the same stays the same object. */
export function seeArticles() {
  const seen = new Map<string, { stamp: string | null; readonly article: Article }>();
  return {
    /** What tells whether files have changed, by their paths in `folder`; null when one cannot be looked at. */
    stampOf(folder: string, paths: readonly string[]): string | null {
      const stats = paths.map((path) => statSync(join(folder, path), { throwIfNoEntry: false }));
      if (stats.some((stat) => stat === undefined)) return null;
      return stats.map((stat) => [stat?.ino, stat?.size, stat?.mtimeMs, stat?.ctimeMs].join(' ')).join('; ');
    },
    /** The article, unless its files have changed since it was kept. */
    get(stem: string, stamp: string | null): Article | undefined {
      const known = seen.get(stem);
      return stamp !== null && known?.stamp === stamp ? known.article : undefined;
    },
    /** The article as it was read last, whatever has changed since. */
    last: (stem: string): Article | undefined => seen.get(stem)?.article,
    /** Keeps what was read under a stamp taken before reading; gives the article kept before where it says the same. */
    keep(stem: string, stamp: string | null, article: Article): Article {
      const known = seen.get(stem)?.article;
      const same = known !== undefined && isDeepStrictEqual(known, article) ? known : article;
      seen.set(stem, { stamp, article: same });
      return same;
    },
    /** Files told of as changed are read whatever their stamps say: two changes may fall into one tick of the clock. */
    suspect(names: Iterable<string>): void {
      for (const name of names) {
        const known = seen.get(name.replace(/^.*\//, '').replace(/\.(?:md|yaml)$/, ''));
        if (known) known.stamp = null;
      }
    },
    /** Forgets articles whose files are gone. */
    only(stems: ReadonlySet<string>): void {
      for (const stem of seen.keys()) if (!stems.has(stem)) seen.delete(stem);
    },
  };
}
