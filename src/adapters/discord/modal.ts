// The form by which someone tells the curator what the articles should tell.
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { FIELD_LABEL, FIELD_TEXT, MODAL_TITLE } from './limits.ts';

const MISSING = 'missing';
const FIELD = 'text';

/** `question`: what was asked in vain, to begin from. */
export function missingForm(question: string, language: LanguageCode): APIModalInteractionResponseCallbackData {
  const { missingTitle, missingLabel } = languageOf(language).sentences.adapters;
  const field: APILabelComponent = {
    type: ComponentType.Label,
    label: shorten(missingLabel, FIELD_LABEL),
    component: {
      type: ComponentType.TextInput,
      custom_id: FIELD,
      style: TextInputStyle.Paragraph,
      required: true,
      max_length: FIELD_TEXT,
      value: shorten(question, FIELD_TEXT),
    },
  };
  return { custom_id: MISSING, title: shorten(missingTitle, MODAL_TITLE), components: [field] };
}

/** What was written into the form; null for a form that this version did not show. */
export function readMissingForm({ data }: APIModalSubmitInteraction): string | null {
  if (data.custom_id !== MISSING) return null;
  for (const row of data.components) {
    const fields = 'component' in row ? [row.component] : 'components' in row ? row.components : [];
    for (const field of fields) {
      if (field.type === ComponentType.TextInput && field.custom_id === FIELD)
        return field.value.slice(0, FIELD_TEXT).trim();
    }
  }
  return null;
}
