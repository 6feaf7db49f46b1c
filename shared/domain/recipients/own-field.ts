import type { PersonLanguage } from './recipient.ts';

/** What an own field of the club may hold. */
export const fieldKinds = ['text', 'number', 'date', 'yes-no', 'choice'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Everybody has a value of the field or (empty text) none. */
export interface FieldRule {
  readonly kind: FieldKind;
  /** Of the kind `choice`: what may be chosen. */
  readonly choices: readonly string[];
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const grouped = { de: /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, en: /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/ };

function day(year: string, month: string, date: string): string | null {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= last;
  return exists ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null;
}

function readDate(typed: string): string | null {
  const written = iso.exec(typed);
  if (written) return day(written[1] ?? '', written[2] ?? '', written[3] ?? '');
  const spoken = german.exec(typed);
  return spoken === null ? null : day(spoken[3] ?? '', spoken[2] ?? '', spoken[1] ?? '');
}

function readNumber(typed: string, language: PersonLanguage): string | null {
  const bare = typed.replace(/[\s\u00A0\u202F]/g, '').replace('−', '-');
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const digits = grouped[language].test(bare) ? bare.replaceAll(group, '') : bare;
  const plain = digits.replace(point, '.');
  if (!/^[+-]?\d{1,15}(\.\d{1,9})?$/.test(plain)) return null;
  // Digit by digit, so that what was typed exactly is kept exactly.
  const [whole = '', fraction = ''] = plain.replace(/^[+-]/, '').split('.');
  const value = `${whole.replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`;
  return plain.startsWith('-') && Number(value) !== 0 ? `-${value}` : value;
}

const words: Readonly<Record<string, 'yes' | 'no'>> = { yes: 'yes', ja: 'yes', no: 'no', nein: 'no' };

/**
 * A typed value in the form in which it is kept: numbers with a point, dates as `YYYY-MM-DD`, `yes` and `no`,
 * a choice in its own spelling. Null when it is none of that kind. An empty entry stays empty: no value.
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
      return words[typed.toLowerCase()] ?? null;
    case 'choice':
      return choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ?? null;
  }
}

const shown = { de: { yes: 'ja', no: 'nein' }, en: { yes: 'yes', no: 'no' } } as const;
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A kept value as a letter or a screen writes it. A value that no longer fits its kind is shown as it stands. */
export function fieldText(kind: FieldKind, value: string, language: PersonLanguage): string {
  if (kind === 'yes-no' && (value === 'yes' || value === 'no')) return shown[language][value];
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(value)) {
    const [whole = '', fraction] = value.split('.');
    const number = new Intl.NumberFormat(locales[language], { useGrouping: 'min2' }).format(BigInt(whole));
    const sign = whole === '-0' ? '-' : '';
    return `${sign}${number}${fraction === undefined ? '' : `${language === 'de' ? ',' : '.'}${fraction}`}`;
  }
  const date = kind === 'date' ? iso.exec(value) : null;
  if (date === null) return value;
  const at = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
