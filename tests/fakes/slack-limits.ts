// Slack's rules for a message, written down once more and apart from the adapter: what breaks them is named.
type Json = Record<string, unknown>;

/** docs.slack.dev block reference and @slack/types; the total is our own budget below the refusal at about 13,200. */
const MOST = { blocks: 50, total: 13_000, section: 3_000, header: 150, context: 10, actions: 25, contextActions: 5 };
const DATE = /<!date\^\d+\^\{date_long\}(?:, \{time\})?\|[^<>|]+>/g;
/** Bold within a line; whatever else would be formatted is not to stand in mrkdwn. */
const BOLD = /(?<![\p{L}\p{N}])\*(?! )[^*\n]+(?<! )\*(?![\p{L}\p{N}])/gu;
/** A channel's name calls nobody. */
const CHANNEL = /<#[CG][A-Z0-9]+>/g;
const LINK = /<https?:\/\/[^<>|\s]+\|[^<>|]*>/g;

/** Every rule that a message breaks, in words; none is well. */
export function violations({ text, blocks = [] }: { text?: unknown; blocks?: unknown }): string[] {
  const found: string[] = [];
  const list = blocks as Json[];
  if (typeof text !== 'string' || text.trim() === '') found.push('no text');
  else found.push(...markup(text, 'text'));
  if (list.length > MOST.blocks) found.push(`${list.length} blocks`);
  if (JSON.stringify(list).length > MOST.total) found.push(`${JSON.stringify(list).length} characters in all`);
  for (const [i, block] of list.entries()) found.push(...ofBlock(block).map((what) => `block ${i}: ${what}`));
  return found;
}

export function viewViolations(view: Json, most = 100): string[] {
  const blocks = view.blocks as Json[];
  const found = blocks.flatMap((block, i) => ofBlock(block).map((what) => `block ${i}: ${what}`));
  if (blocks.length > most || blocks.length === 0) found.push(`${blocks.length} blocks`);
  for (const part of ['title', 'close']) {
    const words = (view[part] as Json | undefined)?.text;
    if (words !== undefined && !within(words, 24)) found.push(`${part} "${words}"`);
  }
  return found;
}

function ofBlock(block: Json): string[] {
  const elements = (block.elements ?? []) as Json[];
  switch (block.type) {
    case 'section':
      return textObject(block.text as Json, MOST.section);
    case 'header':
      return textObject(block.text as Json, MOST.header);
    case 'context':
      return [...count(elements, MOST.context), ...elements.flatMap((one) => textObject(one, MOST.section))];
    case 'actions':
      return [...count(elements, MOST.actions), ...unique(elements), ...elements.flatMap(ofButton)];
    case 'context_actions':
      return [...count(elements, MOST.contextActions), ...elements.flatMap(ofThumbs)];
    case 'image':
      return [
        ...(within(block.alt_text, 2_000) ? [] : ['alternative text']),
        ...(within(block.image_url, 3_000) ? [] : ['image address']),
      ];
    case 'rich_text':
      return ((elements[0]?.elements ?? []) as Json[]).flatMap(({ type, text, fallback }) =>
        type === 'channel' || within(type === 'date' ? fallback : text, 3_000) ? [] : ['rich text'],
      );
    default:
      return [`unknown type ${block.type}`];
  }
}

function textObject({ type, text }: Json, most: number): string[] {
  if (!within(text, most)) return [`${type} of ${String(text).length} characters`];
  return type === 'mrkdwn' ? [...markup(String(text), 'mrkdwn'), ...formatting(String(text))] : [];
}

/** After dates and links no markup may be left, and every ampersand must be an escape. */
function markup(text: string, where: string): string[] {
  const rest = text.replace(DATE, '').replace(LINK, '').replace(CHANNEL, '');
  const found: string[] = [];
  if (/[<>]/.test(rest)) found.push(`${where} holds a bare bracket: ${rest.slice(0, 80)}`);
  if (/&(?!amp;|lt;|gt;)/.test(text.replace(LINK, ''))) found.push(`${where} holds a bare ampersand`);
  if (/\p{Surrogate}/u.test(text)) found.push(`${where} holds half a character`);
  return found;
}

/** Of a text that holds signs of formatting only our own bold may be in mrkdwn: all else would lose its signs. */
function formatting(text: string): string[] {
  const rest = text.replace(DATE, '0').replace(LINK, '0').replace(CHANNEL, '0').replace(BOLD, '0');
  return /[*_~`]/.test(rest) ? [`mrkdwn would format: ${rest.slice(0, 80)}`] : [];
}

function ofButton(element: Json): string[] {
  const { text, value, action_id } = element;
  return [
    ...(within((text as Json).text, 75) ? [] : ['button text']),
    ...(within(value, 2_000) ? [] : ['button value']),
    ...(within(action_id, 255) ? [] : ['action id']),
  ];
}

function ofThumbs({ positive_button, negative_button, action_id }: Json): string[] {
  const halves = [positive_button, negative_button] as Json[];
  return halves.flatMap((half) => ofButton({ ...half, action_id }));
}

function unique(elements: Json[]): string[] {
  const ids = elements.map(({ action_id }) => action_id);
  return new Set(ids).size === ids.length ? [] : ['action ids repeat'];
}

function count(elements: readonly unknown[], most: number): string[] {
  return elements.length >= 1 && elements.length <= most ? [] : [`${elements.length} elements`];
}

function within(text: unknown, most: number): boolean {
  return typeof text === 'string' && text.length >= 1 && text.length <= most;
}
