import type { MailingDocument } from '#domain/mailings/document.ts';
import { appendConsent } from '#electron/features/consent/append.ts';
import { freezeAt } from '#electron/features/mailings/freeze.ts';
import { seedClub } from '#electron/practice/club.ts';
import { seedMailings } from '#electron/practice/first-mailings.ts';
import { createStore } from '#electron/store/create.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { openStore } from '#electron/store/open.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { addPeople } from '../bench/many-people.ts';
import { mailingPorts } from '../features/mailings/mailing-bench.ts';
import { silentLog } from '../store/scratch-store.ts';

const options = { clock: systemClock, randomness: systemRandomness, log: silentLog, deriveKey };

export function openClubStore(folder: string): Promise<OpenStore> {
  return openStore({ ...options, folder, unlock: { kind: 'none' } });
}

export interface Wanted {
  readonly people: number;
  /** Of the submission server on loopback. */
  readonly port: number;
  /** Empty where the server knows no login. */
  readonly user: string;
  /** What the mailing says; else a few words. */
  readonly document?: MailingDocument;
}

/** The invented people, lists and mailings as those of a club without a mail account, in an empty folder, open. */
export async function seededClub(folder: string) {
  await createStore({ ...options, folder });
  const db = await openClubStore(folder);
  const ports = mailingPorts(db, systemClock);
  const record = (entry: Parameters<typeof appendConsent>[1]) => appendConsent(ports, entry);
  const club = await seedClub({ ...ports, record }, 'de');
  const freeze = (mailingId: Parameters<typeof freezeAt>[1], at: number) => freezeAt(ports, mailingId, at);
  const mailings = await seedMailings({ ...ports, freezeAt: freeze }, club, 'de');
  await db.transaction(() => db.run("UPDATE account SET kind = 'none' WHERE id = 1"));
  return { db, freeze, ...mailings };
}

/** A club with a mail account in an empty folder, closed, with a mailing to so many people whose hold is over. */
export async function clubToSend(folder: string, { people, port, user, document }: Wanted): Promise<void> {
  const { db, freeze, draft } = await seededClub(folder);
  await db.transaction(() => db.run("UPDATE membership SET state = 'left'"));
  await addPeople(db, people);
  await db.transaction(() => {
    db.run("UPDATE list SET kind = 'member-information'");
    setUpAccount(db, port, user);
    if (document !== undefined)
      db.run('UPDATE mailing SET document = ? WHERE id = ?', [JSON.stringify(document), draft]);
    freeze(draft, systemClock.now());
  });
  await db.close();
}

function setUpAccount(db: OpenStore, port: number, user: string): void {
  const accounts = accountTable(db);
  const submission = { host: '127.0.0.1', port, security: 'plain', user } as const;
  accounts.save(
    {
      senderName: 'Musterverein',
      address: 'club@example.org',
      provider: 'other',
      submission,
      // No mailbox, and only the owner could mend that: letters do not wait for another look at it.
      mailbox: { ...submission, host: 'mailbox.invalid' },
      passwordPlace: 'store',
    },
    'a password',
  );
  accounts.setLimits(1, { perHour: 1_000_000, perDay: 1_000_000 });
  mailboxTable(db).noteCheck(1, systemClock.now());
}
