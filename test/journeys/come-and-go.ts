import { expect } from 'vitest';
import type { MailWorld } from '../servers/mail-world.ts';
import { told } from './controls/engine-calls.ts';
import { bySubject } from './count-letters.ts';
import type { MailStory } from './mail-story.ts';
import { first, lists } from './mail-story.ts';
import type { MailedMember } from './mailed-members.ts';
import { leavers, newcomer } from './mailed-members.ts';
import { clubAddress } from './set-up-account.ts';
import { answerLetter, leaveByHeader, writeLetter } from './written-answers.ts';

/** Stands in the answer of somebody who leaves. */
export const farewell = 'Bitte abmelden, wir ziehen nach Wolkenkuckucksheim.';
const patience = { timeout: 60_000 };

/** Somebody signs up by mail, is asked, says yes and is welcomed. */
export async function oneJoins({ world }: MailStory): Promise<void> {
  const { givenName, familyName, address } = newcomer;
  const came = async (count: number) => {
    await expect.poll(async () => (await world.letters(address)).length, patience).toBe(count);
  };
  const from = `${givenName} ${familyName} <${address}>`;
  await writeLetter(world, address, clubAddress, { subject: `Anmelden ${lists.letter}`, text: '', from });
  await came(1);
  const [question] = await world.letters(address);
  if (question === undefined) throw new Error('nothing was asked');
  await answerLetter(world, address, question, 'Ja');
  await came(2);
}

/** One leaves by the header of the mailing, one by a word in an answer. */
async function twoLeave(world: MailWorld): Promise<void> {
  const letterOf = async ({ address }: MailedMember) =>
    bySubject(await world.letters(address), first.subject)[0] ?? expect.fail(`${address} has no letter`);
  const { byHeader, byWord } = leavers;
  await leaveByHeader(world, byHeader.address, await letterOf(byHeader));
  await answerLetter(world, byWord.address, await letterOf(byWord), farewell);
}

/** Two leave and are told so, once. */
export async function goAway({ page, world }: MailStory): Promise<void> {
  const counts = () => told(page, 'recipients.counts', { listId: null, search: '' });
  const before = await counts();
  await twoLeave(world);
  const left = Object.values(leavers);
  await expect.poll(counts, patience).toMatchObject({ left: left.length, all: before.all });
  for (const { address } of left) {
    const goodbyes = async () => bySubject(await world.letters(address), `Abgemeldet: ${lists.letter}`);
    await expect.poll(async () => (await goodbyes()).length, patience).toBe(1);
  }
}
