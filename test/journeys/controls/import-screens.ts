import type { Page } from 'playwright-core';
import { chooseMembers } from '../../tour/importing.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from './engine-calls.ts';
import type { ControlScreen } from './press-all.ts';

type Step = 'columns' | 'people' | 'consent' | 'trial';

/** The import sheet over a list, step by step, and the imports of the past. */
export function importScreens(t: Translate, list: number): readonly ControlScreen[] {
  const path = `/lists/${list}`;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const begin = async (page: Page) => {
    await press(page, t('imports:open-sheet'));
    await page.getByRole('heading', { name: t('imports:source-title') }).waitFor();
  };
  const to =
    (...steps: readonly Step[]) =>
    async (page: Page) => {
      await begin(page);
      await chooseMembers({ page, t });
      for (const step of steps) await press(page, t('imports:next', { step: t(`imports:step.${step}`) }));
    };
  const people = to('columns', 'people');
  const trial = to('columns', 'people', 'consent', 'trial');
  const store = async (page: Page) => {
    const [last] = await told(page, 'imports.reports', {});
    if (last?.state === 'done') await told(page, 'imports.undo', { reportId: last.reportId });
    await trial(page);
    await page.getByRole('button', { name: /^\d+ importieren$/ }).click();
    await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
  };
  const look = (part: 'changed' | 'same-person') =>
    part === 'changed'
      ? t('import-people:look-at', { part: t('import-people:part.changed') })
      : `${t('import-people:decide')}: ${t('import-people:part.same-person')}`;
  const row = (page: Page) => page.getByRole('dialog').last().getByRole('row').nth(1).click();
  /** Esc closes the foremost layer; the sheet asks before it throws away what was chosen. */
  const close = async (page: Page) => {
    const discard = page.getByRole('button', { name: t('imports:leave'), exact: true });
    if (await discard.isVisible()) await discard.click();
    else await page.keyboard.press('Escape');
  };
  const screens: readonly ControlScreen[] = [
    { name: 'import, source', path, open: begin },
    { name: 'import, file', path, open: to() },
    {
      name: 'import, columns',
      path,
      open: to('columns'),
      only: [
        'E-Mail',
        t('imports:umlauts-wrong'),
        'Anrede',
        t('imports:back', { step: t('imports:step.source') }),
        t('imports:next', { step: t('imports:step.people') }),
      ],
    },
    { name: 'import, people', path, open: people },
    {
      name: 'import, same person',
      path,
      open: async (page) => {
        await people(page);
        await press(page, look('same-person'));
        await row(page);
      },
      only: [t('import-people:same-yes'), t('import-people:same-no'), t('imports:close')],
    },
    {
      name: 'import, rows',
      path,
      open: async (page) => {
        await people(page);
        await press(page, look('changed'));
      },
      only: ['row', 'radio', t('imports:close')],
    },
    // A date takes no letter; the journey of the import fills it.
    {
      name: 'import, consent',
      path,
      open: to('columns', 'people', 'consent'),
      only: [
        t('import-trial:how.paper'),
        t('import-trial:how.unknown'),
        t('import-trial:note'),
        t('import-trial:evidence-choose'),
        t('imports:back', { step: t('imports:step.people') }),
        t('imports:next', { step: t('imports:step.trial') }),
        t('imports:cancel'),
      ],
    },
    { name: 'import, trial', path, open: trial },
    {
      name: 'import, leave',
      path,
      open: async (page) => {
        await trial(page);
        await page.keyboard.press('Escape');
      },
    },
    { name: 'import, done', path, open: store },
    {
      name: 'past imports',
      path,
      open: async (page) => {
        await store(page);
        await press(page, t('import-report:to-report'));
        await page.getByRole('gridcell', { name: 'Elif Özkan' }).waitFor();
      },
    },
  ];
  return screens.map((screen) => ({ ...screen, close }));
}
