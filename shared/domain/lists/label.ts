/** RFC 2919, section 3, allows 255 octets for the whole identifier; a short label leaves room for the rest. */
const longest = 40;
const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ł: 'l',
  đ: 'd',
};

/**
 * The stable part of a list's List-Id: lower-case ASCII letters, digits and hyphens (a dot-atom without dots,
 * RFC 2919, section 3). Made once from the first name; renaming the list never changes it.
 * @param taken whether a list ever carried this label
 */
export function listLabel(name: string, taken: (label: string) => boolean): string {
  const ascii = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåłđ]/g, (letter) => spelledOut[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const stem = ascii === '' ? 'list' : ascii;
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? stem : `${stem}-${number}`;
    if (!taken(label)) return label;
  }
}
