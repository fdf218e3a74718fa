// The last resort: what fails before anybody is known to answer to (no token to be had, say) is logged once, and told where there is an address.
import { randomBytes } from 'node:crypto';
import type { App, CodedError } from '@slack/bolt';
import { sentenceReply } from '../../chat/dispatch.ts';
import { languageOf } from '../../languages/index.ts';
import type { Desk } from './desk.ts';
import { renderReply } from './render.ts';

export function registerLastResort(app: App, { metrics, log, deliver }: Desk): void {
  app.error(async ({ error, body }: { readonly error: CodedError; readonly body: object }) => {
    const incident = randomBytes(3).toString('hex');
    metrics.failed('slack', 'handler');
    log.error({ err: error.original ?? error, incident }, 'a Slack event could not be handled');
    const { response_url: url } = body as { readonly response_url?: unknown };
    if (typeof url !== 'string' || url === '') return;
    // Without a token nobody says which language the asker reads.
    const { code, sentences } = languageOf('en');
    const apology = renderReply(sentenceReply(sentences.errors.incident({ incident }), code));
    await deliver.respond(url, apology, { everyone: false, thread: null }).catch((err: unknown) => {
      log.warn({ err, incident }, 'an incident could not be told');
    });
  });
}
