// Buttons: actions → Slack's elements, and what a click carries back. All state travels in the button: a restart loses none.
import type { types } from '@slack/bolt';
import { type Action, type ActionId, actionIds } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { shorten } from '../../text/shorten.ts';
import { ACTIONS_ELEMENTS, BUTTON_TEXT, BUTTON_VALUE } from './limits.ts';

/** What a button of ours does. Its id begins with this word, then a dot and what tells it from its neighbours. */
export type ButtonId = ActionId | 'feedback';

export const ANY_BUTTON = new RegExp(`^(?:${[...actionIds, 'feedback'].join('|')})\\.`);

/** The button's purpose, of an action id as Slack sends it back. */
export function buttonOf(actionId: string): ButtonId | null {
  const [id = ''] = actionId.split('.');
  return ANY_BUTTON.test(`${id}.`) ? (id as ButtonId) : null;
}

/** A row of buttons, and the thumbs apart, as Slack wants them. */
export function actionBlocks(actions: readonly Action[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  const usable = actions.filter(isUsable);
  const row = usable.filter(({ id }) => id !== 'helpful' && id !== 'not-helpful').slice(0, ACTIONS_ELEMENTS);
  if (row.length > 0) blocks.push({ type: 'actions', elements: row.map(button) });
  const yes = usable.find(({ id }) => id === 'helpful');
  const no = usable.find(({ id }) => id === 'not-helpful');
  if (yes && no) blocks.push({ type: 'context_actions', elements: [thumbs(yes, no)] });
  return blocks;
}

/** Slack refuses a whole message for one button without words, and a value cut short would act on something else. */
function isUsable({ id, label, value }: Action): boolean {
  return label.trim() !== '' && value !== '' && `${id} ${value}`.length <= BUTTON_VALUE;
}

export function button({ id, label, value }: Action, i: number): types.Button {
  const text = shorten(label, BUTTON_TEXT);
  return { type: 'button', action_id: `${id}.${i}`, text: { type: 'plain_text', text, emoji: false }, value };
}

function thumbs(yes: Action, no: Action): types.FeedbackButtons {
  const half = ({ id, label, value }: Action) => ({
    text: { type: 'plain_text' as const, text: shorten(label, BUTTON_TEXT), emoji: false },
    accessibility_label: shorten(label, BUTTON_TEXT),
    value: `${id} ${value}`,
  });
  return { type: 'feedback_buttons', action_id: 'feedback.0', positive_button: half(yes), negative_button: half(no) };
}

/** "helpful article#3" → its verdict and passage; null for what no button of ours carries. */
export function readVerdict(value: string): { verdict: 'helpful' | 'not-helpful'; about: string } | null {
  const match = /^(helpful|not-helpful) ([\s\S]+)$/.exec(value);
  return match?.[2] ? { verdict: match[1] as 'helpful' | 'not-helpful', about: match[2] } : null;
}

/** A call as a button's value, to be done again for everyone or for more; null when it is too long for a button. */
export function writeCall({ command, options }: Call): string | null {
  const value = JSON.stringify([command, options]);
  return value.length <= BUTTON_VALUE ? value : null;
}

export function readCall(value: string): Call | null {
  try {
    const [command, options] = JSON.parse(value) as unknown[];
    const fits = typeof command === 'string' && typeof options === 'object' && options !== null;
    return fits ? { command, options: options as Call['options'] } : null;
  } catch {
    return null;
  }
}
