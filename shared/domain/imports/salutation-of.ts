import type { PersonLanguage } from '../recipients/recipient.ts';

const alone =
  /^(?:(frau|fr|w|f|female|weiblich)|(herrn?|hr|m|male|männlich)|(mrs|ms|miss)|(mr)|(familie|family|fam))\.?((?:\s*(?:prof|dr|dipl|ing|med|phil|h\.\s?c)\.?-?)*)$/i;

interface Named {
  readonly familyName: string;
  readonly title: string;
  readonly language: PersonLanguage;
}

/**
 * What a salutation column says as a whole salutation: a title alone ("Frau", "Mr.") is completed by the family
 * name, anything longer stands as it is. Empty when there is nothing to say.
 */
export function salutationOf(typed: string, { familyName, title, language }: Named): string {
  const found = alone.exec(typed.trim());
  if (found === null) return typed.trim();
  if (familyName === '') return '';
  const [, woman, man, englishWoman, englishMan, family, academic = ''] = found;
  const name = [academic.trim() || title, familyName].filter((part) => part !== '').join(' ');
  if (family !== undefined)
    return language === 'de'
      ? `Liebe Familie ${plainFamily(familyName)}`
      : `Dear ${plainFamily(familyName)} family`;
  if (language === 'de') {
    return woman !== undefined || englishWoman !== undefined
      ? `Sehr geehrte Frau ${name}`
      : `Sehr geehrter Herr ${name}`;
  }
  if (englishMan !== undefined || man !== undefined) return `Dear Mr ${name}`;
  return `Dear ${englishWoman?.toLowerCase() === 'mrs' ? 'Mrs' : 'Ms'} ${name}`;
}

function plainFamily(name: string): string {
  return name.replace(/^(?:familie|family)\s+/i, '');
}

const english = /^(?:en|eng|englisch|english|en[-_].*)$/i;
const german = /^(?:de|ger|deu|deutsch|german|de[-_].*)$/i;

/** The language a cell names, or null. */
export function languageOf(typed: string): PersonLanguage | null {
  const text = typed.trim();
  return english.test(text) ? 'en' : german.test(text) ? 'de' : null;
}
