import { simpleParser } from 'mailparser';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { submit } from '../servers/submit.ts';

let written = 0;

/** A letter that a person writes in a mail program and sends through the provider. */
export async function writeLetter(
  world: MailWorld,
  from: string,
  to: string,
  letter: {
    readonly subject: string;
    readonly text: string;
    /** Message-ID of the letter it answers. */
    readonly answers?: string;
    /** The sender as the head names them, where that is more than the address. */
    readonly from?: string;
  },
): Promise<void> {
  written += 1;
  const { subject, text, answers } = letter;
  const lines = [
    `From: ${letter.from ?? from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <von.hand.${String(written)}.${from}>`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`, `References: ${answers}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ];
  await submit(world, from, { from, to: [to] }, Buffer.from(lines.join('\r\n'), 'utf8'));
}

/** What a person answers who presses "answer": to the sender, with the subject and the letter it refers to. */
export async function answerLetter(
  world: MailWorld,
  from: string,
  answered: KeptLetter,
  text: string,
): Promise<void> {
  const { subject = '', messageId = '', replyTo, from: sender } = await simpleParser(answered.bytes);
  const to = (replyTo ?? sender)?.value[0]?.address ?? '';
  await writeLetter(world, from, to, { subject: `Re: ${subject}`, text, answers: messageId });
}

/** What a mail program does when "unsubscribe" is pressed (RFC 2369): the letter the header names, with nothing in it. */
export async function leaveByHeader(world: MailWorld, from: string, mailing: KeptLetter): Promise<void> {
  const head =
    mailing.bytes
      .toString('latin1')
      .split('\r\n\r\n', 1)[0]
      ?.replaceAll(/\r\n[ \t]+/g, '') ?? '';
  const address = /^List-Unsubscribe: <(mailto:[^>]+)>/im.exec(head)?.[1];
  if (address === undefined) throw new Error('the letter has no address to leave by');
  const way = new URL(address);
  const subject = way.searchParams.get('subject') ?? '';
  await writeLetter(world, from, decodeURIComponent(way.pathname), { subject, text: '' });
}
