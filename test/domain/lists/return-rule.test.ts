import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnRules } from '#domain/lists/list.ts';
import { jointReturnRule } from '#domain/lists/return-rule.ts';

const rules = fc.array(fc.constantFrom(...returnRules), { maxLength: 4 });

test('an address is taken off by itself only where the mailing has lists and every list of all says so', () => {
  fc.assert(
    fc.property(rules, rules, (mailed, others) => {
      const wanted = mailed.length > 0 && [...mailed, ...others].every((rule) => rule === 'remove-by-itself');
      expect(jointReturnRule(mailed, others) === 'remove-by-itself').toBe(wanted);
    }),
  );
});

test.each([
  [['remove-by-itself'], ['remove-by-itself', 'ask'], 'ask'],
  [['remove-by-itself'], ['report-only'], 'ask'],
  [['remove-by-itself', 'report-only'], [], 'ask'],
  [['ask', 'report-only'], [], 'ask'],
  [['report-only'], ['ask', 'remove-by-itself'], 'report-only'],
  [[], ['remove-by-itself'], 'ask'],
] as const)('lists of the mailing %j with others %j come to %s', (mailed, others, joint) => {
  expect(jointReturnRule(mailed, others)).toBe(joint);
});
