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

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
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
