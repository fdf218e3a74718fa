// Library: what a change leaves alone is not read or counted again, and answers are those of a folder read afresh.
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/cli/library.ts';
import { inFolder } from '../knowledge/folder.ts';

const DAY = Temporal.PlainDate.from('2026-01-15');
const file = (id: string, body: string) =>
  `---\nid: ${id}\ntitle: "News of ${id}"\npublisher: null\npublished: 2025-05-05\nlanguage: en\ntopics: []\n---\n\n${body}\n`;
const FIRST = {
  'articles/ferry.md': file('ferry', 'Governor Ada Moe opened the ferry to Lundby on Monday with 40 passengers.'),
  'articles/market.md': file('market', 'The market of Lundby sold 300 tonnes of herring.'),
};
const QUESTIONS = ['Who opened the ferry?', 'How many passengers were on the ferry?', 'How much herring was sold?'];

async function answers(library: ReturnType<typeof openLibrary>, knowledge: Awaited<ReturnType<typeof library.read>>) {
  const study = await library.study(knowledge);
  const shown = QUESTIONS.flatMap((question) =>
    study.answer(question, DAY).map((answer) => {
      const cited = answer.kind === 'found' ? answer.citations : answer.kind === 'nothing' ? answer.nearest : [];
      return [answer.kind, answer.kind === 'found' && answer.direct, cited.map(({ sentence }) => sentence.text)];
    }),
  );
  await library.settle();
  return { shown, coverage: study.coverage };
}

test('after articles were added, changed and removed it answers as one that is opened afresh', async () => {
  await inFolder(FIRST, async (folder) => {
    const library = openLibrary(folder);
    const before = await library.read();
    await answers(library, before);
    await writeFile(
      join(folder, 'articles/ferry.md'),
      file('ferry', 'Governor Bo Lund opened the ferry with 55 passengers.'),
    );
    await writeFile(join(folder, 'articles/whale.md'), file('whale', 'A whale swam past Lundby.'));
    await rm(join(folder, 'articles/market.md'));
    const { knowledge } = await library.reload(before, []);
    if (!knowledge) throw new Error('nothing was read');
    const fresh = openLibrary(folder);
    expect(await answers(library, knowledge)).toEqual(await answers(fresh, await fresh.read()));
  });
});

test('articles that have not changed stay the same, and a folder without changes gives what was there', async () => {
  await inFolder(FIRST, async (folder) => {
    const library = openLibrary(folder);
    const before = await library.read();
    expect((await library.reload(before, [])).knowledge).toBe(before);
    await utimes(join(folder, 'articles/ferry.md'), new Date(0), new Date(0));
    expect((await library.reload(before, [])).knowledge).toBe(before);
    await writeFile(join(folder, 'articles/market.md'), file('market', 'The market was closed.'));
    const { knowledge } = await library.reload(before, []);
    expect(knowledge?.articles[0]).toBe(before.articles[0]);
    expect(knowledge?.articles[1]?.body).toBe('The market was closed.');
  });
});
