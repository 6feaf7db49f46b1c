import type { Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';

/** Takes a file of members into the list whose page is shown, as members of the club. */
export async function bringInMembers(page: Page, t: Translate, file: Buffer, people: number): Promise<void> {
  const next = (step: 'columns' | 'people' | 'consent' | 'trial') =>
    page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) }).click();
  await page
    .getByRole('button', { name: t('imports:open-sheet') })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'Mitglieder.csv', mimeType: 'text/csv', buffer: file });
  await next('columns');
  await next('people');
  await next('consent');
  await page.getByLabel(t('import-trial:how.membership')).check();
  await next('trial');
  await page.getByRole('button', { name: t('import-trial:import', { count: people }) }).click();
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
  await page
    .getByRole('button', { name: t('import-report:close'), exact: true })
    .last()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
