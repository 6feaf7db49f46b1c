import { expect, test } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import { findingsOf, worseThan } from '#domain/accounts/findings.ts';

test('R25: a sender that is replaced and a domain that is not confirmed harm, all else is told', () => {
  const found = { ...unprobed, from: 'address-changed', dmarc: 'fail' } as const;
  const harms = findingsOf(found).filter(({ weight }) => weight === 'harm');
  expect(harms.map(({ code }) => code)).toEqual(['from.address-changed', 'dmarc.fail']);
  expect(findingsOf(unprobed)).toHaveLength(8);
});

test('only what became worse is told, and silence is not worse', () => {
  const before = { ...unprobed, plusAddress: true, dsn: true, dkim: 'aligned', dmarc: 'pass' } as const;
  expect(worseThan(before, before)).toEqual([]);
  expect(worseThan(before, { ...before, dkim: 'untold', dmarc: 'untold' })).toEqual([]);
  expect(worseThan(before, { ...before, plusAddress: false, dkim: 'missing' })).toEqual([
    'dkim.missing',
    'plus.missing',
  ]);
  expect(worseThan({ ...before, dmarc: 'none' }, { ...before, dmarc: 'fail' })).toEqual(['dmarc.fail']);
  expect(worseThan({ ...before, plusAddress: false }, before)).toEqual([]);
});
