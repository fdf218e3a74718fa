// Rich text: for words that mrkdwn would take as formatting, shown letter for letter; nothing in them is markup.
import type { types } from '@slack/bolt';
import { momentsIn } from '../../chat/moments.ts';
import type { MarkedText } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { dateElement } from './date-tokens.ts';
import { SECTION_TEXT } from './limits.ts';
import { CHANNEL_ADDRESS, separate } from './mrkdwn.ts';

/**
 * The text in one block, `before` in bold at its head. `ours`: the language of a line that is no quotation; the channels
 * and days that it names are then shown as Slack shows them.
 */
export function literal(
  { text, highlights = [], dates = [] }: MarkedText,
  before: string,
  ours?: LanguageCode,
): types.RichTextBlock {
  const shown = shorten(text, SECTION_TEXT);
  const places = ours ? momentsIn(shown, dates, ours) : [];
  const elements = words(before, true, false);
  const push = (from: number, to: number, isBold: boolean) => {
    let last = from;
    for (const { start, end, moment } of places) {
      if (start < last || end > to) continue;
      elements.push(...words(shown.slice(last, start), isBold, true), dateElement(moment, isBold));
      last = end;
    }
    elements.push(...words(shown.slice(last, to), isBold, ours !== undefined));
  };
  let last = 0;
  for (const [start, end] of separate(shown, highlights, shown === text)) {
    push(last, start, false);
    push(start, end, true);
    last = end;
  }
  push(last, shown.length, false);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function words(text: string, isBold: boolean, namesChannels: boolean): types.RichTextElement[] {
  const style = isBold ? { style: { bold: true } } : {};
  // Of a split by address every second part is the id of a channel.
  return (namesChannels ? text.split(CHANNEL_ADDRESS) : [text]).flatMap((part, i): types.RichTextElement[] => {
    if (i % 2) return [{ type: 'channel', channel_id: part }];
    return part ? [{ type: 'text', text: part, ...style }] : [];
  });
}
