import { expect, test } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { AccountPorts, TrialResult } from '#electron/features/account/ports.ts';
import { probeWhenDue } from '#electron/features/account/probe-when-due.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { sentMinuteTable } from '#electron/store/tables/sent-minutes.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { memoryKeychain } from '../../store/memory-keychain.ts';
import { openScratchStore, silentLog } from '../../store/scratch-store.ts';

const day = 24 * 60 * 60_000;
const before = { ...unprobed, plusAddress: true, dkim: 'aligned', dmarc: 'pass' } as const;
const server = { host: 'mail.example.org', port: 465, security: 'tls', user: 'post' } as const;

async function clubChecked() {
  const { db, clock } = await openScratchStore();
  const accounts = accountTable(db);
  const sentMinutes = sentMinuteTable(db);
  const tried: number[] = [];
  const answer: { result: TrialResult } = { result: { ok: true, capabilities: before } };
  await db.transaction(() => {
    db.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', '', '')");
    accounts.save(
      {
        senderName: '',
        address: 'post@example.org',
        provider: 'other',
        submission: server,
        mailbox: server,
        passwordPlace: 'store',
      },
      'geheim',
    );
    accounts.noteProbe(1, before, clock.now());
  });
  const ports: AccountPorts = {
    store: db,
    accounts,
    sentMinutes,
    keychain: memoryKeychain(),
    passwordName: 'mail-account test',
    toAscii: domainToAscii,
    clock,
    events: { changed: () => undefined },
    accountChanged: () => undefined,
    passwords: { read: () => Promise.resolve({ state: 'there', password: 'geheim' }) },
    tester: {
      run: () => {
        tried.push(clock.now());
        return Promise.resolve(answer.result);
      },
    },
    log: silentLog,
  };
  const look = async () => {
    await probeWhenDue(ports, aborter().signal);
    return tried.length;
  };
  return { db, clock, accounts, sentMinutes, answer, look };
}

test('the account is checked again by itself after thirty days, and then after thirty more', async () => {
  const { clock, look } = await clubChecked();
  clock.advance(30 * day - 1);
  expect(await look()).toBe(0);
  clock.advance(1);
  expect(await look()).toBe(1);
  clock.advance(29 * day);
  expect(await look()).toBe(1);
  clock.advance(day);
  expect(await look()).toBe(2);
});

test('while it sends it is left alone, and where the check fails it is tried once a day', async () => {
  const { db, clock, accounts, sentMinutes, answer, look } = await clubChecked();
  clock.advance(31 * day);
  await db.transaction(() => sentMinutes.add(1, clock.now()));
  expect(await look()).toBe(0);
  clock.advance(20 * 60_000);
  answer.result = { ok: false, step: 'read-back', problem: 'letter-missing', words: '' };
  expect(await look()).toBe(1);
  expect(await look()).toBe(1);
  expect(accounts.get()?.capabilities).toEqual(before);
  clock.advance(day);
  expect(await look()).toBe(2);
});

test('only what became worse is kept for the owner, until the next check', async () => {
  const { clock, accounts, answer, look } = await clubChecked();
  clock.advance(30 * day);
  answer.result = { ok: true, capabilities: { ...before, plusAddress: false, dmarc: 'untold' } };
  await look();
  expect(accounts.get()?.capabilities.plusAddress).toBe(false);
  expect(accounts.probeMemory(1)).toEqual({ triedAt: clock.now(), worse: ['plus.missing'] });
  clock.advance(30 * day);
  await look();
  expect(accounts.probeMemory(1).worse).toEqual([]);
});
