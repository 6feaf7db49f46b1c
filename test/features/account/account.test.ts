import { expect, test } from 'vitest';
import { accountHandlers } from '#electron/features/account/handlers.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { sentMinuteTable } from '#electron/store/tables/sent-minutes.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { memoryKeychain } from '../../store/memory-keychain.ts';
import { openScratchStore } from '../../store/scratch-store.ts';

const server = { port: 465, security: 'tls', user: 'post@example.org' } as const;
const typed = {
  senderName: 'Ruderclub',
  address: 'Post@Example.org',
  provider: 'other',
  submission: { ...server, host: 'SMTP.example.org' },
  mailbox: { ...server, port: 993, host: 'imap.example.org' },
  password: 'geheim',
};
const name = 'mail-account test';

async function openAccount() {
  const { db, clock } = await openScratchStore();
  await db.transaction(() =>
    db.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')"),
  );
  const keychain = memoryKeychain();
  const accounts = accountTable(db);
  const sentMinutes = sentMinuteTable(db);
  const calls = accountHandlers({
    store: db,
    accounts,
    sentMinutes,
    keychain,
    passwordName: name,
    toAscii: domainToAscii,
    clock,
    events: { changed: () => undefined },
    accountChanged: () => undefined,
  });
  return { calls, keychain, accounts, sentMinutes, db, clock };
}

test('a password goes into the keychain, and the store holds none', async () => {
  const { calls, keychain, accounts } = await openAccount();
  expect(await calls['account.get']({})).toBeNull();
  expect(await calls['account.save'](typed)).toEqual({ passwordPlace: 'keychain' });
  expect(keychain.entries.get(name)).toBe('geheim');
  expect(accounts.password(1)).toBeNull();
  const view = await calls['account.get']({});
  expect(view).toMatchObject({ address: 'post@example.org', submission: { host: 'smtp.example.org' } });
  expect(JSON.stringify(view)).not.toContain('geheim');
});

test.each(['absent', 'locked', 'hanging'] as const)(
  'with a keychain that is %s the password goes encrypted into the store, which is said',
  async (state) => {
    const { calls, keychain, accounts } = await openAccount();
    keychain.say(state);
    expect(await calls['account.save'](typed)).toEqual({ passwordPlace: 'store' });
    expect(accounts.password(1)).toBe('geheim');
  },
);

test('without a new password the one before is kept where it is, or moves into a keychain that works again', async () => {
  const { calls, keychain, accounts } = await openAccount();
  await expect(calls['account.save']({ ...typed, password: null })).rejects.toMatchObject({
    fault: { code: 'account.password-missing' },
  });
  keychain.say('absent');
  await calls['account.save'](typed);
  keychain.say('works');
  expect(await calls['account.save']({ ...typed, password: null })).toEqual({ passwordPlace: 'keychain' });
  expect(accounts.password(1)).toBeNull();
  expect(await calls['account.save']({ ...typed, password: null, senderName: 'Neu' })).toEqual({
    passwordPlace: 'keychain',
  });
  expect(keychain.entries.get(name)).toBe('geheim');
});

const refused = [
  [
    'in clear off this computer',
    { submission: { ...typed.submission, security: 'plain' } },
    'account.not-encrypted',
  ],
  [
    'with a host that is none',
    { mailbox: { ...typed.mailbox, host: 'imap example' } },
    'account.host-invalid',
  ],
  ['without a user name', { mailbox: { ...typed.mailbox, user: ' ' } }, 'account.user-missing'],
  ['with an address that is none', { address: 'post' }, 'account.address-invalid'],
  ['with letters no server need understand', { address: 'pöst@example.org' }, 'account.address-invalid'],
  ['at a provider that only takes a sign-in', { provider: 'outlook' }, 'account.sign-in-only'],
] as const;

test.each(refused)('nothing is kept of an account %s', async (_, change, code) => {
  const { calls, keychain, accounts } = await openAccount();
  await expect(calls['account.save']({ ...typed, ...change })).rejects.toMatchObject({ fault: { code } });
  expect(accounts.get()).toBeNull();
  expect(keychain.entries.size).toBe(0);
});

test('what was sent counts against the limits, which the owner may choose', async () => {
  const { calls, sentMinutes, db, clock } = await openAccount();
  await expect(calls['account.limit']({ perHour: 2, perDay: null })).rejects.toMatchObject({
    fault: { code: 'account.none' },
  });
  await calls['account.save'](typed);
  expect(await calls['account.get']({})).toMatchObject({
    quota: { perHour: 40, perDay: 200 },
    used: { now: 40 },
  });
  await calls['account.limit']({ perHour: 2, perDay: null });
  for (let mail = 0; mail < 2; mail += 1) await db.transaction(() => sentMinutes.add(1, clock.now()));
  expect(await calls['account.get']({})).toMatchObject({
    quota: { perHour: 2, perDay: 200 },
    used: { now: 0, usedInHour: 2 },
  });
  clock.advance(62 * 60_000);
  await db.transaction(() => sentMinutes.add(1, clock.now()));
  expect(await calls['account.get']({})).toMatchObject({ used: { now: 1, usedInHour: 1, usedInDay: 3 } });
});
