import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import { backToClub, makeClub } from './controls/club-screens.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

journey('a destroyed club comes back from its backup, looked into first', {}, async (app) => {
  const { page } = app;
  const t = await wordsIn('de');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByText('Sonnenpost').first().waitFor();
  await backToClub(page, await makeClub(page));
  const status = await told(page, 'store.status', {});
  const folder = 'folder' in status ? status.folder : '';
  await told(page, 'organisation.save', { name: 'Ruderclub am Anger', legalNotice: 'Am Anger 4' });

  const backups = join(app.folder, 'scratch');
  await page.goto(`${app.origin()}/#/settings/backup`);
  await page.getByLabel(t('backup:plan.folder')).fill(backups);
  await button(t('backup:plan.save')).click();
  await button(t('backup:now')).click();
  await page.getByText(t('backup:all')).waitFor();
  expect(await readdir(backups)).toHaveLength(1);
  await told(page, 'organisation.save', { name: 'Nach der Sicherung', legalNotice: '' });

  await app.program().stop();
  for (const name of await readdir(folder)) {
    if (/\.(snapshot|log)$|^keys/.test(name)) await truncate(join(folder, name), 0);
  }
  await app.restart();
  await page.getByText(t('unlock:failed-title')).waitFor();
  await button(t('unlock:restore')).click();
  await page.getByLabel(t('backup:restore.folder')).fill(backups);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: t('backup:reason.by-hand') }).check();
  const password = page.getByRole('textbox', { name: t('backup:restore.passphrase'), exact: true });
  await password.fill('geraten und falsch');
  await page.keyboard.press('Enter');
  // A refusal stands beside the field, and so does the person; a look inside begins at its heading.
  const focused = page.locator(':focus');
  await page.locator('[aria-invalid=true]').waitFor();
  await expect.poll(() => focused.getAttribute('aria-invalid')).toBe('true');
  await password.fill('vier Wimpel am Steg');
  await page.keyboard.press('Enter');
  await page.getByText('Ruderclub am Anger').waitFor();
  await expect.poll(() => focused.textContent()).toBe(t('backup:restore.inside'));
  await button(t('backup:restore.do')).click();
  await page.getByRole('button', { name: /Ruderclub am Anger/ }).waitFor();
  expect((await readdir(folder)).some((name) => name.startsWith('aside-'))).toBe(true);
});
