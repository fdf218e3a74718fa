// Render: a Reply → lines for a terminal, wrapped where its width is known.
import { datedAs, sourceLine } from '../../chat/cite.ts';
import type { Block, CitationBlock, MarkedText, Reply } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { type Style, tame } from './style.ts';
import { wrap } from './width.ts';

export type Screen = {
  /** Columns; null where lines are not to be broken (a file, a pipe). */
  readonly width: number | null;
  readonly style: Style;
};

/** Narrower than this a terminal is not worth wrapping for. */
const LEAST_WIDTH = 20;

/** The reply as text, ending without a line end. */
export function renderReply(reply: Reply, screen: Screen): string {
  return reply.blocks
    .flatMap((block, i) => {
      const lines = renderBlock(block, reply.language, screen);
      // Air before what begins something new.
      return i > 0 && (block.kind === 'heading' || block.kind === 'paragraph') ? ['', ...lines] : lines;
    })
    .join('\n');
}

function renderBlock(block: Block, language: LanguageCode, screen: Screen): string[] {
  const { style } = screen;
  switch (block.kind) {
    case 'heading':
      return paragraph({ text: block.text }, '', screen, style.bold);
    case 'paragraph':
      return paragraph(block.text, '', screen);
    case 'direct': {
      const date = block.date ? datedAs(block.date, block.dateBasis ?? 'stated', language) : null;
      const text = date ? `${date} — “${block.text}”` : block.text;
      return paragraph({ text }, '', screen, style.direct);
    }
    case 'citation':
      return citation(block, language, screen);
    case 'list':
      return block.items.flatMap((item) => paragraph(item, '  • ', screen));
    case 'picture':
      return paragraph({ text: `${block.alt}: ${block.url}` }, '', screen);
    case 'note':
      return paragraph({ text: block.text }, '', screen, style.dim);
    // Nobody can click in a terminal; what a button does is a command here.
    case 'actions':
      return [];
  }
}

function citation(block: CitationBlock, language: LanguageCode, screen: Screen): string[] {
  const lead = `[${block.number}] `;
  const indent = ' '.repeat(lead.length);
  const shifted = (block.snippet.highlights ?? []).map(([start, end]) => [start + 1, end + 1] as const);
  const { url: address } = block;
  const link = address === null ? undefined : (text: string) => screen.style.link(text, tame(address));
  const url = block.url && screen.width === null ? [indent + tame(block.url)] : [];
  return [
    ...paragraph({ text: `“${block.snippet.text}”`, highlights: shifted }, lead, screen),
    ...paragraph({ text: block.title }, indent, screen, link),
    ...paragraph({ text: sourceLine(block, language) }, indent, screen, screen.style.dim),
    ...url,
  ];
}

/** Lines of one text: the first begins with `lead`, the others as far in; `tint` colours what is not highlighted. */
function paragraph(
  marked: MarkedText,
  lead: string,
  { width, style }: Screen,
  tint: (text: string) => string = (text) => text,
): string[] {
  const text = tame(marked.text);
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(LEAST_WIDTH, width) - lead.length;
  const indent = ' '.repeat(lead.length);
  return wrap(text, room).map(
    ({ start, end }, i) =>
      (i === 0 ? lead : indent) + highlight(text, start, end, marked.highlights ?? [], style.bold, tint),
  );
}

/** `text[start, end)` with the highlights that reach into it in bold. */
function highlight(
  text: string,
  start: number,
  end: number,
  highlights: NonNullable<MarkedText['highlights']>,
  bold: (text: string) => string,
  tint: (text: string) => string,
): string {
  let out = '';
  let at = start;
  for (const [from, to] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (first >= last) continue;
    out += tint(text.slice(at, first)) + bold(text.slice(first, last));
    at = last;
  }
  return out + tint(text.slice(at, end));
}
