import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import { backToClub, makeClub } from './controls/club-screens.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import { choose } from './menu-reader.ts';

journey(
  'a backup opened with the program is chosen already, with data and without',
  { on: 'desktop' },
  async (app) => {
    const { page } = app;
    const t = await wordsIn('de');
    await page.getByText('Sonnenpost').first().waitFor();
    await backToClub(page, await makeClub(page));
    const status = await told(page, 'store.status', {});
    const folder = 'folder' in status ? status.folder : '';
    const backups = join(app.folder, 'backups');

    // Without a folder the menu leads to where one is chosen; with one it makes a backup.
    await choose(app, 'backup-now');
    await page.getByLabel(t('backup:plan.folder')).fill(backups);
    await page.getByRole('button', { name: t('backup:plan.save'), exact: true }).click();
    await page.getByRole('button', { name: t('backup:now'), exact: true }).waitFor();
    await choose(app, 'backup-now');
    await page.getByText(t('backup:all')).waitFor();
    const [name = ''] = await readdir(backups);

    const chosen = () => app.page.getByRole('radio', { name: t('backup:reason.by-hand') });
    await choose(app, 'mailings');
    await app.desktop().openFile(join(backups, name));
    await expect.poll(() => chosen().isChecked()).toBe(true);
    await page.getByRole('button', { name: t('backup:restore.look') }).click();
    await page.getByRole('heading', { name: t('backup:restore.inside') }).waitFor();

    // The data are destroyed: then it may be what helps, and nobody has to look for the way to it.
    await app.restart('SIGINT', async () => {
      for (const file of await readdir(folder))
        if (/\.(snapshot|log)$|^keys/.test(file)) await truncate(join(folder, file), 0);
    });
    await app.page.getByText(t('unlock:failed-title')).waitFor();
    await app.desktop().openFile(join(backups, name));
    await expect.poll(() => chosen().isChecked()).toBe(true);
  },
);
