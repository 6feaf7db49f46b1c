import { unprobed } from '#domain/accounts/account.ts';
import { systemClock } from '#electron/system/clock.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { sentCopyTable } from '#electron/store/tables/sent-copies.ts';
import { seededClub } from './club-to-send.ts';

interface Account {
  readonly address: string;
  readonly password: string;
  /** Of the IMAP server on loopback, in clear. */
  readonly port: number;
}

/** A club in an empty folder, closed, whose one mailing was sent and whose copy is not filed yet. */
export async function clubThatSent(folder: string, { address, password, port }: Account): Promise<void> {
  const { db, sent } = await seededClub(folder);
  const accounts = accountTable(db);
  const copies = sentCopyTable(db);
  const mailbox = { host: '127.0.0.1', port, security: 'plain', user: address } as const;
  await db.transaction(() => {
    for (const id of copies.due()) if (id !== sent) copies.put(id, { state: 'none', problem: null });
    accounts.save(
      {
        senderName: 'Musterverein',
        address,
        provider: 'other',
        submission: { ...mailbox, port: 1 },
        mailbox,
        passwordPlace: 'store',
      },
      password,
    );
    const account = accounts.get();
    if (account === null) throw new Error('no account');
    accounts.noteProbe(account.id, unprobed, systemClock.now());
  });
  await db.close();
}
