import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brakeOn, shapeOfReply } from '#domain/bounces/removal-brake.ts';

const alone = { count: 1, of: 50 };

test.each([
  [5, 10, null],
  [6, 10, 'too-many'],
  [6, 100, 'too-many'],
  [6, 120, null],
  [50, 1000, null],
  [51, 1000, 'too-many'],
] as const)('%i removals out of %i: %s', (count, of, brake) => {
  expect(brakeOn([{ count, of }], alone)).toBe(brake);
});

test('one list on which too many would go is enough', () => {
  const mailing = { count: 12, of: 1000 };
  expect(brakeOn([mailing, { count: 6, of: 20 }], alone)).toBe('too-many');
  expect(brakeOn([mailing, { count: 5, of: 20 }], alone)).toBeNull();
});

test.each([
  [2, 2, null],
  [3, 3, 'mass-failure'],
  [3, 59, 'mass-failure'],
  [3, 60, null],
  [21, 400, 'mass-failure'],
] as const)('%i of %i at one domain that fail alike: %s', (count, of, brake) => {
  expect(brakeOn([], { count, of })).toBe(brake);
});

test('whatever fails, a rule that is asked each time takes off no more than the share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (of) => {
      let removed = 0;
      for (let failed = 1; failed <= of; failed += 1)
        if (brakeOn([{ count: failed, of }], alone) === null) removed += 1;
      expect(removed).toBe(Math.min(of, Math.max(5, Math.floor(of * 0.05))));
    }),
    { numRuns: 100 },
  );
});

describe('two replies are one and the same', () => {
  test.each([
    ['550 5.1.1 <arne@example.org>: user unknown', '550 5.1.1 <bea@example.org>: user unknown'],
    ['550 no mailbox arne here', '550 no mailbox bea here'],
    [
      '550 5.1.1 No such user a640c23a62f3a-b9fc7 - gsmtp',
      '550 5.1.1 no such user 5b1f17b1804b1-47798 - gsmtp',
    ],
    ['550 unknown (192.0.2.1) id 1732480012', '550 unknown (192.0.2.77) id 1732481199'],
  ])('%s', (arne, bea) => {
    expect(shapeOfReply(arne, 'arne@example.org')).toBe(shapeOfReply(bea, 'bea@example.org'));
  });

  test.each([
    ['550 user unknown', '550 mailbox not found'],
    ['550 5.1.1 unknown', '550 5.1.2 unknown'],
    ['550 unknown', '551 unknown'],
  ])('but not %s and %s', (one, other) => {
    expect(shapeOfReply(one, 'arne@example.org')).not.toBe(shapeOfReply(other, 'bea@example.org'));
  });
});
