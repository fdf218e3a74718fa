// Pause: a channel in which nothing can be delivered for days is paused, never deleted, and who ordered it is told once.
import { addressOf } from '../chat/subscription.ts';
import { languageOf } from '../languages/index.ts';
import type { DeliveryNeeds } from './deliver.ts';

/** Due days in a row that fail before a channel is paused. */
const FAILED_DAYS = 3;

/** Counts a due day on which nothing could be delivered. */
export async function countFailure(id: string, { ledger, platform, log }: DeliveryNeeds): Promise<void> {
  const days = await ledger.failed(id);
  const subscription = await ledger.find(id);
  if (!subscription || days < FAILED_DAYS || !(await ledger.pause(id))) return;
  const { place, subscriber, language } = subscription;
  log({ platform: place.platform, channel: place.channel, days }, 'a digest is paused');
  const text = languageOf(language).sentences.digest.pausedNotice(addressOf(place), days);
  await platform(place.platform)
    ?.tell?.(place.workspace, subscriber, {
      audience: 'asker',
      language,
      summary: text,
      blocks: [{ kind: 'paragraph', text: { text } }],
    })
    .catch((error: unknown) => log({ err: error }, 'a pause could not be told'));
}
