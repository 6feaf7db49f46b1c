import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPublicNumber } from '#domain/identity/public-number.ts';

test('a number is drawn from all bytes, most significant first, and never 0 or taken', () => {
  const draws = [
    [0, 0],
    [1, 2],
    [255, 255],
  ];
  const next = () => Uint8Array.from(draws.shift() ?? []);
  expect(drawPublicNumber(16, next, (number) => number === 0x0102)).toBe(0xffff);
});

test('32 bits stay a positive whole number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
      fc.pre(bytes.some((byte) => byte !== 0));
      const number = drawPublicNumber(
        32,
        () => bytes,
        () => false,
      );
      expect(number).toBe(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
    }),
  );
});

test('when numbers have run out, it says so', () => {
  const draw = () =>
    drawPublicNumber(
      16,
      () => new Uint8Array([1, 1]),
      () => true,
    );
  expect(draw).toThrow(RangeError);
});
