import type { MailWorld } from '../servers/mail-world.ts';
import { farewell } from './come-and-go.ts';
import { first, lists, owner, second } from './mail-story.ts';
import { councillor, deadCouncillor, hasMailbox, members, newcomer } from './mailed-members.ts';
import { canaries } from './private-letters.ts';
import { clubAddress } from './set-up-account.ts';
import { password } from './set-up-club.ts';
import type { SpokenSecrets } from './spoken-secrets.ts';
import { knownBy, passwordForms, signedIn } from './spoken-secrets.ts';

/** What is said on no account: the check of the mail account shows its conversation, but not these. */
export function neverShown(world: MailWorld, recoveryKey: string) {
  const both = [world.password, password].flatMap((word) => passwordForms(clubAddress, word));
  const texts = [first.subject, first.text, second.subject, second.text, farewell];
  return { passwords: [...both, recoveryKey], words: [...texts, ...canaries, ...Object.values(lists)] };
}

/** Everything that was typed, signed, told or written while a club sent its mail. */
export async function storySecrets(world: MailWorld, recoveryKey: string): Promise<SpokenSecrets> {
  const people = [...members, deadCouncillor, councillor, newcomer];
  const mailboxes = [clubAddress, owner.address, ...people.filter(hasMailbox).map(({ address }) => address)];
  const letters = (await Promise.all(mailboxes.map((address) => world.letters(address)))).flat();
  return {
    ...(await signedIn(letters)),
    ...neverShown(world, recoveryKey),
    people: [...people.flatMap(knownBy), owner.name, owner.address, clubAddress],
  };
}
