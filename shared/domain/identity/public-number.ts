/** Lists and mailings carry 16 bits, addresses and people 32: what the tokens have room for. */
export type PublicNumberBits = 16 | 32;

const drawsBeforeGivingUp = 10_000;

/**
 * Draws a random number from 1 to 2^bits - 1 that was never given before. Mail carries these numbers,
 * never row ids, which a restored backup gives a second time.
 * @param bytes source of randomness
 * @param taken whether a number was ever given; rows that carry one are never deleted for good
 * @throws RangeError when the numbers have run out
 */
export function drawPublicNumber(
  bits: PublicNumberBits,
  bytes: (length: number) => Uint8Array,
  taken: (number: number) => boolean,
): number {
  for (let draw = 0; draw < drawsBeforeGivingUp; draw += 1) {
    const number = bytes(bits / 8).reduce((sum, byte) => sum * 256 + byte, 0);
    if (number !== 0 && !taken(number)) return number;
  }
  throw new RangeError(`no free public number of ${bits} bits`);
}
