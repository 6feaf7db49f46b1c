import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { signedIn } from '../servers/mailbox-client.ts';
import type { MailedMember } from './mailed-members.ts';

/** Words that stand in private letters and nowhere else, of the head and of the text. */
export const canaries = ['Haselnusskranz', 'Preiselbeerkompott'] as const;

function privateLetter(from: string, to: string, number: number, ...head: readonly string[]): Buffer {
  const [inHead, inText] = canaries;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${inHead} Nr. ${String(number)}`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    `Message-ID: <privat.${String(number)}@example.org>`,
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Das Rezept für ${inText} kommt morgen.`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

async function from(
  world: MailWorld,
  club: string,
  name: string,
  returnPath: string,
  number: number,
  folder = 'INBOX',
): Promise<void> {
  await world.deliver(club, privateLetter(`${name} <${returnPath}>`, club, number), { folder, returnPath });
}

/** A mailbox that was in use before: one letter new, one read and marked, one that was sent. */
export async function layPrivateLetters(world: MailWorld, club: string): Promise<void> {
  await from(world, club, 'Nachbarin', 'nachbarin@example.net', 1);
  await world.deliver(club, privateLetter(club, 'nachbarin@example.net', 2), { folder: 'Sent' });
  const client = await signedIn(world, club);
  try {
    await client.append('INBOX', privateLetter('Bank <bank@example.net>', club, 3), ['\\Seen', '\\Flagged']);
  } finally {
    await client.logout();
  }
}

/**
 * What comes while the program listens: from a member whom it knows, from a stranger, among the junk, and what a machine
 * answers to a private letter.
 */
export async function morePrivateLetters(
  world: MailWorld,
  club: string,
  { address }: MailedMember,
): Promise<void> {
  await from(world, club, 'Mitglied', address, 4);
  await from(world, club, 'Fremder', 'fremder@example.net', 5);
  await from(world, club, 'Werbung', 'werbung@example.net', 6, 'Junk');
  await world.deliver(club, privateLetter('Kur <kur@example.net>', club, 7, 'Auto-Submitted: auto-replied'));
}

/** How many there are in the end. */
export const privateCount = 7;

/** Folder, number, flags and bytes of the private letters among those of a mailbox, by number of their subject. */
export function privateAmong(letters: readonly KeptLetter[]): readonly KeptLetter[] {
  return letters
    .filter(({ bytes }) => bytes.includes(canaries[0]))
    .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes));
}
