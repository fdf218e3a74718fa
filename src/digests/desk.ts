// The desk of digests: what `/digest` can do, over the ledger and the platforms.
import type { Reply } from '../chat/reply.ts';
import { type DigestDesk, type PostedNow, subscriptionId } from '../chat/subscription.ts';
import { compose, type Material } from './compose.ts';
import { type DeliveryNeeds, deliver, type Outcome } from './deliver.ts';
import { nextMoment } from './due.ts';
import { noticeArticles, noticedSince } from './notice.ts';
import { presentDigest } from './present.ts';

/** What each outcome means to whoever asked for one now. */
const POSTED: Readonly<Record<Outcome, PostedNow>> = {
  ...{ posted: 'posted', quiet: 'nothing', busy: 'busy', refused: 'refused', gone: 'refused' },
  // The same request came twice: the first one does the work.
  taken: 'posted',
  unsure: 'unsure',
  skipped: 'unsure',
};

export function createDigestDesk(needs: DeliveryNeeds): DigestDesk {
  const { ledger } = needs;
  return {
    find: (place) => ledger.find(subscriptionId(place)),
    async save(subscription) {
      if (await ledger.find(subscription.id)) return ledger.save(subscription);
      // What exists is noted first, and counts as told: a channel's first digest floods nobody.
      await noticeArticles(needs.study().knowledge, ledger);
      const since = needs.now().toString({ smallestUnit: 'millisecond' });
      await ledger.save({ ...subscription, since, toldUntil: await ledger.noticed() });
    },
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
      const study = needs.study();
      const day = at.toZonedDateTimeISO(subscription.zone).toPlainDate();
      const { seen } = await noticedSince(subscription.toldUntil, study.knowledge, ledger, at);
      return previewOf({ subscription, study, day, seen, ...(await ledger.history(subscription.id)) });
    },
    async post(subscription, id) {
      const day = needs.now().toZonedDateTimeISO(subscription.zone).toPlainDate();
      const outcome = await deliver({ entry: { subscription: subscription.id, day: `${day}+${id}` }, day }, needs);
      return POSTED[outcome];
    },
    async next(subscription, at) {
      const day = (await ledger.lastDays()).get(subscription.id);
      return nextMoment(at, { ...subscription, last: day ? Temporal.PlainDate.from(day) : null });
    },
    async reasons(mark) {
      return (await ledger.told(mark))?.reasons ?? null;
    },
    async rest(mark) {
      const told = await ledger.told(mark);
      return told ? (told.rest ?? []) : null;
    },
  };
}

/** What would be posted, with the reasons below; a day that would stay silent says what there is all the same. */
export function previewOf(material: Material): Reply {
  const { subscription } = material;
  const digest = compose(material) ?? compose({ ...material, subscription: { ...subscription, quiet: 'note' } });
  const [only, ...others] = subscription.topics;
  if (!digest) throw new Error('a digest that is not silent says something');
  return presentDigest(digest, { mark: null, ...(only && others.length === 0 ? { topic: only } : {}) });
}
