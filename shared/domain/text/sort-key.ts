/** Raised whenever `sortKey` answers otherwise than before, so that stored keys are made anew. */
export const sortKeyVersion = 1;

/** Letters that Unicode does not take apart by itself, as DIN 5007-1 and common usage sort them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * The key by which a text is sorted and searched: DIN 5007-1 (umlauts as their vowels, sharp s as ss),
 * no case, no accents, punctuation as one space, apostrophes as nothing. Keys compare by code point.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+|['’ʼ`´]/gu, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Sorts below every character of a key, so that "Meier, Zoe" stands before "Meier-Abt, Anna". */
const separator = '\t';

/** Family name first, as the grid shows people. */
export function personSortKey(givenName: string, familyName: string): string {
  return [sortKey(familyName), sortKey(givenName)].filter((part) => part !== '').join(separator);
}
