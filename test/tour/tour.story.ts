import { join } from 'node:path';
import { journey } from '../journeys/journey.ts';
import { openCamera } from './camera.ts';
import { haveAClub } from './clubs.ts';
import { importAddresses } from './importing.ts';
import { playRealMail } from './mail/real-mail.ts';
import { playMainJob } from './main-job.ts';
import type { Stage } from './stage.ts';
import { openStage } from './stage.ts';

const folder = join(import.meta.dirname, '..', '..', 'tour');

/** Tells a story in a window of its own, and keeps the pictures and their log in a folder. */
function tour(name: string, into: string, story: (stage: Stage) => Promise<void>): void {
  journey(name, { language: 'de' }, async (app) => {
    const camera = await openCamera(app.page, into);
    try {
      await story(await openStage(app, (stop) => camera.picture(stop)));
    } catch (error) {
      camera.note(`stopped: ${String(error)}`);
      await camera.picture('where-it-stopped').catch(() => undefined);
      throw error;
    } finally {
      for (const problem of app.problems()) camera.note(`problem: ${problem}`);
      await camera.finish();
    }
  });
}

tour('the main job in practice mode, in pictures', folder, async (stage) => {
  await importAddresses(stage);
  await playMainJob(stage);
  await haveAClub(stage);
});

tour('a club that sends real mail, in pictures', join(folder, 'real-mail'), playRealMail);
