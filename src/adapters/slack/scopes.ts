// Scopes and events: the least that works; the manifest asks for them, the start checks them, the README gives the reasons.

/** Bot scopes, and what each is for. */
export const SCOPES = {
  'app_mentions:read': 'hear its name in channels',
  'assistant:write': 'suggested prompts, status and titles in the agent view',
  'channels:history': 'hear follow-ups in threads it answered in, public channels',
  'chat:write': 'answer',
  commands: '/partnership, /ask and the message shortcut',
  'groups:history': 'the same follow-ups in private channels that it was invited to',
  'im:history': 'read direct messages to it',
  'mpim:history': 'the same follow-ups in group messages',
  'users:read': "answer in the reader's language and time zone",
} as const;

export type Scope = keyof typeof SCOPES;

export const scopeNames = Object.keys(SCOPES) as Scope[];

/** Without these the bot is mute or deaf; without the others it only does less. */
const NEEDED: readonly Scope[] = ['chat:write', 'commands', 'app_mentions:read', 'im:history'];

export const botEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
] as const;

/** What an app that was installed with `granted` lacks. */
export function missingFrom(granted: readonly string[]): { readonly needed: Scope[]; readonly wished: Scope[] } {
  const missing = scopeNames.filter((scope) => !granted.includes(scope));
  return {
    needed: missing.filter((scope) => NEEDED.includes(scope)),
    wished: missing.filter((scope) => !NEEDED.includes(scope)),
  };
}
