// What Discord says of messages in prose and not in its OpenAPI document, checked on every body that is sent.
import { ComponentType, MessageFlags } from 'discord.js';

type Component = {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
};
type Message = {
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
};

/** Every broken rule, a sentence each. */
export function brokenRules(body: unknown): string[] {
  const { flags = 0, components = [], allowed_mentions, ...rest } = body as Message & Record<string, unknown>;
  const all = flatten(components);
  const broken: string[] = [];
  const total = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  if (total > 4_000) broken.push(`${total} characters of text; at most 4,000`);
  if (all.length > 40) broken.push(`${all.length} components; at most 40`);
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(ids).size < ids.length) broken.push('a custom_id twice');
  for (const row of all.filter(({ type }) => type === ComponentType.ActionRow)) {
    const count = row.components?.length ?? 0;
    if (count < 1 || count > 5) broken.push(`${count} buttons in a row; 1 to 5`);
  }
  if (allowed_mentions?.parse?.length !== 0) broken.push('allowed_mentions.parse is not []');
  if (!(flags & MessageFlags.SuppressEmbeds)) broken.push('previews are not suppressed');
  if (!(flags & MessageFlags.IsComponentsV2)) broken.push('not Components v2');
  if ('content' in rest || 'embeds' in rest) broken.push('content or embeds beside Components v2');
  return broken;
}

/** All text that a reader sees, a line for each text display. */
export function shownText(body: unknown): string {
  return flatten((body as Message).components ?? [])
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** custom_ids of the buttons of a message. */
export function buttonIds(body: unknown): string[] {
  return flatten((body as Message).components ?? []).flatMap(({ custom_id }) => custom_id ?? []);
}

function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}
