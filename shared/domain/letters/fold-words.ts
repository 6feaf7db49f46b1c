const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  '´': "'",
};

/**
 * A text as words are looked for in it: small letters, no accents, straight apostrophes, and any space as one. Never
 * shown to anybody.
 */
export function foldWords(text: string): string {
  // Plain ASCII has nothing to fold but its case, and most letters are little else.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßłøæœ’‘´]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
