import type { PersonLanguage } from './recipient.ts';

/** Headings are part of a file's content, which other programs and our own import read, and so no screen text. */
const headings = {
  de: ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Anrede', 'Sprache', 'Gruppen'],
  en: ['First name', 'Last name', 'E-mail address', 'Salutation', 'Language', 'Groups'],
} as const;

export type TableForm = 'spreadsheet' | 'exact';

/**
 * The columns of a table of people before those of the club's own fields, as indices into first name, last name,
 * address, salutation, language and groups. The address comes first in the exact form: by that the two are told apart.
 */
const order = { spreadsheet: [0, 1, 2, 3, 4, 5], exact: [2, 0, 1, 3, 4, 5] } as const;

/** Cells in the order of a form; given as first name, last name, address, salutation, language and groups. */
export function inOrder(cells: readonly string[], form: TableForm): readonly string[] {
  return order[form].map((index) => cells[index] ?? '');
}

/** Headings of a form, without the own fields. */
export function tableHeadings(form: TableForm, language: PersonLanguage): readonly string[] {
  return inOrder(headings[language], form);
}

/** The language in which a table of ours writes its numbers; null when it is none of ours. Exact ones have points. */
export function numbersOfOwnTable(found: readonly string[]): PersonLanguage | null {
  const languages = ['de', 'en'] as const;
  const isOf = (form: TableForm, language: PersonLanguage) =>
    tableHeadings(form, language).every((heading, index) => heading === found[index]);
  if (languages.some((language) => isOf('exact', language))) return 'en';
  return languages.find((language) => isOf('spreadsheet', language)) ?? null;
}
