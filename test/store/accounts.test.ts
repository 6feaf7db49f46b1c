import { expect, test } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import type { NewAccount } from '#electron/features/account/ports.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { mailingSenderTable } from '#electron/store/tables/mailing-sender.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';
import type { ScratchStore } from './scratch-store.ts';
import { openScratchStore } from './scratch-store.ts';

const typed: NewAccount = {
  senderName: 'Ruderclub',
  address: 'post@example.org',
  provider: 'other',
  submission: { host: 'smtp.example.org', port: 465, security: 'tls', user: 'post@example.org' },
  mailbox: { host: 'imap.example.org', port: 993, security: 'tls', user: 'post@example.org' },
  passwordPlace: 'store',
};
const found = { ...unprobed, plusAddress: true, returnPathKept: true };

async function clubWithout(): Promise<ScratchStore> {
  const scratch = await openScratchStore();
  await scratch.db.transaction(() =>
    scratch.db.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')"),
  );
  return scratch;
}

test('an account takes the place of the one a club does not have yet', async () => {
  const { db } = await clubWithout();
  const accounts = accountTable(db);
  expect(accounts.get()).toBeNull();
  await db.transaction(() => accounts.save(typed, 'geheim'));
  expect(accounts.get()).toEqual({
    ...typed,
    id: 1,
    limits: { perHour: null, perDay: null },
    capabilities: unprobed,
    probedAt: null,
  });
  expect(accounts.password(1)).toBe('geheim');
  expect(organisationTable(db).accountKind()).toBe('mail');
});

test('mailings carry their tokens the way the probe found open, until the account is another', async () => {
  const { db } = await clubWithout();
  const accounts = accountTable(db);
  const ways = () => {
    const { plusAddress, bounceAddress } = mailingSenderTable(db).sender([]);
    return { plusAddress, bounceAddress };
  };
  await db.transaction(() => accounts.save(typed, null));
  expect(ways()).toEqual({ plusAddress: false, bounceAddress: false });
  await db.transaction(() => accounts.noteProbe(1, found, 5));
  expect(ways()).toEqual({ plusAddress: true, bounceAddress: true });
  await db.transaction(() => accounts.save({ ...typed, senderName: 'Anders' }, null));
  expect(accounts.get()).toMatchObject({ capabilities: found, probedAt: 5 });
  await db.transaction(() => accounts.save({ ...typed, address: 'neu@example.org' }, null));
  expect(accounts.get()).toMatchObject({ capabilities: unprobed, probedAt: null });
});

test('the practice account is never turned into a real one', async () => {
  const { db } = await openScratchStore();
  await db.transaction(() =>
    organisationTable(db).insertAccount({
      kind: 'practice',
      senderName: 'Übung',
      address: 'post@example.org',
    }),
  );
  await db.transaction(() => accountTable(db).save(typed, 'geheim'));
  expect(accountTable(db).get()).toBeNull();
  expect(organisationTable(db).accountKind()).toBe('practice');
});
