import type { Stage } from '../stage.ts';
import type { MailStage } from './mail-club.ts';
import { bringInEverybody, openMailClub, startTourWorld } from './mail-club.ts';
import { makeMailLists } from './mail-lists.ts';
import { setUpRealAccount } from './real-account.ts';
import { sendWithinLimits, sendWithWrongPassword } from './real-sending.ts';
import { decideByMail, readOwnersLetter, readReport } from './what-came-back.ts';

/** A club that sends through a provider on loopback, past every screen that only then says something. */
export async function playRealMail(on: Stage): Promise<void> {
  const world = await startTourWorld();
  try {
    const stage: MailStage = { ...on, world };
    await openMailClub(stage);
    await setUpRealAccount(stage);
    await bringInEverybody(stage, await makeMailLists(stage));
    await sendWithinLimits(stage);
    await readReport(stage);
    await decideByMail(stage);
    await readOwnersLetter(stage);
    await sendWithWrongPassword(stage);
  } finally {
    await world.stop();
  }
}
