// Invite: the address by which an administrator adds the bot, asking for no more than it needs.
import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** Each permission with what would not work without it; the README repeats the reasons. */
const PERMISSIONS = [
  // Sees the channels it is mentioned in.
  PermissionFlagsBits.ViewChannel,
  // Answers mentions, and posts digests.
  PermissionFlagsBits.SendMessages,
  // The same within threads.
  PermissionFlagsBits.SendMessagesInThreads,
  // Discord lets only those reply to a message who may read the history.
  PermissionFlagsBits.ReadMessageHistory,
];

export const permissions: bigint = PERMISSIONS.reduce((all, one) => all | one, 0n);

export function inviteLink(clientId: string): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
