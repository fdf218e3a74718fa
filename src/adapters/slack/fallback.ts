// Fallback: a reply in plain lines, which notifications show, screen readers read, and Slack shows where it refuses blocks.
import { datedAs, sourceLine } from '../../chat/cite.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { FALLBACK_TEXT } from './limits.ts';
import { channelsIn, escapeWithin } from './mrkdwn.ts';

/** The answer first, then what proves it; a line that has been said is not said again. */
export function fallbackOf({ summary, blocks, language }: Reply): string {
  const said = [summary.trim()];
  for (const line of blocks.flatMap((block) => linesOf(block, language))) {
    if (line !== '' && !said.some((before) => before.includes(line))) said.push(line);
  }
  return channelsIn(escapeWithin(said.filter(Boolean).join('\n'), FALLBACK_TEXT));
}

function linesOf(block: Block, language: LanguageCode): string[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [block.text.text];
    case 'direct':
      return [
        block.date === null ? block.text : datedAs(block.date, block.dateBasis ?? 'stated', language),
        block.text,
      ];
    case 'citation':
      return [block.snippet.text, `[${block.number}] ${block.title} · ${sourceLine(block, language)}`];
    case 'list':
      return block.items.map(({ text }) => `• ${text}`);
    case 'picture':
      return [block.alt];
    case 'actions':
      return [];
  }
}
