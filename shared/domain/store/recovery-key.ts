/** Crockford's base32: no I, L, O or U, so that a written letter is read as one thing only. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people write for letters that are not in the alphabet. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

const keyLength = 24;
/** Bytes that `recoveryKeyOf` wants: five bits of each are used, 115 in all. */
export const recoveryRandomness = keyLength - 1;

/**
 * A recovery key in six groups of four: 23 random characters and a check character. `random` are 23 bytes.
 * The check is a parity over GF(32) with a weight of its own for each place: one wrong character, or two that
 * changed places, never pass.
 */
export function recoveryKeyOf(random: Uint8Array): string {
  const values = Array.from(random.subarray(0, recoveryRandomness), (byte) => byte & 31);
  // The check character has the weight 1, so that it is the sum of all others.
  values.push(parity([...values, 0]));
  const text = values.map((value) => alphabet.charAt(value)).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** How many characters a recovery key has. */
export const recoveryKeyLength = keyLength;

/** The groups of a key that was drawn, as they stand on the sheet. */
export function recoveryGroups(key: string): readonly string[] {
  return recoveryCharacters(key).match(/.{4}/g) ?? [];
}

/** What somebody typed as it would stand on the sheet: capitals, no separators, look-alikes as what they stand for. */
export function recoveryCharacters(typed: string): string {
  return Array.from(typed.toUpperCase().replaceAll(/[\s\p{Pd}.]/gu, ''))
    .map((letter) => lookAlikes[letter] ?? letter)
    .join('');
}

/**
 * The key as it was drawn, from what somebody typed: in either case, with or without separators, look-alikes
 * read as what they stand for. Null when it cannot be right, whatever the store: a slip of typing.
 */
export function readRecoveryKey(typed: string): string | null {
  const text = recoveryCharacters(typed);
  const values = Array.from(text, (letter) => alphabet.indexOf(letter));
  if (values.length !== keyLength || values.includes(-1)) return null;
  return parity(values) === 0 ? text : null;
}

/** Horner's rule at the primitive element 2: the last value has the weight 1, the one before 2, and so on. */
function parity(values: readonly number[]): number {
  return values.reduce((sum, value) => times2(sum) ^ value, 0);
}

/** Times 2 in GF(32), the polynomials over GF(2) modulo x^5 + x^2 + 1. */
function times2(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}
