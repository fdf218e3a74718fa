// Lines about digests: what a channel has ordered, in words.
import type { Needs } from '../src/chat/command.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import type { Reply } from '../src/chat/reply.ts';
import { addressOf, QUIET_BY_DEFAULT, type Subscription } from '../src/chat/subscription.ts';
import { topicLabel } from '../src/chat/topic-label.ts';
import { type LanguageCode, languageOf } from '../src/languages/index.ts';

/** "every day at 08:30 (Asia/Ho_Chi_Minh), on Peacekeeping, in French": what goes without saying is left out. */
export function settingsLine(
  subscription: Subscription,
  { study }: Pick<Needs, 'study'>,
  language: LanguageCode,
): string {
  const says = languageOf(language).sentences.digest;
  const { weekdays, time, zone, topics, paused, quiet } = subscription;
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const days = weekdays.map((day) => format.format(Date.UTC(2024, 0, day)));
  const labels = topics.map((topic) => topicLabel(topic, study().knowledge, language));
  return [
    says.when(weekdays.length === 7 ? says.daily : days.join(', '), time, zone),
    labels.length > 0 ? says.topics(labels.join(', ')) : says.allTopics,
    ...(subscription.language === language ? [] : [says.inLanguage(nameOf(subscription.language, language))]),
    ...(quiet === QUIET_BY_DEFAULT ? [] : [says.quietDays[quiet]]),
    ...(paused ? [says.paused] : []),
  ].join(', ');
}

function nameOf(code: LanguageCode, language: LanguageCode): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** All of them, each with the address of its channel, which Slack and Discord show as a link. */
export function listed(
  subscriptions: readonly Subscription[],
  needs: Pick<Needs, 'study'>,
  language: LanguageCode,
): Reply {
  const says = languageOf(language).sentences.digest;
  if (subscriptions.length === 0) return sentenceReply(says.none, language);
  const items = subscriptions.map((one) => ({
    text: `${addressOf(one.place)}: ${settingsLine(one, needs, language)}`,
  }));
  return {
    audience: 'asker',
    language,
    summary: says.listHeading,
    blocks: [
      { kind: 'heading', text: says.listHeading },
      { kind: 'list', items },
    ],
  };
}
