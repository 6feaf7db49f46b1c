import { monthNames, weekdayNames } from './day-words.ts';

/** A day as a text names it; `order`: which of two numbers parted by a slash is the month is not said. */
export type NamedDay =
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | {
      readonly kind: 'slashed';
      readonly year: number | null;
      readonly first: number;
      readonly second: number;
    }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number };

export interface FoundDay {
  readonly start: number;
  readonly end: number;
  readonly named: NamedDay;
}

const allMonths = monthNames.join('|');
const allWeekdays = weekdayNames.join('|');

type Form = readonly [pattern: RegExp, named: (groups: readonly (string | undefined)[]) => NamedDay | null];

/** Forms of a day in folded text, the surer first: where two overlap, the first is meant. */
const forms: readonly Form[] = [
  [/(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/g, ([, year, month, day]) => date(year, month, day)],
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd|th|er|e|o|a)?,?\\s?(?:of |de )?\\b(${allMonths})\\b\\.?,?(?:\\s?(?:de |del )?(\\d{4})\\b)?`,
      'g',
    ),
    ([, day, word, year]) => inMonth(year, word, day),
  ],
  [
    new RegExp(
      `\\b(${allMonths})\\b\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])(?:,? (\\d{4})\\b)?`,
      'g',
    ),
    ([, word, day, year]) => inMonth(year, word, day),
  ],
  [
    /(?<![\d.,])(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d\d(?!\d))?|(?![\d.]))(?! ?(?:uhr|h\b|am\b|pm\b|%))/g,
    ([, day, month, year]) => date(year, month, day),
  ],
  [/(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g, ([, day, month, year]) => date(year, month, day)],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?(?![\d/])/g,
    ([, first, second, year]) => ({
      kind: 'slashed',
      year: yearOf(year),
      first: Number(first),
      second: Number(second),
    }),
  ],
  [
    // A weekday before a date belongs to it.
    new RegExp(
      `\\b(${allWeekdays})\\b(?![.,]*(?: (?:den|dem|the|le|el|il|dnia|de))?,? ?(?:\\d|(?:${allMonths})\\b))`,
      'g',
    ),
    ([, word]) => ({ kind: 'weekday', weekday: placeOf(weekdayNames, word) }),
  ],
];

/** Every day a folded text names, in the order in which they stand. */
export function findDays(folded: string): readonly FoundDay[] {
  const found: FoundDay[] = [];
  for (const [pattern, named] of forms) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      const day = named([...match]);
      if (day !== null && found.every((other) => end <= other.start || start >= other.end))
        found.push({ start, end, named: day });
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): NamedDay | null {
  const named = { kind: 'date', year: yearOf(year), month: Number(month), day: Number(day) } as const;
  return isDay(named) ? named : null;
}

function inMonth(
  year: string | undefined,
  word: string | undefined,
  day: string | undefined,
): NamedDay | null {
  const named = {
    kind: 'date',
    year: yearOf(year),
    month: placeOf(monthNames, word),
    day: Number(day),
  } as const;
  return isDay(named) ? named : null;
}

/** Whether there is such a day, in a leap year where no year is named. */
export function isDay({
  year,
  month,
  day,
}: {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}): boolean {
  const at = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return day >= 1 && month >= 1 && month <= 12 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function placeOf(names: readonly string[], word: string | undefined): number {
  return names.findIndex((entry) => entry.split('|').some((name) => name === word)) + 1;
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text) + (text.length === 2 ? 2000 : 0);
}
