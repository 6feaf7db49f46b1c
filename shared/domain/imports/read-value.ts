import type { FieldKind } from '../recipients/own-field.ts';

const germanDate = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:\s.*)?$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const slashDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/;
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

/** A number with a point, from German or English writing; null when it is none. */
export function readNumber(text: string): string | null {
  const bare = text.replace(/[\s\u00A0€$%]/g, '');
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) || /^[+-]?\d+,\d+$/.test(bare)) {
    return plain(bare.replace(/\./g, '').replace(',', '.'));
  }
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return plain(bare.replace(/,/g, ''));
  return /^[+-]?\d+(?:\.\d+)?$/.test(bare) ? plain(bare) : null;
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
export function readYesNo(text: string): string | null {
  return yes.test(text) ? 'yes' : no.test(text) ? 'no' : null;
}

/** A cell as the value of an own field; null when it is no value of that kind. */
export function readValue(text: string, kind: FieldKind): string | null {
  switch (kind) {
    case 'date':
      return readDate(text);
    case 'number':
      return readNumber(text);
    case 'yes-no':
      return readYesNo(text);
    case 'text':
    case 'choice':
      return text;
  }
}
