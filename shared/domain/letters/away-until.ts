import type { AwayLead } from './away-leads.ts';
import { awayLeads } from './away-leads.ts';
import type { LetterLanguage } from './day-words.ts';
import { shortWeekdays, weekdayNames } from './day-words.ts';
import type { FoundDay, NamedDay } from './find-days.ts';
import { findDays, isDay } from './find-days.ts';
import { foldWords } from './fold-words.ts';

/** Where a lead is looked for around a day, in characters. */
const around = 80;
/** What a reply says of its end stands near its beginning, in characters. */
const longestRead = 4000;
const oneDay = 24 * 60 * 60 * 1000;

const weekdayBefore = new RegExp(
  `(?:\\b(?:${weekdayNames.join('|')}|${shortWeekdays})\\b[.,]*(?: (?:den|dem|the|le|el|il|dnia|de))?,? )$`,
);
const weekdayRange = new RegExp(
  `\\b(?:${weekdayNames.join('|')}|${shortWeekdays})\\b\\.? ?(?:bis|to|till|through|tot|al?|au|do|-|–)$`,
);

/**
 * The last day an out-of-office reply says its writer is away, as YYYY-MM-DD, or null: the day it names behind "until"
 * and the like, or the day before the one on which they are back. A day without a year is the next such day on or after
 * `written` (the letter's date, YYYY-MM-DD). Two numbers parted by a slash are day and month, but in English, where
 * the nearer of both readings is meant. Reads German, English, French, Spanish, Italian, Dutch and Polish.
 */
export function readAwayUntil(subject: string, own: readonly string[], written: string): string | null {
  const from = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  return endIn(own.join('\n'), from) ?? endIn(ownTitle(subject), from);
}

/** Of a subject what the reply says itself: behind the colon stands what it answers, which may name days of our own. */
function ownTitle(subject: string): string {
  return /^\s*auto\s*:/i.test(subject) ? subject : (/^[^:]*/.exec(subject)?.[0] ?? '');
}

function endIn(text: string, from: number): string | null {
  const folded = foldWords(text.slice(0, longestRead));
  const ends = findDays(folded).flatMap((found) => endOf(folded, found, from) ?? []);
  // A day that is long over is not what the reply is about, where it names another.
  const end = ends.find((at) => at >= from) ?? ends[0];
  return end === undefined ? null : new Date(end).toISOString().slice(0, 10);
}

function endOf(folded: string, { start, end, named }: FoundDay, from: number): number | null {
  const ahead = folded.slice(Math.max(0, start - around), start);
  const behind = folded.slice(end, end + around);
  if (named.kind === 'weekday' && weekdayRange.test(ahead.trimEnd())) return null;
  const lead = leadIn(ahead.trimEnd(), behind) ?? leadIn(ahead.replace(weekdayBefore, '').trimEnd(), behind);
  if (lead === undefined) return null;
  const at = dayOf(named, lead, from);
  return at === null || lead.sense === 'last' ? at : at - oneDay;
}

/** As it stands first: "do" is Polish for until, and short for a weekday in others. */
function leadIn(ahead: string, behind: string): AwayLead | undefined {
  return awayLeads.find(({ before, after }) => before.test(ahead) && (after?.test(behind) ?? true));
}

function dayOf(named: NamedDay, { language, sense }: AwayLead, from: number): number | null {
  if (named.kind === 'weekday') return weekdayAfter(named.weekday, from, sense === 'back' ? 1 : 0);
  if (named.kind === 'date') return dated(named, from);
  const { year, first, second } = named;
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(isDay);
  return chosen(
    readings.map((reading) => dated(reading, from)),
    language,
    from,
  );
}

/** Day and month stand in the order of the language; in English the nearer day ahead is meant. */
function chosen(days: readonly number[], language: LetterLanguage | null, from: number): number | null {
  const [first = null] = days;
  if (language !== 'en') return first;
  const ahead = days.filter((at) => at >= from).toSorted((left, right) => left - right);
  return ahead[0] ?? first;
}

function dated(
  { year, month, day }: Omit<Extract<NamedDay, { kind: 'date' }>, 'kind'>,
  from: number,
): number {
  if (year !== null) return Date.UTC(year, month - 1, day);
  const thisYear = new Date(from).getUTCFullYear();
  const at = Date.UTC(thisYear, month - 1, day);
  return at < from ? Date.UTC(thisYear + 1, month - 1, day) : at;
}

function weekdayAfter(weekday: number, from: number, least: number): number {
  const today = new Date(from).getUTCDay() || 7;
  const ahead = (weekday - today + 7) % 7;
  return from + (ahead < least ? ahead + 7 : ahead) * oneDay;
}
