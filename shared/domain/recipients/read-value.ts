import type { FieldRule } from './own-field.ts';
import type { PersonLanguage } from './recipient.ts';

// Spreadsheets write a time behind a date; other words behind it are no date.
const germanDate = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:,? \d{1,2}:\d{2}.*)?$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const slashDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? \d{1,2}:\d{2}.*)?$/;
const writtenDate = /^(\d{1,2})\.? (\p{L}{3,9})\.? (\d{4})$/u;
const months = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['märz', 'march'],
  ['april', 'april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august', 'august'],
  ['september', 'september'],
  ['oktober', 'october'],
  ['november', 'november'],
  ['dezember', 'december'],
] as const;

function monthOf(word: string): number {
  return months.findIndex((names) => names.some((name) => name === word.toLowerCase())) + 1;
}

function date(year: number, month: number, day: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Two digits of a year: up to 30 is this century. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value <= 30 ? 2000 + value : 1900 + value;
}

/** A date as `YYYY-MM-DD`; null when it is none. Months may be words, as our own tables write them. Slashes are day first, unless that is impossible. */
export function readDate(text: string): string | null {
  const german = germanDate.exec(text);
  if (german) return date(fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]));
  const iso = isoDate.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = writtenDate.exec(text);
  if (written) return date(Number(written[3]), monthOf(written[2] ?? ''), Number(written[1]));
  const slash = slashDate.exec(text);
  if (slash === null) return null;
  const [first, second, year] = [Number(slash[1]), Number(slash[2]), Number(slash[3])];
  return date(year, second, first) ?? date(year, first, second);
}

type Mark = ',' | '.';

/** The mark in front of the fraction when the number itself tells it, whatever the language; null when it does not. */
function fractionMark(bare: string): Mark | null {
  const marks: readonly string[] = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return null;
  const other = last === ',' ? '.' : ',';
  // Both are used: the last one is for the fraction. One is used several times: it is for thousands.
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare) ? null : last;
}

const grouped = { '.': /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ',': /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ };

function bareNumber(text: string): string {
  return text.replace(/[\s\u00A0\u202F€$%]/g, '').replace('−', '-');
}

/**
 * A number with a point; null when it is none. Where a mark could be for thousands and for a fraction ("1.234") the
 * language decides; everything else means the same in both.
 */
function readNumber(text: string, language: PersonLanguage): string | null {
  const bare = bareNumber(text);
  const mark = fractionMark(bare) ?? (language === 'de' ? ',' : '.');
  const digits = grouped[mark].test(bare) ? bare.replaceAll(mark === ',' ? '.' : ',', '') : bare;
  return plain(digits.replace(mark, '.'));
}

/** The language in which a column of numbers is written, by those that tell; null when none does or they differ. */
export function languageOfNumbers(values: readonly string[]): PersonLanguage | null {
  const marks = new Set<Mark>();
  for (const value of values) {
    const bare = bareNumber(value);
    const mark = /^[+-]?\d[\d.,]*$/.test(bare) ? fractionMark(bare) : null;
    if (mark !== null) marks.add(mark);
  }
  if (marks.size !== 1) return null;
  return marks.has(',') ? 'de' : 'en';
}

/** Digit by digit, so that a number that was exact stays exact. */
function plain(digits: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === '' || whole.length > 15 || fraction.length > 9) return null;
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign === '-' && Number(value) !== 0 ? `-${value}` : value;
}

const yes = /^(?:ja|j|yes|y|wahr|true|x|1|✓|✔)$/i;
const no = /^(?:nein|n|no|falsch|false|0|-)$/i;

/** `yes` or `no`; null when it is neither. */
function readYesNo(text: string): string | null {
  return yes.test(text) ? 'yes' : no.test(text) ? 'no' : null;
}

/**
 * A typed value or a cell in the form in which it is kept: numbers with a point, dates as `YYYY-MM-DD`, `yes` and `no`,
 * a choice in its own spelling. Null when it is none of that kind. An empty entry stays empty: no value.
 * `language` is the one it is written in.
 */
export function readFieldValue(
  { kind, choices }: FieldRule,
  typed: string,
  language: PersonLanguage,
): string | null {
  if (typed === '') return '';
  switch (kind) {
    case 'text':
      return typed;
    case 'number':
      return readNumber(typed, language);
    case 'date':
      return readDate(typed);
    case 'yes-no':
      return readYesNo(typed);
    case 'choice':
      return choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ?? null;
  }
}
