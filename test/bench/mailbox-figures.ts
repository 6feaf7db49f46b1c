import { messageIdOf } from '#domain/deliveries/message-id.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import { mintToken } from '#domain/identity/token.ts';
import { imapMailbox } from '#electron/mail/imap/imap-mailbox.ts';
import { systemClock } from '#electron/system/clock.ts';
import { warmWorker } from '#electron/system/warm-worker.ts';
import type { ClubMail } from '../jobs/check-mailbox/club-mail.ts';
import { openClubMail } from '../jobs/check-mailbox/club-mail.ts';
import { accountAt, address } from '../mail/imap/club-mailbox.ts';
import { deliveryReport } from '../servers/delivery-report.ts';
import type { MailWorld } from '../servers/mail-world.ts';
import { missing } from '../servers/postfix-missing.ts';
import { startPostfixWorld } from '../servers/postfix-world.ts';
import type { Figure } from './figures.ts';
import { figure, timed } from './figures.ts';
import { addPeople } from './many-people.ts';

const letters = 5000;
const polls = 30;
const bar = { ingest: 300, poll: 50 };

/**
 * Reports with a token of ours in a real Dovecot over TLS: how many a second are fetched, read in the built worker,
 * classed and stored on disk, and how long a look takes that finds nothing new. Against the bars of the project.
 */
export async function mailboxFigures(): Promise<readonly Figure[]> {
  if (missing() !== null) {
    console.log(`letters.ingest-rate and letters.idle-poll-ms are not measured: ${String(missing())}`);
    return [];
  }
  const world = await startPostfixWorld({ mailboxes: [address] });
  try {
    const club = await openClub(world);
    await club.job.check();
    await addPeople(club.db, letters);
    for (const report of await reportsOf(club)) await world.deliver(address, report);
    const taken = await timed(() => club.job.check());
    const stored = Number(club.db.one('SELECT count(*) AS stored FROM letter')?.['stored']);
    if (stored !== letters || club.job.status().problem !== null)
      throw new Error(`stored ${String(stored)}, ${String(club.job.status().problem)}`);
    const looks: number[] = [];
    for (let poll = 0; poll < polls; poll += 1) looks.push(await timed(() => club.job.check()));
    const rate = [(stored / taken) * 1000];
    return [
      figure('letters.ingest-rate', 'letters/s', rate, { name: 'the bar', samples: [bar.ingest] }),
      figure('letters.idle-poll-ms', 'ms', looks, { name: 'the bar', samples: [bar.poll] }),
    ];
  } finally {
    await world.stop();
  }
}

function openClub(world: MailWorld): Promise<ClubMail> {
  const account = accountAt(world.mailbox.tls, { host: 'mail.example.test', security: 'tls' });
  const passwords = { read: () => Promise.resolve({ state: 'there', password: world.password } as const) };
  const ports = { accounts: { get: () => account }, passwords, clock: systemClock };
  const net = { authorities: [world.certificate], addressOf: () => '127.0.0.1' };
  const run = warmWorker(new URL('../../out/main/read-letter-worker.js', import.meta.url));
  return openClubMail({ run, mailbox: imapMailbox(ports, { net }) });
}

/** One mailing to all of them, and what a server says of each. */
async function reportsOf({ db, mac }: ClubMail): Promise<readonly Buffer[]> {
  const mailing = 4711;
  const arrived = new Date();
  return db.transaction(() => {
    const { lastId: mailingId } = db.run(
      `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
       VALUES (?, 'sent', 1, 'Kommt zum Sommerfest', '', '{}', ?)`,
      [mailing, arrived.getTime()],
    );
    const people = db.all(
      `SELECT address.id, address.public_number AS number, spelling, recipient.id AS recipient_id, list_id
       FROM address JOIN recipient ON recipient.address_id = address.id
       JOIN membership ON membership.recipient_id = recipient.id WHERE spelling LIKE 'person.%'`,
    );
    return people.map((row, index) => {
      const numbers = { mailing, address: Number(row['number']) };
      const to = String(row['spelling']);
      const messageId = messageIdOf(numbers, 'example.org', mac);
      const { lastId: deliveryId } = db.run(
        `INSERT INTO delivery (mailing_id, address_id, name, address, merge, state, attempts, at, reply, message_id)
         VALUES (?, ?, ?, ?, '{}', 'accepted', 1, ?, '', ?)`,
        [mailingId, Number(row['id']), to, to, arrived.getTime(), messageId],
      );
      db.run('INSERT INTO delivery_recipient (delivery_id, recipient_id, list_id) VALUES (?, ?, ?)', [
        deliveryId,
        Number(row['recipient_id']),
        Number(row['list_id']),
      ]);
      const sender = plusAddress(address, mintToken({ purpose: 'bounce', ...numbers, list: 1, era: 0 }, mac));
      return deliveryReport({
        action: 'failed',
        status: '5.1.1',
        said: '550 5.1.1 User unknown',
        recipient: to,
        originalRecipient: to,
        sender: sender ?? '',
        envelopeId: null,
        queueId: String(index),
        arrived,
        letter: Buffer.from(
          `From: ${address}\r\nTo: ${to}\r\nSubject: Kommt zum Sommerfest\r\nMessage-ID: ${messageId}\r\n\r\nLiebe Leute\r\n`,
        ),
        wholeLetter: true,
      });
    });
  });
}
