// Options of /digest: what may be ordered, how it is read, and what is offered while it is typed.

import type { OptionChoice, OptionSpec } from '../src/chat/command.ts';
import { topicChoices } from '../src/chat/completions.ts';
import { type QuietChoice, quietChoices } from '../src/chat/subscription.ts';
import { UserError } from '../src/chat/user-error.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { type LanguageCode, languages } from '../src/languages/index.ts';
import { fold } from '../src/text/fold.ts';
import { shorten } from '../src/text/shorten.ts';

const spec = (name: string, completes: boolean, en: string, vi: string, fr: string): OptionSpec => ({
  ...{ name, completes, type: 'text', required: false, summary: { en, vi, fr } },
});

export const topicsOption = spec(
  'topics',
  true,
  'topics, with commas between them; none: all',
  'các chủ đề, cách nhau bằng dấu phẩy; không có: tất cả',
  'thèmes, séparés par des virgules ; aucun : tous',
);

export const settings: readonly OptionSpec[] = [
  spec('time', false, 'local time of day, as 08:30', 'giờ địa phương, như 08:30', 'heure locale, par exemple 08:30'),
  spec(
    'zone',
    true,
    'time zone, as Asia/Ho_Chi_Minh',
    'múi giờ, như Asia/Ho_Chi_Minh',
    'fuseau horaire, comme Asia/Ho_Chi_Minh',
  ),
  topicsOption,
  spec(
    'weekdays',
    true,
    'daily, weekdays, or days as mon,thu',
    'mỗi ngày (daily), ngày làm việc (weekdays), hoặc như mon,thu',
    'chaque jour (daily), en semaine (weekdays), ou par exemple mon,thu',
  ),
  spec('language', true, 'language of the digest', 'ngôn ngữ của bản tin', 'langue du bulletin'),
  spec(
    'quiet',
    true,
    'a day without news: archive, note or silent',
    'ngày không có tin: archive, note hoặc silent',
    'jour sans nouvelles : archive, note ou silent',
  ),
];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Names of today that Intl lists under an older one only. */
const TODAY = ['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon', 'Europe/Kyiv'];
/** Discord shows at most 25 choices. */
const MOST = 25;

export function readTime(text: string): string {
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?$/.exec(text.trim().toLowerCase()) ?? [];
  if (hour === '') throw new UserError('no-time', { text: shorten(text, 60) });
  return `${hour.padStart(2, '0')}:${minute}`;
}

export function readZone(text: string): string {
  const wanted = text.trim();
  try {
    // Temporal keeps the name as given, where Intl makes Asia/Saigon of it.
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(wanted).timeZoneId;
  } catch {
    throw new UserError('no-zone', { text: shorten(wanted, 60) });
  }
}

export function readWeekdays(text: string): number[] {
  const words = fold(text)
    .split(/[\s,;+]+/)
    .filter(Boolean);
  if (words.length === 1 && words[0] === 'daily') return EVERY_DAY;
  if (words.length === 1 && words[0] === 'weekdays') return EVERY_DAY.slice(0, 5);
  const days = words.map((word) => DAYS.indexOf(word.slice(0, 3)) + 1);
  if (days.length === 0 || days.includes(0)) throw new UserError('no-weekdays', { text: shorten(text, 60) });
  return [...new Set(days)].sort();
}

/** Ids of the topics named by id or label, in any language. */
export function readTopics(text: string, { vocabulary }: Knowledge, language: LanguageCode): string[] {
  const known = vocabulary.topics;
  const ids = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const wanted = fold(part);
      const topic = known.find(({ id, label }) => [id, ...Object.values(label)].some((name) => fold(name) === wanted));
      if (topic) return topic.id;
      const list = known.map(({ label }) => label[language]).join(', ');
      throw new UserError('no-topic', { text: shorten(part, 60), known: list });
    });
  return [...new Set(ids)];
}

export function readLanguage(text: string): LanguageCode | null {
  const wanted = fold(text).trim();
  return languages.find(({ code, name }) => code === wanted || fold(name) === wanted)?.code ?? null;
}

export function readQuiet(text: string): QuietChoice | null {
  return quietChoices.find((choice) => choice === fold(text).trim()) ?? null;
}

export function choicesOf(option: string, typed: string, knowledge: Knowledge, language: LanguageCode): OptionChoice[] {
  const start = fold(typed).trim();
  const plain = (values: readonly string[]) =>
    values
      .filter((value) => fold(value).includes(start))
      .slice(0, MOST)
      .map((value) => ({ name: value, value }));
  switch (option) {
    case 'zone':
      return plain(
        [...TODAY, ...Intl.supportedValuesOf('timeZone')].toSorted((a, b) => rank(a, start) - rank(b, start)),
      );
    case 'topics': {
      // The last of several is being typed.
      const [, before = '', last = ''] = /^(.*,\s*)?([^,]*)$/s.exec(typed) ?? [];
      return topicChoices(last, knowledge, language).map(({ name, value }) => ({
        name: before + name,
        value: before + value,
      }));
    }
    case 'weekdays':
      return plain(['daily', 'weekdays', ...DAYS]);
    case 'language':
      return languages.map(({ code, name }) => ({ name, value: code }));
    case 'quiet':
      return plain(quietChoices);
    default:
      return [];
  }
}

/** Zones whose city begins as typed come first. */
function rank(zone: string, start: string): number {
  return fold(zone.split('/').at(-1) ?? '').startsWith(start.replaceAll(' ', '_')) ? 0 : 1;
}
