// Wishes: kept once a person and question, told by one process, gone after; the same on SQLite and PostgreSQL.
import { describe, expect, test } from 'vitest';
import type { NewWish } from '../../src/chat/wish.ts';
import { everyStore } from './every-store.ts';

describe.each(everyStore())('%s', (_, open) => {
  const place = { platform: 'slack', workspace: `T${process.pid}`, channel: 'C1', thread: null } as const;
  const wish = (user: string, term: string): NewWish => ({
    ...{ place, user },
    asked: { asking: 'how many', terms: [term, 'Ninh'], language: 'vi' },
  });

  test('a wish is kept once, claimed once, and leaves nothing', async () => {
    const store = await open();
    try {
      expect(await store.wishes.keep(wish('U1', 'gió'))).toBe(true);
      expect(await store.wishes.keep(wish('U1', 'gió'))).toBe(true);
      expect(await store.wishes.keep(wish('U2', 'gió'))).toBe(true);
      const own = (await store.wishes.open()).filter((one) => one.place.workspace === place.workspace);
      expect(own.map(({ user }) => user).sort()).toEqual(['U1', 'U2']);
      expect(own[0]).toMatchObject({ place, asked: wish('U1', 'gió').asked });
      const id = own[0]?.id ?? '';
      const claims = await Promise.all(Array.from({ length: 5 }, () => store.wishes.claim(id)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await store.wishes.release(id);
      expect(await store.wishes.claim(id)).toBe(true);
      await store.wishes.done(id);
      expect((await store.backup()).join('\n')).not.toContain(id);
    } finally {
      await store.memory.forgetWorkspace('slack', place.workspace);
      await store.close();
    }
  });

  test('one that a process took and died over is open again for whoever asks once more', async () => {
    const store = await open();
    const own = async () => (await store.wishes.open()).filter((one) => one.place.workspace === place.workspace);
    try {
      await store.wishes.keep(wish('U1', 'gió'));
      const [taken] = await own();
      expect(await store.wishes.claim(taken?.id ?? '')).toBe(true);
      expect(await own()).toEqual([]);
      expect(await store.wishes.keep(wish('U1', 'gió'))).toBe(true);
      expect((await own()).map(({ id }) => id)).toEqual([taken?.id]);
    } finally {
      await store.memory.forgetWorkspace('slack', place.workspace);
      await store.close();
    }
  });
});
