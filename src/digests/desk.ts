// The desk of digests: what `/digest` can do, over the ledger and the platforms.

import type { Reply } from '../chat/reply.ts';
import type { DigestDesk } from '../chat/subscription.ts';
import { subscriptionId } from '../chat/subscription.ts';
import { compose, type Material } from './compose.ts';
import { type DeliveryNeeds, deliver } from './deliver.ts';
import { presentDigest } from './present.ts';

export function createDigestDesk(needs: DeliveryNeeds): DigestDesk {
  const { ledger } = needs;
  return {
    find: (place) => ledger.find(subscriptionId(place)),
    save: (subscription) => ledger.save(subscription),
    remove: (place) => ledger.remove(subscriptionId(place)),
    async list({ platform, workspace, channel }) {
      const all = await ledger.subscriptions();
      return all.filter(
        ({ place }) =>
          place.platform === platform &&
          place.workspace === workspace &&
          (workspace !== null || place.channel === channel),
      );
    },
    async preview(subscription, at) {
      return previewOf({
        subscription,
        study: needs.study(),
        day: at.toZonedDateTimeISO(subscription.zone).toPlainDate(),
        seen: await ledger.seenBetween(subscription.toldUntil, at.toString()),
        shown: await ledger.shown(subscription.id),
        skipped: await ledger.skipped(subscription.id),
      });
    },
    async post(subscription, id) {
      const day = needs.now().toZonedDateTimeISO(subscription.zone).toPlainDate();
      const outcome = await deliver({ entry: { subscription: subscription.id, day: `${day}+${id}` }, day }, needs);
      return outcome === 'quiet' ? 'nothing' : outcome === 'posted' || outcome === 'taken' ? 'posted' : 'refused';
    },
    reasons: (mark) => ledger.reasons(mark),
  };
}

/** What would be posted, with the reasons below; a day that would stay silent says what there is all the same. */
export function previewOf(material: Material): Reply {
  const { subscription } = material;
  const digest = compose(material) ?? compose({ ...material, subscription: { ...subscription, quiet: 'note' } });
  if (!digest) throw new Error('a digest that is not silent says something');
  return presentDigest(digest, { mark: null, topic: null });
}
