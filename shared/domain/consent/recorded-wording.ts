import type { PersonLanguage } from '../recipients/recipient.ts';
import type { ConsentWay } from './entry.ts';

/**
 * What is written into the book of consent when a person is added by hand. It is evidence, kept word for
 * word with the entry, and so no screen text: it is a rule of this noun and stands here, not in `wording`.
 */
const sentences: Readonly<Record<PersonLanguage, Readonly<Record<ConsentWay, string>>>> = {
  de: {
    paper: 'Einwilligung auf Papier: Rundmails der Liste „{list}“ ({organisation}) an {address}.',
    letter: 'Einwilligung per Mail: Rundmails der Liste „{list}“ ({organisation}) an {address}.',
    spoken: 'Einwilligung mündlich: Rundmails der Liste „{list}“ ({organisation}) an {address}.',
    membership: 'Mitgliedschaft: Rundmails der Liste „{list}“ ({organisation}) an {address}.',
    practice: 'Übung, erfundene Person: Rundmails der Liste „{list}“ ({organisation}) an {address}.',
  },
  en: {
    paper: 'Consent on paper: mailings of the list “{list}” ({organisation}) to {address}.',
    letter: 'Consent by mail: mailings of the list “{list}” ({organisation}) to {address}.',
    spoken: 'Spoken consent: mailings of the list “{list}” ({organisation}) to {address}.',
    membership: 'Membership: mailings of the list “{list}” ({organisation}) to {address}.',
    practice: 'Practice, invented person: mailings of the list “{list}” ({organisation}) to {address}.',
  },
};

export interface RecordedFacts {
  readonly list: string;
  readonly organisation: string;
  readonly address: string;
}

const copied: Readonly<Record<PersonLanguage, string>> = {
  de: 'Übernommen aus der Liste „{list}“.',
  en: 'Taken over from the list “{list}”.',
};

/** The note of an entry that stands for the same person's consent on the list it was copied from. */
export function copiedNote(language: PersonLanguage, list: string): string {
  return filled(copied[language], { list, organisation: '', address: '' });
}

const withdrawal: Readonly<Record<PersonLanguage, string>> = {
  de: 'Abgemeldet: keine Rundmails der Liste „{list}“ ({organisation}) an {address}.',
  en: 'Left: no mailings of the list “{list}” ({organisation}) to {address}.',
};

function filled(sentence: string, facts: RecordedFacts): string {
  return sentence.replace(
    /\{(list|organisation|address)\}/g,
    (_, name: 'list' | 'organisation' | 'address') => facts[name],
  );
}

export function recordedWording(language: PersonLanguage, how: ConsentWay, facts: RecordedFacts): string {
  return filled(sentences[language][how], facts);
}

/** What is written down when a person left and the owner then took away the tie that said so. */
export function withdrawalWording(language: PersonLanguage, facts: RecordedFacts): string {
  return filled(withdrawal[language], facts);
}
