import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import {
  hostileDraft,
  pasteEverything,
  previewShowsText,
  typeIntoFields,
} from './hostile/hostile-mailing.ts';
import {
  bringInHostilePeople,
  everyNameIsShown,
  everyValueIsShown,
  openHostileList,
} from './hostile/hostile-people.ts';
import { packed } from './hostile/hostile-texts.ts';
import { goTo, watchForEffects } from './hostile/nothing-ran.ts';
import { journey } from './journey.ts';

journey(
  'E01 H01 C01 C02 C09 650 hostile texts in names, fields, lists, a mailing and the clipboard are shown as text: nothing runs, nothing is asked for',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    const t = await wordsIn('de');
    await page.getByText('Sonnenpost').first().waitFor();
    const { nothingRan } = watchForEffects(app);
    const listId = await bringInHostilePeople(page);
    await openHostileList(page, listId);
    await everyNameIsShown(page);
    await nothingRan();
    await everyValueIsShown(page, t);
    await nothingRan();

    const mailingId = await hostileDraft(page, listId);
    await previewShowsText(page, mailingId);
    await nothingRan();
    await typeIntoFields(page, t);
    await pasteEverything(page, t);
    await nothingRan();
    for (const path of [
      `/mailings/${String(mailingId)}/check`,
      '/mailings',
      '/decide',
      '/settings/fields',
      '/outbox',
    ]) {
      await goTo(page, path);
      await page.getByRole('main').waitFor();
      await nothingRan();
    }
    await told(page, 'organisation.save', {
      name: '<img src=x: onerror="top.__ran=1">',
      legalNotice: packed(4000)[0] ?? '',
    });
    await page.getByRole('button', { name: 'onerror' }).first().waitFor();
    await nothingRan();
  },
);
