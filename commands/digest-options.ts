// Options of /digest: what may be ordered, how it is read, and what is offered while it is typed.
import type { OptionChoice, OptionSpec } from '../src/chat/command.ts';
import { topicChoices } from '../src/chat/completions.ts';
import { type QuietChoice, quietChoices } from '../src/chat/subscription.ts';
import { UserError } from '../src/chat/user-error.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { type LanguageCode, languages } from '../src/languages/index.ts';
import { fold } from '../src/text/fold.ts';
import { shorten } from '../src/text/shorten.ts';
import { zoneChoices } from './digest-zones.ts';

const spec = (name: string, completes: boolean, en: string, vi: string, fr: string): OptionSpec => ({
  ...{ name, completes, type: 'text', required: false, summary: { en, vi, fr } },
});

export const topicsOption = spec(
  'topics',
  true,
  'topics, with commas between them, or all',
  'các chủ đề, cách nhau bằng dấu phẩy, hoặc all (tất cả)',
  'thèmes, séparés par des virgules, ou all (tous)',
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
    'daily, weekdays, weekly, or days as mon,thu',
    'mỗi ngày (daily), ngày làm việc (weekdays), mỗi tuần (weekly), hoặc mon,thu',
    'chaque jour (daily), en semaine (weekdays), chaque lundi (weekly), ou mon,thu',
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
/** The word for every topic. */
const ALL = 'all';
/** Discord shows at most 25 choices. */
const MOST = 25;

export function readTime(text: string): string {
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?$/.exec(text.trim().toLowerCase()) ?? [];
  if (hour === '') throw new UserError('no-time', { text: shorten(text, 60) });
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** "daily", "weekdays", "weekly" (Mondays), or days by their names in any of the bot's languages, with commas or spaces. */
export function readWeekdays(text: string): number[] {
  const wanted = fold(text).trim();
  if (wanted === 'daily') return EVERY_DAY;
  if (wanted === 'weekdays') return EVERY_DAY.slice(0, 5);
  if (wanted === 'weekly') return EVERY_DAY.slice(0, 1);
  const parts = wanted.split(/[,;+]/).map((part) => part.trim());
  // "thứ hai" holds a space itself.
  const words = parts.flatMap((part) => (dayOf(part) ? [part] : part.split(/\s+/))).filter(Boolean);
  const days = words.map(dayOf);
  if (days.length === 0 || days.includes(0)) throw new UserError('no-weekdays', { text: shorten(text, 60) });
  return [...new Set(days)].sort();
}

/** 1 (Monday) … 7, by a whole name or its first letters; 0 for what is no day. */
function dayOf(word: string): number {
  dayNames ??= languages.map(({ code }) => dayNamesIn(code));
  return EVERY_DAY.find((day) => dayNames?.some((names) => isDay(word, fold(names[day - 1] ?? '')))) ?? 0;
}

/** "thu" is Thursday; in a name of two words, "thứ hai", the first says nothing. */
function isDay(word: string, name: string): boolean {
  return word === name || (word.length >= 3 && !name.includes(' ') && name.startsWith(word));
}

/** Monday first. */
function dayNamesIn(language: LanguageCode): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return EVERY_DAY.map((day) => format.format(Date.UTC(2024, 0, day)));
}

/** By language, when first asked for: Intl's calendars take 8 MB and some milliseconds of a start. */
let dayNames: readonly (readonly string[])[] | undefined;

/** Ids of the topics named by id or label, in any language; none for "all". */
export function readTopics(text: string, { vocabulary }: Knowledge, language: LanguageCode): string[] {
  const known = vocabulary.topics;
  if (fold(text).trim() === ALL) return [];
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  // Commas alone are not all of them.
  const ids = (parts.length > 0 ? parts : [text]).map((part) => {
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
      return zoneChoices(typed);
    case 'topics': {
      // The last of several is being typed.
      const [, before = '', last = ''] = /^(.*,\s*)?([^,]*)$/s.exec(typed) ?? [];
      const choices = topicChoices(last, knowledge, language).map(({ name, value }) => ({
        name: before + name,
        value: before + value,
      }));
      return before === '' ? [...plain([ALL]), ...choices].slice(0, MOST) : choices;
    }
    case 'weekdays': {
      const names = dayNamesIn(language);
      const days = DAYS.map((value, i) => ({ name: `${value} (${names[i]})`, value }));
      return [...plain(['daily', 'weekdays', 'weekly']), ...days.filter(({ name }) => fold(name).includes(start))];
    }
    case 'language':
      return languages.map(({ code, name }) => ({ name, value: code }));
    case 'quiet':
      return plain(quietChoices);
    default:
      return [];
  }
}
