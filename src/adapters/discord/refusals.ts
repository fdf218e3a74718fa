// Refusals: Discord's error codes that are no fault of the program, and what each means for an answer.
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Three seconds have passed, or the interaction was never ours. */
export const isTooLate = (error: unknown) => has(error, RESTJSONErrorCodes.UnknownInteraction);
/** An earlier try got through although its answer was lost, or another process was faster. */
export const isAcknowledged = (error: unknown) => has(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
export const isForbidden = (error: unknown) =>
  has(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions);
export const mayNotReply = (error: unknown) =>
  has(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
/** Nobody is left to read the answer. */
export const isGone = (error: unknown) =>
  has(
    error,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownGuild,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  );

function has(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** What may be logged of an error: discord.js keeps the whole request in it, message and token included. */
export function loggable(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, reason: error.message, method: error.method };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message, method: error.method };
  return { err: error };
}
