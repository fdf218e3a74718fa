// Buttons: actions → rows of buttons, their whole state in custom_id, so that a click works after a restart too.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Action, type ActionId, actionIds } from '../../chat/reply.ts';
import { shorten } from '../../text/shorten.ts';
import { BUTTON_LABEL, BUTTONS_IN_ROW, CUSTOM_ID } from './limits.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** What the asker most likely does next; everything else stays quiet. */
const PRIMARY: ReadonlySet<ActionId> = new Set(['share', 'ask']);

/** Two rows of buttons and one of thumbs: more than a reader looks through. */
const MOST_BUTTONS = 12;

export function buttonRows(actions: readonly Action[]): ButtonRow[] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const { id, label, value } of actions) {
    const customId = `${id}:${value}`;
    // Discord refuses a message that holds an id twice; a cut id would act on something else.
    if (customId.length > CUSTOM_ID || buttons.has(customId) || buttons.size === MOST_BUTTONS) continue;
    buttons.set(customId, {
      type: ComponentType.Button,
      style: PRIMARY.has(id) ? ButtonStyle.Primary : ButtonStyle.Secondary,
      label: shorten(label, BUTTON_LABEL),
      custom_id: customId,
    });
  }
  const all = [...buttons.values()];
  // The thumbs in a row of their own, so that they stay together on a phone.
  const isThumb = ({ custom_id }: APIButtonComponentWithCustomId) => /^(not-)?helpful:/.test(custom_id);
  return [...rowsOf(all.filter((button) => !isThumb(button))), ...rowsOf(all.filter(isThumb))];
}

function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow[] {
  const rows: ButtonRow[] = [];
  for (let i = 0; i < buttons.length; i += BUTTONS_IN_ROW) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(i, i + BUTTONS_IN_ROW) });
  }
  return rows;
}

/** The action of a custom_id; null for one that this version did not make. */
export function readCustomId(customId: string): { readonly id: ActionId; readonly value: string } | null {
  const colon = customId.indexOf(':');
  const id = actionIds.find((action) => action === customId.slice(0, colon));
  return id && colon < customId.length - 1 ? { id, value: customId.slice(colon + 1) } : null;
}
