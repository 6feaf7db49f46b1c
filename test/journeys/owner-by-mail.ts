import { simpleParser } from 'mailparser';
import { expect } from 'vitest';
import type { MailWorld } from '../servers/mail-world.ts';
import { arrived } from '../servers/arrived.ts';
import type { MailStory } from './mail-story.ts';
import { owner } from './mail-story.ts';
import type { MailedMember } from './mailed-members.ts';
import { answerLetter } from './written-answers.ts';

/** The code that the owner was told for somebody, by the mails about what there is to decide. */
async function codeFor(world: MailWorld, { address }: MailedMember): Promise<string> {
  const letters = await world.letters(owner.address);
  const texts = await Promise.all(letters.map(async ({ bytes }) => (await simpleParser(bytes)).text ?? ''));
  const parts = texts.flatMap((text) => text.split(/^\d+\. /m)).filter((part) => part.includes(address));
  expect(parts).toHaveLength(1);
  return /behalten (\S+)/.exec(parts[0] ?? '')?.[1] ?? expect.fail('no code');
}

/** One answer by mail that keeps one person and removes another. Everybody was told of once. */
export async function ownerAnswers(
  { world }: Pick<MailStory, 'world'>,
  kept: MailedMember,
  removed: MailedMember,
): Promise<void> {
  const told = await arrived(world, owner.address, kept.address);
  const keep = `behalten ${await codeFor(world, kept)}`;
  const remove = `entfernen ${await codeFor(world, removed)}`;
  await answerLetter(world, owner.address, told, `${keep}\r\n${remove}`);
}
