import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { told } from './controls/engine-calls.ts';
import type { MailStory } from './mail-story.ts';
import type { MailedMember } from './mailed-members.ts';
import { councillor, hasMailbox, members, newcomer } from './mailed-members.ts';
import { clubAddress } from './set-up-account.ts';

/** The letters with this subject, which has to be plain ASCII. */
export function bySubject(letters: readonly KeptLetter[], subject: string): readonly KeptLetter[] {
  return letters.filter(({ bytes }) => bytes.includes(`\r\nSubject: ${subject}\r\n`));
}

/**
 * Everybody who is to get a mailing is in its protocol and got it once, and nobody else got it at all: counted in the
 * mailboxes of the provider. Answers the letters.
 */
export async function everybodyOnce(
  { world, page }: MailStory,
  mailingId: MailingId,
  subject: string,
  people: readonly MailedMember[],
): Promise<readonly KeptLetter[]> {
  const log = { mailingId, filter: 'all', search: '', offset: 0, limit: 200 } as const;
  const { rows } = await told(page, 'mailings.log', log);
  const addresses = people.map(({ address }) => address).toSorted();
  expect(rows.map(({ address }) => address).toSorted()).toEqual(addresses);
  const all = [...members, councillor, newcomer].filter(hasMailbox).map(({ address }) => address);
  const found = () =>
    Promise.all(all.map(async (address) => bySubject(await world.letters(address), subject)));
  const receivers = async () => (await found()).flatMap((letters, at) => letters.map(() => all[at]));
  const wanted = all.filter((address) => addresses.includes(address));
  await expect.poll(receivers, { timeout: 20_000 }).toEqual(wanted);
  return (await found()).flat();
}

const patience = { timeout: 20_000 };

/** So many letters with this text came into the club's mailbox. */
export async function clubGot(world: MailWorld, text: string, count: number): Promise<void> {
  const found = async () =>
    (await world.letters(clubAddress)).filter(({ bytes }) => bytes.includes(text)).length;
  await expect.poll(found, patience).toBe(count);
}

export const failed = '\r\nAction: failed\r\n';
export const delayed = '\r\nAction: delayed\r\n';
export const absent = '\r\nSubject: Abwesend: ';
