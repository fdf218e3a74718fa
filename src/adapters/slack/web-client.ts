// The options of every client of Slack's Web API: short patience, and no retries of its own.
import type { Logger, webApi } from '@slack/bolt';

/** Slack answers within a second; what takes longer than this will not come. Milliseconds. */
const TIMEOUT = 15_000;

/**
 * The SDK would try ten times over half an hour, and after a 429 hold up every channel: both are done per channel
 * here (lanes.ts, deliver.ts), where it is known what may be sent twice.
 */
export function clientOptions(apiUrl: string, logger: Logger): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  };
}
