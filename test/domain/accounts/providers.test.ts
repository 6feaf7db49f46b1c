import { expect, test } from 'vitest';
import { providerById, providerOf, providers, quotaOf } from '#domain/accounts/providers.ts';

test('every provider has an id and domains of its own, encrypted servers and limits', () => {
  const ids = providers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const domains = providers.flatMap((provider) => provider.domains);
  expect(new Set(domains).size).toBe(domains.length);
  for (const { id, submission, mailbox, quota, wishes } of providers) {
    expect(mailbox.security, id).toBe('tls');
    expect(submission.host === null, id).toBe(wishes.includes('own-host'));
    expect(quota.perHour, id).toBeGreaterThan(0);
    expect(quota.perDay, id).toBeGreaterThanOrEqual(quota.perHour);
  }
});

test('an address is recognised by its domain in any case, and by nothing that only looks like it', () => {
  expect(providerOf('Ruderclub@GMX.de')?.id).toBe('gmx');
  expect(providerOf('post@hotmail.de')?.signInOnly).toBe(true);
  expect(providerOf('post@notgmx.de')).toBeNull();
  expect(providerOf('post@gmx.de.example.org')).toBeNull();
});

test('what the owner chose stands before the preset, one by one; an unknown provider is held back', () => {
  expect(quotaOf('gmx', { perHour: null, perDay: 500 })).toEqual({ perHour: 60, perDay: 500 });
  expect(quotaOf('other', { perHour: null, perDay: null })).toEqual({ perHour: 40, perDay: 200 });
  expect(providerById('other')).toBeNull();
});
