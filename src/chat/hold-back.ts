// Holding back: an answer shows its best passages at first, and the others when they are asked for.
import type { Block, CitationBlock } from './reply.ts';

/** Passages that a reader takes in at a glance, on a phone too. */
const SHOWN = 2;

/**
 * What of an answer is shown at first, and the passages that are not. Where several questions are answered in one reply
 * each keeps passages of its own, and each name of a list the passage that has it: no answer stands without its source.
 */
export function holdBack(blocks: readonly Block[]): { readonly shown: Block[]; readonly held: CitationBlock[] } {
  const begins = (i: number) => blocks[i]?.kind === 'citation' && blocks[i - 1]?.kind !== 'citation';
  const answers = blocks.filter((_block, i) => begins(i)).length;
  const each = Math.ceil(SHOWN / answers);
  const shown: Block[] = [];
  const held: CitationBlock[] = [];
  let count = 0;
  let unproven: string[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'direct') unproven = block.text.split('; ');
    if (begins(i)) count = 0;
    if (block.kind !== 'citation') {
      shown.push(block);
      continue;
    }
    const left = unproven.filter((part) => !block.snippet.text.includes(part));
    if (++count > each && left.length === unproven.length) held.push(block);
    else {
      shown.push(block);
      unproven = left;
    }
  }
  return { shown, held };
}
