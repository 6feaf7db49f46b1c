import { wordsIn } from '../renderer/words.ts';
import { importScreens } from './controls/import-screens.ts';
import { placesOf } from './controls/places.ts';
import type { Pressed } from './controls/press-all.ts';
import { expectAlive, pressScreens } from './controls/press-screens.ts';
import { journey } from './journey.ts';

journey('every control of an import does something', { language: 'de' }, async ({ page }) => {
  const pressed: Pressed = { dead: [], count: 0 };
  const t = await wordsIn('de');
  const { list } = await placesOf(page);
  await pressScreens(page, importScreens(t, list), pressed);
  expectAlive(pressed, 60);
});
