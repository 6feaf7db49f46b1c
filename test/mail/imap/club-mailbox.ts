import type { MailAccount } from '#domain/accounts/account.ts';
import { unprobed } from '#domain/accounts/account.ts';
import { imapMailbox } from '#electron/mail/imap/imap-mailbox.ts';
import type { ImapOptions } from '#electron/mail/imap/open-account.ts';
import { systemClock } from '#electron/system/clock.ts';
import type { MailWorld } from '../../servers/mail-world.ts';
import type { ClubMail, ClubMailOptions } from '../../jobs/check-mailbox/club-mail.ts';
import { openClubMail } from '../../jobs/check-mailbox/club-mail.ts';
import type { LineBetween } from './line-between.ts';
import { lineTo } from './line-between.ts';

export const address = 'post@example.org';

/** An account at the end of a line, in clear on this computer, so that the line can be listened to. */
export function accountAt(port: number, changes: Partial<MailAccount['mailbox']> = {}): MailAccount {
  const mailbox = { host: '127.0.0.1', port, security: 'plain', user: address, ...changes } as const;
  return {
    id: 1,
    senderName: 'Ruderclub',
    address,
    provider: 'other',
    submission: mailbox,
    mailbox,
    passwordPlace: 'store',
    limits: { perHour: null, perDay: null },
    capabilities: unprobed,
    probedAt: null,
  };
}

export interface ClubMailbox extends ClubMail {
  readonly line: LineBetween;
  /** Puts what people of the practice club answer into the real mailbox. */
  answersArrive(names: readonly string[]): Promise<void>;
}

/** The practice club with its mailbox at a real server, looked at for the first time. */
export async function openClubMailbox(
  world: MailWorld,
  { options = {}, ...club }: { readonly options?: ImapOptions } & ClubMailOptions = {},
): Promise<ClubMailbox> {
  const line = await lineTo(world.mailbox.plain);
  const account = accountAt(line.port);
  const passwords = { read: () => Promise.resolve({ state: 'there', password: world.password } as const) };
  const ports = { accounts: { get: () => account }, passwords, clock: systemClock };
  const opened = await openClubMail({ ...club, mailbox: imapMailbox(ports, { patience: 5000, ...options }) });
  await opened.job.check();
  return {
    ...opened,
    line,
    answersArrive: async (names) => {
      for (const bytes of await planned(opened, names))
        await world.deliver(address, bytes, { returnPath: returnPathOf(bytes) });
    },
  };
}

/** What comes back when these people are sent a mailing. */
export async function planned(club: ClubMail, names: readonly string[]): Promise<readonly Uint8Array[]> {
  await club.send(names);
  return club.common.practiceLetters.due(0, Number.MAX_SAFE_INTEGER, 100).map(({ bytes }) => bytes);
}

function returnPathOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return /^(?:Return-Path|From):[^\n]*<([^>]*)>/m.exec(text)?.[1] ?? '';
}

/** A letter from somebody nobody knows here, about something else. */
export function deliverPrivately(world: MailWorld, subject: string): Promise<void> {
  const from = 'gerda@elsewhere.example';
  const letter =
    `From: Tante Gerda <${from}>\r\nTo: ${address}\r\nSubject: ${subject}\r\n` +
    `Message-ID: <${subject.replaceAll(/\W/g, '')}@elsewhere.example>\r\n\r\nBis Sonntag.\r\n`;
  return world.deliver(address, Buffer.from(letter), { returnPath: from });
}
