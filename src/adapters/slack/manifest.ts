// The app manifest, made from the command list: what an operator pastes at api.slack.com/apps to set the app up.
import type { Command } from '../../chat/command.ts';
import { shorten } from '../../text/shorten.ts';
import { EVENTS_PATH, REDIRECT_PATH } from './door.ts';
import { botEvents, scopeNames } from './scopes.ts';
import { CHECK } from './shortcut.ts';
import { ASK, PARTNERSHIP } from './slash.ts';

/** Lengths of the manifest schema, app-manifests.v1.features and display_information. */
const NAME = 35;
const DESCRIPTION = 140;
const AGENT_DESCRIPTION = 300;
const COMMAND_DESCRIPTION = 2_000;
const USAGE_HINT = 1_000;

const APP_NAME = 'Partnership';
const SUMMARY = 'Answers questions about the Vietnam–Canada partnership from news articles, word for word and dated.';
const LONG_DESCRIPTION = `${SUMMARY} Every answer is a sentence of an article, with its publisher, its date and a link where there is one; where the articles do not say, the bot says so and shows how far its articles reach. It writes no text of its own with a model, keeps no chat history, and speaks English, Vietnamese and French.`;

export type ManifestOptions = {
  /** Where the bot is reached from outside; null where only the bot calls Slack. */
  readonly publicUrl: string | null;
  /** Slack delivers over the socket that the bot opens, not to the address. */
  readonly socketMode: boolean;
  /** Workspaces install the app themselves. */
  readonly oauth: boolean;
};

/** The manifest as an object. Everything in it that depends on the commands comes from `commands`. */
export function slackManifest(commands: readonly Command[], { publicUrl, socketMode, oauth }: ManifestOptions) {
  const url = publicUrl === null || socketMode ? null : `${publicUrl}${EVENTS_PATH}`;
  const address = url ? { url } : {};
  const requests = url ? { request_url: url } : {};
  return {
    display_information: {
      name: shorten(APP_NAME, NAME),
      description: shorten(SUMMARY, DESCRIPTION),
      long_description: LONG_DESCRIPTION,
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: APP_NAME.toLowerCase(), always_online: true },
      slash_commands: [
        {
          command: PARTNERSHIP,
          description: 'Ask the articles, or see a timeline, people, the latest, the sources',
          usage_hint: usageHint(commands),
          should_escape: false,
          ...address,
        },
        {
          command: ASK,
          description: shorten(summaryOf('ask', commands), COMMAND_DESCRIPTION),
          usage_hint: '[question]',
          should_escape: false,
          ...address,
        },
      ],
      shortcuts: [
        {
          name: 'Check this message',
          type: 'message',
          callback_id: CHECK,
          description: 'Shows you, and only you, what the articles say on it',
        },
      ],
      agent_view: {
        agent_description: shorten(SUMMARY, AGENT_DESCRIPTION),
        suggested_prompts: [{ title: 'What can you do?', message: 'What can you do?' }],
      },
    },
    oauth_config: {
      scopes: { bot: [...scopeNames] },
      ...(oauth && publicUrl ? { redirect_urls: [`${publicUrl}${REDIRECT_PATH}`] } : {}),
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

/** "[question] | timeline [topic] | …": each command as it is typed after /partnership. */
function usageHint(commands: readonly Command[]): string {
  const calls = commands
    .filter(({ name }) => name !== 'ask')
    .map(({ name, options }) => [name, ...options.slice(0, 1).map((option) => `[${option.name}]`)].join(' '));
  return shorten(['[question]', ...calls].join(' | '), USAGE_HINT);
}

function summaryOf(name: string, commands: readonly Command[]): string {
  return commands.find((command) => command.name === name)?.summary.en ?? name;
}
