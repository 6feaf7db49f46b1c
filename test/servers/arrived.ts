import { setTimeout as wait } from 'node:timers/promises';
import type { KeptLetter, MailWorld } from './mail-world.ts';

/** Waits up to ten seconds for a letter that contains a text; rejects with the subjects of those that came. */
export async function arrived(world: MailWorld, address: string, text: string): Promise<KeptLetter> {
  const end = Date.now() + 10_000;
  for (;;) {
    const letters = await world.letters(address);
    const found = letters.find(({ bytes }) => bytes.includes(text));
    if (found !== undefined) return found;
    if (Date.now() > end) {
      const subjects = letters.map(({ bytes }) => /^Subject: .*/m.exec(bytes.toString('utf8'))?.[0]);
      throw new Error(`no letter with ${text} in ${address}, but ${subjects.join(', ') || 'none'}`);
    }
    await wait(20);
  }
}
