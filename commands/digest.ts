// /digest: orders, shows and ends the daily digest of a channel.
import { z } from 'zod';
import type { Command, Invocation, Needs, OptionSpec } from '../src/chat/command.ts';
import { showTime } from '../src/chat/dates.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import type { Reply } from '../src/chat/reply.ts';
import { type DigestDesk, QUIET_BY_DEFAULT, type Subscription, subscriptionId } from '../src/chat/subscription.ts';
import { UserError } from '../src/chat/user-error.ts';
import { previewByPublication } from '../src/digests/by-publication.ts';
import { languageOf } from '../src/languages/index.ts';
import { listed, settingsLine } from './digest-lines.ts';
import {
  choicesOf,
  readLanguage,
  readQuiet,
  readTime,
  readTopics,
  readWeekdays,
  settings,
  topicsOption,
} from './digest-options.ts';
import { readZone } from './digest-zones.ts';

/** When nothing is said: before the day begins. */
const TIME = '08:30';
const names = ['on', 'off', 'now', 'preview', 'list'] as const;

const setting = z.string().trim().max(300).optional();
const schema = z.object({
  action: z.enum(names).default('list'),
  ...{ time: setting, zone: setting, topics: setting, weekdays: setting, language: setting, quiet: setting },
});
type Options = z.output<typeof schema>;

const actionOption: OptionSpec = {
  name: 'action',
  summary: {
    en: 'on, off, now, preview or list',
    vi: 'một trong: on, off, now, preview, list',
    fr: 'l’un de : on, off, now, preview, list',
  },
  type: 'text',
  required: false,
  completes: false,
};

const actions: NonNullable<Command['actions']> = [
  {
    name: 'on',
    summary: { en: 'Orders a digest here', vi: 'Đặt bản tin ở đây', fr: 'Commande un bulletin ici' },
    options: settings,
  },
  { name: 'off', summary: { en: 'Ends it', vi: 'Ngừng bản tin', fr: 'Y met fin' }, options: [] },
  { name: 'now', summary: { en: 'Posts one at once', vi: 'Đăng ngay', fr: 'En publie un tout de suite' }, options: [] },
  {
    name: 'preview',
    summary: {
      en: 'Shows you what it would hold, and why',
      vi: 'Cho bạn xem trước nội dung và lý do',
      fr: 'Vous montre son contenu, et pourquoi',
    },
    options: [topicsOption],
  },
  {
    name: 'list',
    summary: { en: 'Lists the digests here', vi: 'Liệt kê các bản tin ở đây', fr: 'Énumère les bulletins d’ici' },
    options: [],
  },
];

export const digest = {
  name: 'digest',
  summary: {
    en: 'A digest of what is new, each morning in this channel',
    vi: 'Bản tin về những gì mới, mỗi sáng trong kênh này',
    fr: 'Un bulletin des nouveautés, chaque matin dans ce canal',
  },
  options: [actionOption, ...settings],
  actions,
  restricted: true,
  personal: true,
  schema,
  parse: parseLine,
  suggest: (option, typed, { study }, language) => choicesOf(option, typed, study().knowledge, language),
  async run(invocation, options, needs) {
    const { digests } = needs;
    const { language, place, at } = invocation;
    const says = languageOf(language).sentences.digest;
    if (!digests) return withoutLedger(invocation, options, needs);
    switch (options.action) {
      case 'on':
        return order(invocation, options, needs, digests);
      case 'off':
        return sentenceReply((await digests.remove(place)) ? says.off : says.none, language);
      case 'preview':
        return digests.preview(orderOver(await digests.find(place), invocation, options, needs), at);
      case 'now': {
        const known = await digests.find(place);
        if (!known) return sentenceReply(says.none, language);
        const words = {
          ...{ posted: says.posted, refused: says.notPosted, nothing: says.nothingToPost },
          ...{ busy: says.beingPosted, unsure: says.notSure },
        };
        return sentenceReply(words[await digests.post(known, invocation.id)], language);
      }
      case 'list':
        return listed(await digests.list(place), needs, language);
    }
  },
} satisfies Command<typeof schema>;

/**
 * "on time:08:30 topics:trade, health": the first word chooses, the rest are names with their values. What stands before
 * them without a name is the time, or the topics of a preview; nothing is passed over in silence.
 */
function parseLine(line: string): Record<string, unknown> {
  const [, first = '', rest = ''] = /^(\p{L}*)\s*([\s\S]*)$/u.exec(line.slice(0, 1_000)) ?? [];
  const action = first.toLowerCase();
  const names = [...settings.map(({ name }) => name), 'topic'].join('|');
  const [bare = '', ...named] = rest.split(new RegExp(`(?:^|\\s+)(${names})\\s*[:=]`, 'i'));
  const given = new Map<string, string>();
  const add = (name: string, value: string) =>
    given.set(name, [given.get(name) ?? '', value.trim()].filter(Boolean).join(' '));
  if (bare.trim()) add(action === 'preview' ? 'topics' : 'time', bare);
  for (let i = 0; i < named.length; i += 2) {
    const name = (named[i] ?? '').toLowerCase();
    add(name === 'topic' ? 'topics' : name, named[i + 1] ?? '');
  }
  return { ...(action ? { action } : {}), ...Object.fromEntries(given) };
}

function newOrder(invocation: Invocation, options: Partial<Options>, { study }: Needs): Subscription {
  const { place, user, zone, language, at } = invocation;
  const now = at.toString({ smallestUnit: 'millisecond' });
  return {
    id: subscriptionId(place),
    place: { ...place, thread: null },
    topics: options.topics ? readTopics(options.topics, study().knowledge, language) : [],
    time: options.time ? readTime(options.time) : TIME,
    zone: options.zone ? readZone(options.zone) : zone,
    weekdays: readWeekdays(options.weekdays ?? 'daily'),
    language: options.language ? known('language', readLanguage(options.language)) : language,
    quiet: options.quiet ? known('quiet', readQuiet(options.quiet)) : QUIET_BY_DEFAULT,
    subscriber: user,
    // What exists already floods nobody: the first digest tells of what comes from now on.
    since: now,
    toldUntil: now,
    failures: 0,
    paused: false,
  };
}

function known<T>(option: string, value: T | null): T {
  if (value === null) throw new UserError('bad-option', { option, command: 'digest' });
  return value;
}

/** A second "on" changes what is named and keeps the rest, and begins again where it was paused. */
function orderOver(before: Subscription | null, invocation: Invocation, options: Options, needs: Needs): Subscription {
  const fresh = newOrder(invocation, options, needs);
  const unnamed = settings.map(({ name }) => name).filter((name) => !options[name as keyof Options]);
  const kept = before ? Object.fromEntries(unnamed.map((name) => [name, before[name as keyof Subscription]])) : {};
  // A digest that is owed stays owed, unless it is to come at other times, or could not come at all.
  const sameTimes = before && !before.paused && !options.time && !options.zone && !options.weekdays;
  return {
    ...{ ...fresh, ...kept },
    since: sameTimes ? before.since : fresh.since,
    toldUntil: before?.toldUntil ?? fresh.toldUntil,
  };
}

async function order(invocation: Invocation, options: Options, needs: Needs, digests: DigestDesk): Promise<Reply> {
  const { language, at } = invocation;
  const subscription = orderOver(await digests.find(invocation.place), invocation, options, needs);
  await digests.save(subscription);
  const says = languageOf(language).sentences.digest;
  const next = (await digests.next(subscription, at)).toZonedDateTimeISO(subscription.zone);
  const text = says.on(settingsLine(subscription, needs, language), showTime(next, language));
  const said: Reply = {
    ...sentenceReply(text, language),
    blocks: [{ kind: 'paragraph', text: { text, dates: [next.toString()] } }],
  };
  // Slack lets a bot post in channels that it is a member of; nobody thinks of that before a digest is missing.
  const guest = subscription.place.platform === 'slack' && !/^D/.test(subscription.place.channel);
  return guest ? { ...said, blocks: [...said.blocks, { kind: 'note', text: says.inviteMe }] } : said;
}

function withoutLedger(invocation: Invocation, options: Options, needs: Needs): Reply {
  const { language, zone, at } = invocation;
  if (options.action !== 'preview') throw new UserError('no-channel');
  const topics = options.topics ? readTopics(options.topics, needs.study().knowledge, language) : [];
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  return previewByPublication(needs.study(), day, { topics, language, quiet: QUIET_BY_DEFAULT, zone });
}
