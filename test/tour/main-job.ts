import { lookAround, lookIntoSettings, writeAndCheck } from './before-sending.ts';
import { decideAll, lockAndUnlock } from './deciding.ts';
import { planAhead } from './scheduling.ts';
import { seeWhatCameBack, sendAndPause } from './sending.ts';
import type { Stage } from './stage.ts';

/** Plays the main job in practice mode past every screen, and shows each at every stop. */
export async function playMainJob(stage: Stage): Promise<void> {
  await lookAround(stage);
  await lookIntoSettings(stage);
  await writeAndCheck(stage);
  await planAhead(stage);
  await sendAndPause(stage);
  await seeWhatCameBack(stage);
  await decideAll(stage);
  await lockAndUnlock(stage);
}
