// Failures: what became of a call that failed: put off, refused, not taken, or nobody knows.
import { webApi } from '@slack/bolt';

/**
 * - `limited`: too many calls; the same one may be made later (`waitOf`).
 * - `refused`: Slack said no. Nothing happened, and the same call would be refused again.
 * - `untaken`: it never reached Slack, or was turned away at the door. The same call may simply be made again.
 * - `unsure`: it was sent and there is no clear answer (a connection that broke, HTTP 5xx, a timeout, `internal_error`,
 *   `fatal_error`: "it's possible some aspect of the operation succeeded"). Slack may have done it.
 */
export type Failure = 'limited' | 'refused' | 'untaken' | 'unsure';

const LIMITED = new Set(['ratelimited', 'rate_limited']);
const UNSURE = new Set(['internal_error', 'fatal_error']);
/** `request_timeout`: the body arrived cut off; `team_added_to_org`: the workspace is being moved. Slack's method pages. */
const UNTAKEN = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org']);
/** The connection was never made: nothing can have been posted. */
const UNREACHED = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
]);

/** Slack limits by the minute; where a 429 does not say how long, milliseconds. */
const DEFAULT_WAIT = 10_000;
/** "0" is no leave to call without end. Milliseconds. */
const LEAST_WAIT = 100;
/** What the SDK throws for a 429 without a number in Retry-After: no class of its own, no code. */
const BARE_LIMIT = /^Retry header did not contain a valid timeout/;

/** What the address of a click or command answered, other than that it took the message. */
export class ResponseUrlError extends Error {
  readonly status: number;
  /** Slack's word for it, "used_url" say, or null. */
  readonly code: string | null;
  readonly retryAfter: string | null;

  constructor(status: number, code: string | null, retryAfter: string | null) {
    super(`response_url answered ${status}${code ? ` (${code})` : ''}`);
    this.name = 'ResponseUrlError';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError || isBareLimit(error)) return 'limited';
  if (error instanceof ResponseUrlError && error.status === 429) return 'limited';
  const code = refusalCode(error);
  if (code !== null) return ofCode(code);
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500 ? 'unsure' : 'refused';
  if (error instanceof ResponseUrlError) return error.status >= 500 ? 'unsure' : 'refused';
  return UNREACHED.has(networkCode(error)) ? 'untaken' : 'unsure';
}

/** The code by which Slack refused, "missing_scope" say, or null where it was not Slack that did. */
export function refusalCode(error: unknown): string | null {
  if (error instanceof ResponseUrlError) return error.code;
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** Milliseconds until a `limited` call may be made again; Slack always says, and a default stands in where it did not. */
export function waitOf(error: unknown): number {
  const said = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : afterOf(error);
  return Number.isFinite(said) && said >= 0 ? Math.max(said * 1_000, LEAST_WAIT) : DEFAULT_WAIT;
}

/** The system's code, however deep the cause lies; "" where there is none. */
export function networkCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause ?? (cause as { original?: unknown }).original) {
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR)/.test(code)) return code;
    if (cause.name === 'TimeoutError') return 'no answer in time';
  }
  return '';
}

function ofCode(code: string): Failure {
  if (LIMITED.has(code)) return 'limited';
  if (UNSURE.has(code)) return 'unsure';
  return UNTAKEN.has(code) ? 'untaken' : 'refused';
}

function isBareLimit(error: unknown): boolean {
  return error instanceof Error && BARE_LIMIT.test(error.message);
}

function afterOf(error: unknown): number {
  return error instanceof ResponseUrlError && error.retryAfter !== null
    ? Number.parseInt(error.retryAfter, 10)
    : Number.NaN;
}
