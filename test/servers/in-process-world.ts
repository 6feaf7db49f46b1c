import { domainOf } from './address.ts';
import { worldCertificate } from './certificate.ts';
import { withServerHeaders } from './delivered-letter.ts';
import type { ImapFaults } from './imap-faults.ts';
import { startImapServer } from './imap-server.ts';
import type { MailWorld, WorldOptions } from './mail-world.ts';
import { postman } from './postman.ts';
import type { ProviderHabits } from './provider-habits.ts';
import { harmless } from './provider-habits.ts';
import type { StoredMail } from './stored-mail.ts';
import { folderNamed, keptLetters, storedMail } from './stored-mail.ts';
import { startSubmission } from './submission-server.ts';

/** The world that runs everywhere, and whose mailboxes can be told to go wrong. */
export interface InProcessWorld extends MailWorld {
  readonly imapFaults: ImapFaults;
  /** What it does to letters; they hold from the next connection on. */
  readonly habits: ProviderHabits;
}

interface InProcessOptions extends WorldOptions {
  /** Files a copy of each letter that is handed in among the sent mail, as some providers do. */
  readonly filesSentMail?: boolean;
}

const password = 'geheim-genug';
const host = '127.0.0.1';

export async function startInProcessWorld(options: InProcessOptions): Promise<InProcessWorld> {
  const { mailboxes, behaviours = {}, filesSentMail = false } = options;
  const away = Object.keys(behaviours).filter((address) => behaviours[address] === 'out-of-office');
  const mail = storedMail([...mailboxes.filter((address) => !(address in behaviours)), ...away]);
  const own = worldCertificate(new Date());
  const domains = new Set([...mailboxes, ...Object.keys(behaviours)].map(domainOf));
  const carrier = postman(mail, behaviours, domains);
  const imap = await startImapServer(mail, own, password);
  const file = (user: string, letter: Uint8Array) => {
    const sent = folderNamed(mailboxAt(mail, user), 'Sent');
    if (filesSentMail && sent !== null) mail.put(sent, letter, ['\\Seen']);
  };
  const habits = harmless();
  const submission = await startSubmission({ mail, postman: carrier, own, password, habits, file });
  return {
    kind: 'in-process',
    submission: { host, starttls: submission.starttls, tls: submission.tls },
    mailbox: { host, tls: imap.tls, plain: imap.plain },
    certificate: own.certificate,
    password,
    imapFaults: imap.faults,
    habits,
    letters: async (address) => keptLetters(mailboxAt(mail, address)),
    deliver: async (address, bytes, { folder = 'INBOX', returnPath = '' } = {}) => {
      const place = folderNamed(mailboxAt(mail, address), folder);
      if (place === null) throw new Error(`there is no folder ${folder}`);
      mail.put(place, withServerHeaders(bytes, { to: address, returnPath }));
    },
    stop: async () => {
      carrier.stop();
      await Promise.all([imap.stop(), submission.stop()]);
    },
  };
}

function mailboxAt(mail: StoredMail, address: string) {
  const mailbox = mail.mailbox(address);
  if (mailbox === null) throw new Error(`there is no mailbox ${address}`);
  return mailbox;
}
