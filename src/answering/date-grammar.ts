// Date grammar: how English, Vietnamese and French name days, months, years and stretches of time, as patterns over
// the folded line of a question. Each names its parts; question-dates.ts gives them meaning.
import type { Language, LanguageCode } from '../languages/index.ts';
import type { RangeKind, StretchKind, TimeUnit } from './date-ranges.ts';

export type Grammar = {
  /** One date, with groups d, m (a month's name or number), y, n (ordinal of a month). */
  readonly date: string;
  /** Words before a date that open, close or name a range. "$D" stands for a date. */
  readonly ranges: readonly (readonly [pattern: string, kind: RangeKind])[];
  /** Stretches that count back from the day of asking: group n (number or word), group u (unit). */
  readonly back: readonly (readonly [pattern: string, kind: StretchKind])[];
  /** Days of one month, with groups d, e (the last day), m and y: "from 5 to 10 May 2024". */
  readonly days: string;
  /** Words that open a range before a stretch that counts back ("since last year"). */
  readonly since: string;
  /** "today is $D": sets the day of asking. */
  readonly today: string;
  /** Unit words → unit. */
  readonly units: Readonly<Record<string, TimeUnit>>;
};

const YEAR = String.raw`(?:19|20)\d{2}`;
const DAY = String.raw`\d{1,2}`;

const monthNames = (language: Language) => [...language.months.keys()].sort((a, b) => b.length - a.length).join('|');

/** The grammar of a language; `$D` in ranges is filled in by the reader. */
export function grammarOf(language: Language): Grammar {
  const { code } = language;
  return { ...GRAMMARS[code], date: DATES[code](language), days: DAYS[code](monthNames(language)) };
}

const numeric = String.raw`(?<iso>\d{4} \d{2} \d{2})|(?<slash>${DAY} ${DAY} ${YEAR})`;

const DATES: Readonly<Record<LanguageCode, (language: Language) => string>> = {
  en: (language) => {
    const months = monthNames(language);
    const ordinals = [...language.ordinals.keys()].join('|');
    return [
      String.raw`(?:the )?(?<d>${DAY})(?: ?(?:st|nd|rd|th))?(?: of)? (?<m>${months})(?: (?<y>${YEAR}))?`,
      String.raw`(?<m>${months}) (?:the )?(?<d>${DAY})(?: ?(?:st|nd|rd|th))?(?!\d)(?: (?<y>${YEAR}))?`,
      String.raw`(?<m>${months})(?: of)?(?: (?<y>${YEAR}))?`,
      String.raw`(?:the )?(?<n>${ordinals}) month of (?<y>${YEAR})`,
      numeric,
      String.raw`(?:the )?(?:year )?(?<y>${YEAR})(?! s(?!\w))`,
    ].join('|');
  },
  vi: () =>
    [
      String.raw`(?:ngay|mung|mong) (?<d>${DAY}) thang (?<m>${DAY})(?: nam)?(?: (?<y>${YEAR}))?`,
      String.raw`(?:ngay )?(?<d>${DAY}) thang (?<m>${DAY})(?: nam)?(?: (?<y>${YEAR}))?`,
      String.raw`thang (?<m>${DAY})(?: nam)?(?: (?<y>${YEAR}))?`,
      // Without marks "tháng sau" (next month) and "tháng từ" (month from) look like June and April.
      String.raw`thang (?<m>mot|gieng|hai|ba|bay|tam|chin|muoi mot|muoi hai|muoi|chap)(?: nam)?(?: (?<y>${YEAR}))?`,
      String.raw`thang (?<m>tu|nam|sau) nam (?<y>${YEAR})`,
      String.raw`(?:ngay )?(?:${numeric})`,
      String.raw`ngay (?<d>${DAY}) (?<m>${DAY})(?! \d)`,
      String.raw`(?:nam )?(?<y>${YEAR})`,
    ].join('|'),
  fr: (language) =>
    [
      String.raw`(?:le )?(?<d>${DAY})(?: ?er)? (?<m>${monthNames(language)})(?: (?<y>${YEAR}))?`,
      String.raw`(?<m>${monthNames(language)})(?: (?<y>${YEAR}))?`,
      numeric,
      String.raw`(?:annee )?(?<y>${YEAR})`,
    ].join('|'),
};

const DAYS: Readonly<Record<LanguageCode, (months: string) => string>> = {
  en: (months) =>
    [
      String.raw`(?:on |from |between )?(?<d>${DAY})(?: (?:to|and|until|through))? (?<e>${DAY}) (?:of )?(?<m>${months})(?: (?<y>${YEAR}))?`,
      String.raw`(?:on |from |between )?(?<m>${months}) (?<d>${DAY})(?: (?:to|and|until|through) (?<e>${DAY})(?: (?<y>${YEAR}))?| (?<e>${DAY}) (?<y>${YEAR}))`,
    ].join('|'),
  vi: () =>
    String.raw`(?:tu )?(?:ngay )?(?<d>${DAY}) (?:(?:den|toi|va) )?(?:ngay )?(?<e>${DAY}) thang (?<m>${DAY})(?: nam)?(?: (?<y>${YEAR}))?`,
  fr: (months) =>
    String.raw`(?:du |entre le |le )?(?<d>${DAY})(?: (?:au|et|et le))? (?<e>${DAY}) (?<m>${months})(?: (?<y>${YEAR}))?`,
};

const GRAMMARS: Readonly<Record<LanguageCode, Omit<Grammar, 'date' | 'days'>>> = {
  en: {
    ranges: [
      ['(?:between|from) $D (?:and|to|until|till|through) $D', 'between'],
      [
        '(?:ever |from |starting (?:in |from )?)?since(?: the (?:start|beginning) of)? (?:early |late )?$D|from $D (?:on|onwards?)|(?:starting|beginning) (?:in |from )?$D',
        'since',
      ],
      ['after $D', 'after'],
      ['(?:until|till|up to|by|no later than)(?: the end of)? $D', 'until'],
      ['(?:before|prior to|earlier than) $D', 'before'],
      [
        '(?:in|during|throughout|on|over|for|within|of|as of|back in|around)(?: the (?:course|year|month|day|whole) of)?(?: early| late| mid| all| spring| summer| autumn| winter| q[1-4])? $D',
        'in',
      ],
    ],
    back: [
      [
        '(?:in |over |during |within )?(?:the )?(?:last|past|previous|recent) (?<n>\\d{1,3}|couple of|few|two|three|four|five|six|seven|eight|nine|ten|twelve) (?<u>days?|weeks?|months?|years?)',
        'last-n',
      ],
      [
        '(?<n>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?<u>days?|weeks?|months?|years?) ago',
        'ago',
      ],
      ['(?:the )?(?:last|past|previous) (?<u>week|month|year)', 'last'],
      ['this (?<u>week|month|year)', 'this'],
      ['yesterday', 'yesterday'],
    ],
    today:
      '(?:(?:imagine|suppose|assume|say|given|pretend)(?: that)? )?(?:today is|it is|it is now|as of today|if today were|if today is|if it is) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?$D',
    since: 'since',
    units: {
      day: 'days',
      days: 'days',
      week: 'weeks',
      weeks: 'weeks',
      month: 'months',
      months: 'months',
      year: 'years',
      years: 'years',
    },
  },
  vi: {
    ranges: [
      ['(?:tu|giua) $D (?:den|toi|va|cho den) $D', 'between'],
      ['(?:ke tu|(?<!thang )tu|tu sau) $D(?: (?:den nay|tro di|toi nay))?', 'since'],
      ['(?<!thang )sau $D', 'after'],
      ['(?:den|cho den|toi|den het) $D', 'until'],
      ['truoc $D', 'before'],
      ['(?:trong|vao|hoi|cua)(?: suot| dau| cuoi)? $D', 'in'],
    ],
    back: [
      [
        '(?:trong )?(?<n>\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|vai) (?<u>ngay|tuan|thang|nam) (?:qua|gan day|vua qua|gan nhat|tro lai day)',
        'last-n',
      ],
      [
        '(?:cach day )?(?<n>\\d{1,3}|mot|hai|ba|bon|nam|sau) (?<u>ngay|tuan|thang|nam) truoc|cach day (?<n>\\d{1,3}|mot|hai|ba|bon|nam|sau) (?<u>ngay|tuan|thang|nam)',
        'ago',
      ],
      ['(?<u>tuan|thang) (?:truoc|vua roi|qua)|(?<u>nam) (?:ngoai|truoc|qua)', 'last'],
      ['(?<u>tuan|thang|nam) (?:nay)', 'this'],
      ['hom qua', 'yesterday'],
    ],
    today: '(?:gia su |neu )?hom nay la (?:thu (?:hai|ba|tu|nam|sau|bay) |chu nhat )?$D',
    since: 'tu|ke tu',
    units: { ngay: 'days', tuan: 'weeks', thang: 'months', nam: 'years' },
  },
  fr: {
    ranges: [
      ['(?:entre|de|du|depuis) $D (?:et|a|au|jusqu en|jusqu a|jusqu au) $D', 'between'],
      ['(?:depuis|a partir de|a partir du|des)(?: le debut de| la fin de)? $D', 'since'],
      ['apres $D', 'after'],
      ['(?:jusqu en|jusqu a|jusqu au|jusqu|jusque en|d ici|d ici a|d ici la fin de) $D', 'until'],
      ['avant $D', 'before'],
      ['(?:en|au|dans|pendant|durant|de|du|le|au cours de|courant|debut|fin)(?: l)? $D', 'in'],
    ],
    back: [
      [
        '(?:au cours des |dans les |ces |les )?(?<n>\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:derniers|dernieres|derniere) (?<u>jours|semaines|mois|ans|annees)',
        'last-n',
      ],
      ['il y a (?<n>\\d{1,3}|un|une|deux|trois|quatre|cinq|six|dix) (?<u>jours?|semaines?|mois|ans?|annees?)', 'ago'],
      ['(?:la |le |l )?(?<u>semaine|mois|annee|an) (?:derniere|dernier|passee?|precedente?)', 'last'],
      ['(?:cette|ce) (?<u>semaine|mois|annee)', 'this'],
      ['hier', 'yesterday'],
    ],
    today: '(?:imaginez que |supposons que |si )?(?:nous sommes|aujourd hui est|on est) (?:le )?$D',
    since: 'depuis|des',
    units: {
      jour: 'days',
      jours: 'days',
      semaine: 'weeks',
      semaines: 'weeks',
      mois: 'months',
      an: 'years',
      ans: 'years',
      annee: 'years',
      annees: 'years',
    },
  },
};
