import { expect, test } from 'vitest';
import type { MailAccount } from '#domain/accounts/account.ts';
import { unprobed } from '#domain/accounts/account.ts';
import { accountPasswords } from '#electron/features/account/read-password.ts';
import type { KeychainState } from '#contract/store.ts';

const endpoint = { host: 'mail.example.org', port: 465, security: 'tls', user: 'club@example.org' } as const;
const account: MailAccount = {
  id: 1,
  senderName: 'Musterverein',
  address: 'club@example.org',
  provider: 'other',
  submission: endpoint,
  mailbox: endpoint,
  passwordPlace: 'keychain',
  limits: { perHour: null, perDay: null },
  capabilities: unprobed,
  probedAt: null,
};

function reader(entries: Readonly<Record<string, string>>, state: KeychainState = 'works', probe = state) {
  return accountPasswords({
    storeId: '00ff',
    accounts: { password: (id) => (id === 1 ? 'from-the-store' : null) },
    keychain: {
      read: (name) => Promise.resolve({ state, secret: entries[name] ?? null }),
      probe: () => Promise.resolve(probe),
    },
  });
}

test('a password kept in the store is read there, and the keychain is not asked', async () => {
  const passwords = reader({}, 'hanging');
  expect(await passwords.read({ ...account, passwordPlace: 'store' })).toEqual({
    state: 'there',
    password: 'from-the-store',
  });
  expect(await passwords.read({ ...account, id: 2, passwordPlace: 'store' })).toEqual({ state: 'missing' });
});

test('a password in the keychain lies beside the key of the store, under a name of its own', async () => {
  const passwords = reader({ '00ff': 'the key of the store', 'mail-account 00ff': 'from-the-keychain' });
  expect(await passwords.read(account)).toEqual({ state: 'there', password: 'from-the-keychain' });
});

test('a keychain that gives nothing out says why, and a locked one is not taken for an empty one', async () => {
  expect(await reader({}, 'absent').read(account)).toEqual({ state: 'absent' });
  expect(await reader({}, 'works').read(account)).toEqual({ state: 'missing' });
  expect(await reader({}, 'works', 'locked').read(account)).toEqual({ state: 'locked' });
});
