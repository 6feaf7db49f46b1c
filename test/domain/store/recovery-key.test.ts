import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryKey, recoveryKeyOf, recoveryRandomness } from '#domain/store/recovery-key.ts';

const randomness = fc.uint8Array({ minLength: recoveryRandomness, maxLength: recoveryRandomness });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a key has six groups of four characters, none of which looks like another', () => {
  fc.assert(
    fc.property(randomness, (random) => {
      expect(recoveryKeyOf(random)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('it is read as it was drawn, however it is written', () => {
  fc.assert(
    fc.property(randomness, (random) => {
      const key = recoveryKeyOf(random);
      const plain = key.replaceAll('-', '');
      expect(readRecoveryKey(key)).toBe(plain);
      expect(readRecoveryKey(` ${key.toLowerCase().replaceAll('-', ' – ')}`)).toBe(plain);
      expect(readRecoveryKey(plain.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'))).toBe(
        plain,
      );
    }),
  );
});

test('one wrong character is always noticed', () => {
  const key = readRecoveryKey(recoveryKeyOf(Uint8Array.from({ length: 23 }, (_, at) => at * 11))) ?? '';
  for (let at = 0; at < key.length; at += 1) {
    for (const letter of alphabet) {
      const typed = key.slice(0, at) + letter + key.slice(at + 1);
      expect(readRecoveryKey(typed)).toBe(letter === key[at] ? key : null);
    }
  }
});

test('two characters that changed places are always noticed', () => {
  fc.assert(
    fc.property(randomness, fc.nat(23), fc.nat(23), (random, a, b) => {
      const letters = [...recoveryKeyOf(random).replaceAll('-', '')];
      const [one = '', other = ''] = [letters[a], letters[b]];
      letters[a] = other;
      letters[b] = one;
      expect(readRecoveryKey(letters.join('')) === null).toBe(one !== other);
    }),
  );
});

test.each(['', 'ABCD', '!'.repeat(24), '0'.repeat(25)])('%j is no key', (typed) => {
  expect(readRecoveryKey(typed)).toBeNull();
});

test('two keys of different randomness differ', () => {
  fc.assert(
    fc.property(randomness, randomness, (a, b) => {
      const same = a.every((byte, at) => (byte & 31) === ((b[at] ?? 0) & 31));
      expect(recoveryKeyOf(a) === recoveryKeyOf(b)).toBe(same);
    }),
  );
});
