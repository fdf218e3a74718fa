// Autocomplete: what is being typed into an option → the choices that the command suggests.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Needs } from '../../chat/command.ts';
import { shorten } from '../../text/shorten.ts';
import { languageOfInteraction } from './invocation.ts';
import { CHOICE_TEXT, CHOICES } from './limits.ts';

export function choicesFor(
  interaction: APIApplicationCommandAutocompleteInteraction,
  needs: Needs,
): APIApplicationCommandOptionChoice<string>[] {
  const { name, options = [] } = interaction.data;
  const given = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  );
  const focused = given.find((option) => 'focused' in option && option.focused);
  const command = needs.commands.find((one) => one.name === name);
  if (!command?.suggest || !focused || !('value' in focused)) return [];
  const suggested = command.suggest(focused.name, String(focused.value), needs, languageOfInteraction(interaction));
  return (
    suggested
      // A cut value would name something else.
      .filter(({ name: label, value }) => label.trim() !== '' && value !== '' && value.length <= CHOICE_TEXT)
      .slice(0, CHOICES)
      .map(({ name: label, value }) => ({ name: shorten(label, CHOICE_TEXT), value }))
  );
}
