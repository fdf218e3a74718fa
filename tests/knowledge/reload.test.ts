// Reload: changes in the folder are noticed at once, and what breaks keeps its last good version.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { reloadKnowledge } from '../../src/knowledge/reload-knowledge.ts';
import { seeArticles } from '../../src/knowledge/seen-articles.ts';
import { watchFolder } from '../../src/knowledge/watch-folder.ts';
import { inFolder } from './folder.ts';

const article = (id: string, body: string) => `---
id: ${id}
title: "Title of ${id}"
publisher: null
published: null
language: en
topics: []
---

${body}
`;

test('added, changed and removed files are read; a broken one keeps its last good version', async () => {
  await inFolder(
    { 'articles/a.md': article('a', 'First.'), 'articles/b.md': article('b', 'Second.') },
    async (folder) => {
      const before = await readKnowledge(folder);
      await writeFile(join(folder, 'articles/a.md'), 'broken');
      await writeFile(join(folder, 'articles/c.md'), article('c', 'Third.'));
      await rm(join(folder, 'articles/b.md'));
      const { knowledge, problems } = await reloadKnowledge(folder, before);
      expect(knowledge?.articles.map(({ id, body }) => `${id} ${body}`)).toEqual(['a First.', 'c Third.']);
      expect(problems.map(({ file }) => file)).toEqual(['articles/a.md']);
      await writeFile(join(folder, 'articles/a.md'), article('a', 'Mended.'));
      const mended = await reloadKnowledge(folder, knowledge ?? before);
      expect(mended.knowledge?.articles[0]?.body).toBe('Mended.');
    },
  );
});

test('a folder that goes away, or is emptied, leaves what was read', async () => {
  await inFolder({ 'articles/a.md': article('a', 'First.') }, async (folder) => {
    const before = await readKnowledge(folder);
    await rename(join(folder, 'articles'), join(folder, 'away'));
    expect((await reloadKnowledge(folder, before)).knowledge).toBeNull();
  });
});

test('broken vocabulary keeps the last good one', async () => {
  const topics = '- id: trade\n  label: { en: Trade, vi: Trade, fr: Trade }\n';
  await inFolder({ 'articles/a.md': article('a', 'First.'), 'vocabulary/topics.yaml': topics }, async (folder) => {
    const before = await readKnowledge(folder);
    await writeFile(join(folder, 'vocabulary/topics.yaml'), 'a: [');
    expect((await reloadKnowledge(folder, before)).knowledge?.vocabulary.topics).toHaveLength(1);
  });
});

test('a broken file of rewordings keeps the last good one, as far as its article still has the sentences', async () => {
  const glosses = '- sentence: First\n  en: [the beginning]\n- sentence: Second\n  en: [the rest]\n';
  const files = { 'articles/a.md': article('a', 'First. Second.'), 'glosses/a.yaml': glosses };
  await inFolder(files, async (folder) => {
    const seen = seeArticles();
    const before = await readKnowledge(folder, seen);
    const reload = async () => {
      seen.suspect(['a.md']);
      const { knowledge, problems } = await reloadKnowledge(folder, before, seen);
      return [knowledge?.articles[0]?.glosses?.map(({ sentence }) => sentence), problems.map(({ file }) => file)];
    };
    await writeFile(join(folder, 'glosses/a.yaml'), 'a: [');
    expect(await reload()).toEqual([['First', 'Second'], ['glosses/a.yaml']]);
    await writeFile(join(folder, 'articles/a.md'), article('a', 'First. Third.'));
    expect(await reload()).toEqual([['First'], ['glosses/a.yaml']]);
    await writeFile(join(folder, 'glosses/a.yaml'), '');
    expect(await reload()).toEqual([[], []]);
    await rm(join(folder, 'glosses/a.yaml'));
    expect(await reload()).toEqual([undefined, []]);
  });
});

test('changes that come together are told once, soon', async () => {
  await inFolder({ 'articles/a.md': article('a', 'First.') }, async (folder) => {
    let times = 0;
    let told = () => {};
    const heard = new Promise<void>((resolve) => {
      told = resolve;
    });
    const watching = watchFolder(folder, async () => {
      times++;
      told();
    });
    const start = performance.now();
    for (const id of ['b', 'c', 'd']) await writeFile(join(folder, `articles/${id}.md`), article(id, 'New.'));
    await heard;
    expect(performance.now() - start).toBeLessThan(1_000);
    watching.stop();
    expect(times).toBe(1);
  });
});

test('where the system tells nothing, the folder is looked at every minute', async () => {
  // A room that is not there cannot be watched.
  await inFolder({ 'README.md': 'No room yet.' }, async (folder) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    let times = 0;
    const watching = watchFolder(folder, async () => {
      times++;
    });
    try {
      await mkdir(join(folder, 'articles'));
      await writeFile(join(folder, 'articles/a.md'), article('a', 'First.'));
      await vi.advanceTimersByTimeAsync(59_000);
      expect(times).toBe(0);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(times).toBe(1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(times).toBe(2);
    } finally {
      watching.stop();
      vi.useRealTimers();
    }
  });
});
