// Answering by address: the response_url of a command or click takes up to five messages within half an hour.
import { ResponseUrlError } from './failures.ts';
import type { SlackMessage } from './render.ts';

export type Respond = { readonly everyone: boolean; readonly thread: string | null };

const TIMEOUT = 10_000;
/** Slack's words for a refusal: "used_url", "invalid_blocks". A longer body is a page of somebody's. */
const CODE = /^[a-z][a-z_]{2,60}$/;

/** One call. Throws a ResponseUrlError for whatever says that the message was not taken, in the status or in the body. */
export async function callResponseUrl(
  url: string,
  { text, blocks }: SlackMessage,
  { everyone, thread }: Respond,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: everyone ? 'in_channel' : 'ephemeral',
      replace_original: false,
      text,
      ...(blocks.length > 0 ? { blocks } : {}),
      ...(thread ? { thread_ts: thread } : {}),
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const code = codeOf(await response.text());
  if (!response.ok || code !== null) {
    throw new ResponseUrlError(response.status, code, response.headers.get('retry-after'));
  }
}

/** Success is "ok" or `{"ok":true}`; a refusal is `{"ok":false,"error":"…"}` or its bare word, with any status. */
function codeOf(body: string): string | null {
  const words = body.trim();
  if (words === 'ok' || words === '') return null;
  if (CODE.test(words)) return words;
  try {
    const { ok, error } = JSON.parse(words) as { ok?: unknown; error?: unknown };
    if (ok !== false) return null;
    return typeof error === 'string' && CODE.test(error) ? error : 'refused';
  } catch {
    // Not Slack's own words: the status alone speaks.
    return null;
  }
}
