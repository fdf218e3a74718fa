// The progress line of an import: for who watches, with the pace; nothing of it in a file.
import { expect, test } from 'vitest';
import { createProgress } from '../../src/cli/knowledge/progress.ts';

function watched(isTTY: boolean, steps: number): string {
  let text = '';
  let clock = 0;
  const screen = {
    isTTY,
    write: (part: string) => {
      text += part;
    },
  };
  const progress = createProgress(screen, steps, () => clock);
  for (let i = 0; i < steps; i++) {
    clock += 60;
    progress.clear();
    progress.step();
  }
  return text;
}

test('on a screen it counts, tells the pace, and ends with its line', () => {
  const shown = watched(true, 5).split('\r\u001B[2K').filter(Boolean);
  expect(shown).toEqual(['1 of 5 read, 1000 a minute', '3 of 5 read, 1000 a minute', '5 of 5 read, 1000 a minute\n']);
});

test('elsewhere it writes nothing', () => {
  expect(watched(false, 5)).toBe('');
});
