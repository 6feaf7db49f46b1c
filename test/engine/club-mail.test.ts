import { expect, test } from 'vitest';
import { readToken } from '#domain/identity/token.ts';
import { wayOut } from '#electron/club-mail.ts';
import { clubPorts } from '#electron/club-ports.ts';
import { readSettings } from '#electron/features/settings/read-settings.ts';
import { powerSource } from '#electron/jobs/power.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { openSender, until } from '../jobs/send-mailing/job-bench.ts';
import { jobClock } from '../jobs/send-mailing/job-clock.ts';
import { fakeServer } from '../mail/smtp/fake-server.ts';
import { openMailings, send } from '../features/mailings/mailing-bench.ts';
import { silentLog } from '../store/scratch-store.ts';

const entries: Record<string, string> = {};
const keychain = {
  read: (name: string) => Promise.resolve({ state: 'works', secret: entries[name] ?? null } as const),
  write: () => Promise.resolve('works' as const),
  remove: () => Promise.resolve(),
  probe: () => Promise.resolve('works' as const),
};

test.each(['store', 'keychain'] as const)(
  'a mailing goes out through the server of the club’s account, with the password from the %s',
  async (passwordPlace) => {
    const server = await fakeServer();
    const bench = await openMailings();
    const { db } = bench;
    const endpoint = {
      host: '127.0.0.1',
      port: server.port,
      security: 'plain',
      user: 'club@example.org',
    } as const;
    entries[`mail-account ${db.storeId}`] = 'from-the-keychain';
    const accounts = accountTable(db);
    await db.transaction(() => {
      db.run("UPDATE account SET kind = 'none' WHERE id = 1", []);
      accounts.save(
        {
          senderName: 'Musterverein',
          address: 'club@example.org',
          provider: 'other',
          submission: endpoint,
          mailbox: endpoint,
          passwordPlace,
        },
        passwordPlace === 'store' ? 'from-the-store' : null,
      );
      const account = accounts.get();
      if (account === null) throw new Error('no account');
      accounts.noteProbe(account.id, { ...account.capabilities, dsn: true }, 0);
      mailboxTable(db).noteCheck(account.id, bench.clock.now());
    });
    const nowhere = new URL('file:///nowhere');
    const options = {
      folder: '',
      language: 'de',
      clock: bench.clock,
      randomness: systemRandomness,
      log: silentLog,
      workers: { deriveKey: nowhere, readLetter: nowhere, readTable: nowhere, passphraseStrength: nowhere },
      keychain,
      events: { changed: () => undefined },
      isNew: false,
      settings: () => readSettings(null),
      practice: false,
      power: powerSource(bench.clock),
    } as const;
    const job = openSender(db, jobClock(bench.clock.now()), wayOut(clubPorts(db, options), options));
    await job.sender.start();
    await send({ calls: job.calls }, bench.draft);
    await until(() => job.ports.mailings.get(bench.draft)?.state === 'sent');
    const { total, accepted } = { total: server.letters.length, ...job.ports.deliveries.counts(bench.draft) };
    expect(total).toBe(accepted);
    expect(accepted).toBeGreaterThan(5);
    const logins = server.lines.flatMap((line) => /^AUTH PLAIN (\S+)/.exec(line)?.[1] ?? []);
    expect(logins).toHaveLength(server.connections());
    expect(server.connections()).toBeLessThanOrEqual(3);
    expect(new Set(logins.map((login) => Buffer.from(login, 'base64').toString()))).toEqual(
      new Set([`\0club@example.org\0from-the-${passwordPlace}`]),
    );
    const ids = server.lines.flatMap((line) => /ENVID=(\S+)/.exec(line)?.[1] ?? []);
    const { mac } = secretTable(db);
    expect(new Set(ids.map((id) => readToken(id, mac)?.address)).size).toBe(accepted);
  },
);
