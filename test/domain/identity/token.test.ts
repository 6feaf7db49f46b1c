import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from '#domain/identity/base32.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import type { Mac, TokenFacts } from '#domain/identity/token.ts';
import { findTokens, mintToken, nextEra, readToken, tokenLength } from '#domain/identity/token.ts';

const macWith =
  (store: string): Mac =>
  (purpose, bytes) =>
    createHmac('sha256', `${store} ${purpose}`).update(bytes).digest();
const mac = macWith('one store');

const facts: fc.Arbitrary<TokenFacts> = fc.record({
  purpose: fc.constantFrom('leave', 'leave-body', 'confirm', 'bounce'),
  list: fc.integer({ min: 0, max: 0xffff }),
  address: fc.integer({ min: 0, max: 0xffff_ffff }),
  era: fc.integer({ min: 0, max: 255 }),
  mailing: fc.integer({ min: 0, max: 0xffff }),
});

describe('tokens', () => {
  test('give back the facts they were minted from, in either case', () => {
    fc.assert(
      fc.property(facts, (wanted) => {
        const token = mintToken(wanted, mac);
        expect(token).toMatch(/^[a-z2-7]{34}$/);
        expect(readToken(token, mac)).toEqual(wanted);
        expect(readToken(token.toUpperCase(), mac)).toEqual(wanted);
      }),
    );
  });

  test('are refused when any one character is another', () => {
    fc.assert(
      fc.property(
        facts,
        fc.nat(tokenLength - 1),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567018.+é'),
        (wanted, at, letter) => {
          const token = mintToken(wanted, mac);
          fc.pre(token[at] !== letter);
          expect(readToken(token.slice(0, at) + letter + token.slice(at + 1), mac)).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of one purpose are never taken for another', () => {
    const leave = mintToken({ purpose: 'leave', list: 1, address: 2, era: 0, mailing: 3 }, mac);
    const bounce = mintToken({ purpose: 'bounce', list: 1, address: 2, era: 0, mailing: 3 }, mac);
    const leaveBytes = fromBase32(leave);
    const bounceBytes = fromBase32(bounce);
    if (leaveBytes === null || bounceBytes === null) throw new Error('tokens are base32');
    const mixed = toBase32(Uint8Array.from([...bounceBytes.subarray(0, 11), ...leaveBytes.subarray(11)]));
    expect(readToken(mixed, mac)).toBeNull();
  });

  test('of another store are refused', () => {
    const token = mintToken({ purpose: 'bounce', list: 1, address: 2, era: 0, mailing: 3 }, macWith('other'));
    expect(readToken(token, mac)).toBeNull();
  });

  test('of a wrong length are refused before any key is touched', () => {
    const untouched: Mac = () => {
      throw new Error('must not be called');
    };
    for (const text of ['', 'a', 'a'.repeat(33), 'a'.repeat(35), 'a'.repeat(100_000)])
      expect(readToken(text, untouched)).toBeNull();
  });

  test('refuse numbers that do not fit their field', () => {
    const good: TokenFacts = { purpose: 'leave', list: 1, address: 1, era: 0, mailing: 1 };
    for (const bad of [{ list: 65_536 }, { address: 2 ** 32 }, { era: 256 }, { mailing: -1 }, { list: 0.5 }])
      expect(() => mintToken({ ...good, ...bad }, mac)).toThrow(RangeError);
  });

  test('are found in addresses, Message-IDs and prose, each once', () => {
    const token = mintToken({ purpose: 'leave', list: 7, address: 8, era: 1, mailing: 9 }, mac);
    const text = `post+${token}@example.org <m.${token.toUpperCase()}@example.org> x${token} Abmelden ${token}.`;
    expect(findTokens(text)).toEqual([token]);
    expect(findTokens('nothing here')).toEqual([]);
  });

  test('count eras up to 255 and stop there', () => {
    expect([nextEra(0), nextEra(254), nextEra(255)]).toEqual([1, 255, 255]);
  });
});

describe('base32', () => {
  test('gives back the same bytes for any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('a plus-address', () => {
  const token = 'a'.repeat(tokenLength);
  test('carries the token behind the account name', () => {
    expect(plusAddress('post@example.org', token)).toBe(`post+${token}@example.org`);
  });
  test('is refused when the local part would exceed 64 octets', () => {
    expect(plusAddress(`${'v'.repeat(29)}@example.org`, token)).not.toBeNull();
    expect(plusAddress(`${'v'.repeat(30)}@example.org`, token)).toBeNull();
    expect(plusAddress(`${'ü'.repeat(15)}@example.org`, token)).toBeNull();
  });
});
