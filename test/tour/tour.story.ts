import { join } from 'node:path';
import { journey } from '../journeys/journey.ts';
import { openCamera } from './camera.ts';
import { haveAClub } from './clubs.ts';
import { importAddresses } from './importing.ts';
import { playMainJob } from './main-job.ts';
import { openStage } from './stage.ts';

const folder = join(import.meta.dirname, '..', '..', 'tour');

journey('the main job in practice mode, in pictures', { language: 'de' }, async (app) => {
  const camera = await openCamera(app.page, folder);
  app.page.setDefaultTimeout(15_000);
  try {
    const stage = await openStage(app, (name) => camera.picture(name));
    await importAddresses(stage);
    await playMainJob(stage);
    await haveAClub(stage);
  } catch (error) {
    camera.note(`stopped: ${String(error)}`);
    await camera.picture('where-it-stopped').catch(() => undefined);
    throw error;
  } finally {
    for (const problem of app.problems()) camera.note(`problem: ${problem}`);
    await camera.finish();
  }
});
