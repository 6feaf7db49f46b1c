import type { PersonLanguage } from './recipient.ts';

interface Addressed {
  readonly givenName: string;
  readonly language: PersonLanguage;
}

/** How a letter greets a person nobody wrote a salutation for. No guess at gender: names do not tell it. */
export function defaultSalutation({ givenName, language }: Addressed): string {
  if (givenName === '') return language === 'de' ? 'Guten Tag' : 'Hello';
  return `${language === 'de' ? 'Hallo' : 'Hello'} ${givenName}`;
}

/**
 * The salutation after an edit: what was typed, unless that is empty or only the default for the former
 * name or language, which follows the new one.
 */
export function salutationAfterEdit(typed: string, before: Addressed, after: Addressed): string {
  return typed === '' || typed === defaultSalutation(before) ? defaultSalutation(after) : typed;
}
