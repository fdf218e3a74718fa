// Refusals: Discord's error codes that are no fault of the program, and what each means for an answer.
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/** Three seconds have passed, or the interaction was never ours. */
export const isTooLate = (error: unknown) => has(error, RESTJSONErrorCodes.UnknownInteraction);
/** An earlier try got through although its answer was lost, or another process was faster. */
export const isAcknowledged = (error: unknown) => has(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
export const isForbidden = (error: unknown) =>
  has(
    error,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.ThreadLocked,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  );
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

/** True for what Discord or the network said; false for a fault of our own. */
export function isOfTheWire(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError) return true;
  return networkCode(error) !== null;
}

/** The system's word for what is wrong with the line ("ECONNREFUSED"), however deep the cause lies; null: it is not the line. */
export function networkCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^(E(?!RR_)[A-Z_]+$|UND_ERR)/.test(code)) return code;
    // A request that took longer than its limit.
    if (cause.name === 'AbortError' || cause.name === 'TimeoutError') return 'no answer in time';
  }
  return null;
}

/** What may be logged of an error: discord.js keeps the whole request in it, message and token included. */
export function loggable(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, reason: error.message, method: error.method };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message, method: error.method };
  return { err: error };
}
