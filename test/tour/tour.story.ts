import { join } from 'node:path';
import { journey } from '../journeys/journey.ts';
import { lookAround, lookIntoSettings, writeAndCheck } from './before-sending.ts';
import { openCamera } from './camera.ts';
import { decideAll, lockAndUnlock } from './deciding.ts';
import { seeWhatCameBack, sendAndPause } from './sending.ts';
import { openStage } from './stage.ts';

const folder = join(import.meta.dirname, '..', '..', 'tour');

journey('the main job in practice mode, in pictures', { language: 'de' }, async (app) => {
  const camera = await openCamera(app.page, folder);
  const stage = await openStage(app, camera);
  app.page.setDefaultTimeout(15_000);
  try {
    await lookAround(stage);
    await lookIntoSettings(stage);
    await writeAndCheck(stage);
    await sendAndPause(stage);
    await seeWhatCameBack(stage);
    await decideAll(stage);
    await lockAndUnlock(stage);
  } catch (error) {
    camera.note(`stopped: ${String(error)}`);
    await camera.picture('where-it-stopped').catch(() => undefined);
    throw error;
  } finally {
    for (const problem of app.problems()) camera.note(`problem: ${problem}`);
    await camera.finish();
  }
});
