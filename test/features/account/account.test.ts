import { expect, test, vi } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import { trialSteps } from '#domain/accounts/trial.ts';
import { accountHandlers } from '#electron/features/account/handlers.ts';
import type { AccountChange, AccountPorts, AccountTester } from '#electron/features/account/ports.ts';
import { AccountTrial } from '#electron/features/account/trial.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { sentMinuteTable } from '#electron/store/tables/sent-minutes.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { memoryKeychain } from '../../store/memory-keychain.ts';
import { openScratchStore, silentLog } from '../../store/scratch-store.ts';

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
const found = { ...unprobed, plusAddress: true };

async function openAccount() {
  const { db, clock } = await openScratchStore();
  await db.transaction(() =>
    db.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')"),
  );
  const keychain = memoryKeychain();
  const accounts = accountTable(db);
  const sentMinutes = sentMinuteTable(db);
  const script: { run: AccountTester['run'] } = {
    run: async () => {
      await Promise.resolve();
      return { ok: true, capabilities: found };
    },
  };
  const changes: AccountChange[] = [];
  const ports: AccountPorts = {
    store: db,
    accounts,
    sentMinutes,
    keychain,
    passwordName: name,
    toAscii: domainToAscii,
    clock,
    events: { changed: () => undefined },
    accountChanged: (change) => void changes.push(change),
    passwords: {
      read: async ({ id }) => {
        const password = accounts.password(id) ?? keychain.entries.get(name);
        return password === undefined ? { state: 'missing' } : { state: 'there', password };
      },
    },
    tester: { run: (...run) => script.run(...run) },
    log: silentLog,
  };
  const trial = new AccountTrial(ports);
  const calls = accountHandlers(ports, trial);
  return { calls, keychain, accounts, sentMinutes, db, clock, script, trial, changes };
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

test('a check that reaches its end keeps what it found, and every step is done', async () => {
  const { calls, trial, accounts, clock } = await openAccount();
  expect(() => trial.begin()).toThrow();
  await calls['account.save'](typed);
  await calls['account.try']({});
  await trial.stop();
  expect(accounts.get()).toMatchObject({ capabilities: unprobed, probedAt: null });
  expect(trial.view()).toMatchObject({ problem: 'stopped' });
  await calls['account.try']({});
  await expect.poll(() => trial.view()?.endedAt).not.toBeNull();
  expect(accounts.get()).toMatchObject({ capabilities: found, probedAt: clock.now() });
  expect(trial.view()?.steps.every(({ state }) => state === 'done')).toBe(true);
});

test('a check that fails names the step, with the conversation, and keeps nothing', async () => {
  const { calls, trial, accounts, script } = await openAccount();
  await calls['account.save'](typed);
  script.run = async (_account, password, listener) => {
    listener.begins('submission-connect');
    listener.hears('S: 220 mail.example.org');
    listener.begins('submission-login');
    await Promise.resolve();
    expect(password).toBe('geheim');
    return { ok: false, step: 'submission-login', problem: 'login-refused', words: '535 no' };
  };
  await calls['account.try']({});
  await expect.poll(() => trial.view()?.endedAt).not.toBeNull();
  const view = trial.view();
  expect(view).toMatchObject({
    problem: 'login-refused',
    words: '535 no',
    dialogue: ['S: 220 mail.example.org'],
  });
  expect(view?.steps.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'done',
    'failed',
    ...trialSteps.slice(4).map(() => 'waiting'),
  ]);
  expect(accounts.get()?.probedAt).toBeNull();
});

test('an account changed during its check keeps nothing of it, and a password nobody gives out is said', async () => {
  const { calls, trial, accounts, script, keychain } = await openAccount();
  await calls['account.save'](typed);
  script.run = async () => {
    await calls['account.save']({ ...typed, address: 'neu@example.org' });
    return { ok: true, capabilities: found };
  };
  await calls['account.try']({});
  await expect.poll(() => trial.view()?.endedAt).not.toBeNull();
  expect(accounts.get()).toMatchObject({ address: 'neu@example.org', probedAt: null });
  keychain.entries.clear();
  await calls['account.try']({});
  await expect.poll(() => trial.view()?.problem).toBe('password-unreadable');
  script.run = () => Promise.reject(new Error('nobody knows'));
  await calls['account.save'](typed);
  await calls['account.try']({});
  await expect.poll(() => trial.view()?.problem).toBe('unexpected');
});

test('what concerns reading is told apart from what does not', async () => {
  const { calls, changes, trial } = await openAccount();
  await calls['account.save'](typed);
  const kept = { ...typed, password: null };
  await calls['account.save']({
    ...kept,
    senderName: 'Rudern',
    submission: { ...typed.submission, port: 587 },
  });
  await calls['account.save']({ ...kept, mailbox: { ...typed.mailbox, host: 'mail.example.org' } });
  await calls['account.save']({
    ...kept,
    mailbox: { ...typed.mailbox, host: 'mail.example.org', port: 143 },
  });
  await calls['account.save'](typed);
  await calls['account.limit']({ perHour: 2, perDay: null });
  await calls['account.try']({});
  await vi.waitFor(() => expect(changes).toHaveLength(7));
  await trial.stop();
  expect(changes).toEqual([
    'mailbox',
    'same-mailbox',
    'mailbox',
    'mailbox',
    'mailbox',
    'limits',
    'same-mailbox',
  ]);
});
