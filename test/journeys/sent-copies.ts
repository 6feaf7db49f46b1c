import { simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import type { Mac } from '#domain/identity/token.ts';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { bySubject } from './count-letters.ts';
import { clubAddress } from './set-up-account.ts';

/** The one copy of a mailing that lies, as read, in the club's folder of sent mail; nothing ever came back for it. */
export async function oneSentCopy(world: MailWorld, subject: string): Promise<KeptLetter> {
  const copies = async () => {
    const sent = (await world.letters(clubAddress)).filter(({ folder }) => folder === 'Sent');
    return bySubject(sent, subject);
  };
  await expect.poll(async () => (await copies()).length).toBe(1);
  const [copy] = await copies();
  if (copy === undefined) throw new Error('no copy');
  expect(copy.flags).toEqual(['\\Seen']);
  const { messageId = '' } = await simpleParser(copy.bytes);
  const naming = (await world.letters(clubAddress)).filter(({ bytes }) => bytes.includes(messageId));
  expect(naming.map(({ folder }) => folder)).toEqual(['Sent']);
  return copy;
}

/** The numbers of mailing and address behind the Message-ID that a letter of ours carries. */
async function signedId({ bytes }: KeptLetter, mac: Mac) {
  const { messageId = '' } = await simpleParser(bytes);
  const [left = ''] = findMessageIds(messageId);
  return readMessageId(left, mac) ?? expect.fail(`${messageId} is not ours`);
}

/** A copy's Message-ID is that of its mailing and of nobody's letter; everybody's letter has one of their own. */
export async function namesTheMailing(
  copy: KeptLetter,
  letters: readonly KeptLetter[],
  mac: Mac,
): Promise<void> {
  const { mailing, address } = await signedId(copy, mac);
  expect(address).toBe(0);
  const each = await Promise.all(letters.map((letter) => signedId(letter, mac)));
  expect(new Set(each.map((id) => id.mailing))).toEqual(new Set([mailing]));
  expect(new Set(each.map((id) => id.address)).size).toBe(letters.length);
  expect(each.some((id) => id.address === address)).toBe(false);
}
