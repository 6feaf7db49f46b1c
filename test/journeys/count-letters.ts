import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { told } from './controls/engine-calls.ts';
import type { MailStory } from './mail-story.ts';
import type { MailedMember } from './mailed-members.ts';
import { councillor, hasMailbox, leavers, members, newcomer } from './mailed-members.ts';
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
  await expect.poll(receivers).toEqual(wanted);
  return (await found()).flat();
}

/**
 * Apart from these letters nobody has any but the ones they asked for: the newcomer was asked and welcomed, who left
 * was told so.
 */
export async function nothingElse(world: MailWorld, letters: readonly KeptLetter[]): Promise<void> {
  const people = [...members, councillor, newcomer].filter(hasMailbox);
  const known = new Set(letters.map(({ bytes }) => bytes.toString('latin1')));
  const asked = new Map<string, number>([[newcomer.address, 2]]);
  for (const { address } of Object.values(leavers)) asked.set(address, 1);
  const others = await Promise.all(
    people.map(async ({ address }) => {
      const kept = await world.letters(address);
      const more = kept.filter(({ bytes }) => !known.has(bytes.toString('latin1'))).length;
      return [address, more - (asked.get(address) ?? 0)] as const;
    }),
  );
  expect(others.filter(([, more]) => more !== 0)).toEqual([]);
}

const patience = { timeout: 60_000 };

/** So many letters with this text came into the club's mailbox. */
export async function clubGot(world: MailWorld, text: string, count: number): Promise<void> {
  const found = async () =>
    (await world.letters(clubAddress)).filter(({ bytes }) => bytes.includes(text)).length;
  await expect.poll(found, patience).toBe(count);
}

export const failed = '\r\nAction: failed\r\n';
export const delayed = '\r\nAction: delayed\r\n';
export const absent = '\r\nSubject: Abwesend: ';
