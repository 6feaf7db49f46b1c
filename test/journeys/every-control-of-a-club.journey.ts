import { join } from 'node:path';
import { wordsIn } from '../renderer/words.ts';
import { backToClub, clubScreens, makeClub } from './controls/club-screens.ts';
import type { Pressed } from './controls/press-all.ts';
import { pressAll } from './controls/press-all.ts';
import { expectAlive } from './controls/press-screens.ts';
import { journey } from './journey.ts';
import { notePrinting } from './set-up-club.ts';

journey('every control of a club, its keys and its lock does something', { language: 'de' }, async (app) => {
  const { page, folder } = app;
  await notePrinting(page);
  const pressed: Pressed = { dead: [], count: 0 };
  const t = await wordsIn('de');
  const club = await makeClub(page);
  for (const screen of clubScreens(t, join(folder, 'scratch')))
    await pressAll(page, screen, pressed, () => backToClub(page, club));
  expectAlive(pressed, 25);
});
