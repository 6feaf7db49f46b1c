import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '#domain/identity/address.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';

const read = (typed: string) => readAddress(typed, domainToAscii);
const flaw = (typed: string) => {
  const reading = read(typed);
  return reading.ok ? 'none' : reading.flaw;
};
const normalised = (typed: string) => {
  const reading = read(typed);
  return reading.ok ? reading.address.normalised : null;
};

describe('I21 R27 an address', () => {
  test.each([
    ['anna@example.org', 'anna@example.org'],
    ['  Anna.Bach@Example.ORG ', 'anna.bach@example.org'],
    ["o'brien+list@sub.example.org", "o'brien+list@sub.example.org"],
    ['a@bücher.example.org', 'a@xn--bcher-kva.example.org'],
    ['a@XN--BCHER-KVA.example.org', 'a@xn--bcher-kva.example.org'],
    ['jörg@example.org', 'jörg@example.org'],
    ['JO\u0308RG@example.org', 'jörg@example.org'],
    ['a@straße.example.org', 'a@xn--strae-oqa.example.org'],
    ['!#$%&*=?^_`{|}~-@example.org', '!#$%&*=?^_`{|}~-@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is read as %j', (typed, expected) => {
    expect(normalised(typed)).toBe(expected);
  });

  test('keeps its spelling, and sharp s is not ss', () => {
    expect(read('Anna.Bach@Example.ORG')).toMatchObject({ address: { spelling: 'Anna.Bach@Example.ORG' } });
    expect(normalised('a@straße.example.org')).not.toBe(normalised('a@strasse.example.org'));
    expect(normalised('weiß@example.org')).not.toBe(normalised('weiss@example.org'));
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['anna', 'no-at'],
    ['a@b@example.org', 'several'],
    ['a@example.org, b@example.org', 'several'],
    ['a@example.org b@example.org', 'several'],
    ['"a b"@example.org', 'characters'],
    ['"ab"@example.org', 'quoted'],
    ['Anna <a@example.org>', 'characters'],
    ['<a@example.org>', 'characters'],
    ['a(comment)@example.org', 'characters'],
    ['a@example.org\r\nBcc: b@example.org', 'several'],
    ['a\0@example.org', 'characters'],
    ['a\u200b@example.org', 'characters'],
    ['a..b@example.org', 'characters'],
    ['.a@example.org', 'characters'],
    ['a.@example.org', 'characters'],
    ['@example.org', 'characters'],
    ['a@', 'domain'],
    ['a@localhost', 'domain'],
    ['a@[192.0.2.1]', 'domain'],
    ['a@192.0.2.1', 'domain'],
    ['a@0x7f.1', 'domain'],
    ['a@example..org', 'domain'],
    ['a@-example.org', 'domain'],
    ['a@example.org.', 'domain'],
    ['a@exa%6dple.org', 'domain'],
    ['a@exam_ple.org', 'domain'],
    [`a@${'b'.repeat(64)}.org`, 'domain'],
    [`${'a'.repeat(65)}@example.org`, 'too-long'],
    [`${'ä'.repeat(33)}@example.org`, 'too-long'],
    [`a@${'bcd.'.repeat(64)}org`, 'too-long'],
  ])('%j is refused as %s', (typed, expected) => {
    expect(flaw(typed)).toBe(expected);
  });
});

const typedAddress = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9äöüßÄÖÜ!#$%&'*+\-/=?^_`{|}~]{1,20}(\.[A-Za-zäöüß]{1,8})?$/),
    fc.stringMatching(/^[A-Za-z0-9äöüßÄÖÜ]{1,20}\.[A-Za-z]{2,8}$/),
  )
  .map(([local, domain]) => `${local}@${domain}`);

test('reading a normalised form gives the same form again', () => {
  fc.assert(
    fc.property(typedAddress, (typed) => {
      const once = normalised(typed);
      fc.pre(once !== null);
      expect(normalised(once)).toBe(once);
    }),
  );
});

test('R28 composition and case make no other mailbox', () => {
  fc.assert(
    fc.property(typedAddress, (typed) => {
      const once = normalised(typed);
      expect(normalised(typed.normalize('NFD'))).toBe(once);
      // Upper case of sharp s is SS, which is another address.
      const upper = typed.includes('ß') ? typed : typed.toUpperCase();
      expect(normalised(upper)).toBe(once);
    }),
  );
});

test('no text whatever makes an address with a character that could end a header or a command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const form = normalised(`${typed}@example.org`) ?? normalised(`a@${typed}.org`) ?? '';
      expect(form).not.toMatch(/[\s<>",;:()[\]\\\p{C}]/u);
    }),
    { numRuns: 2000 },
  );
});
