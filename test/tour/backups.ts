import type { Stage } from './stage.ts';

/** A club's backups: none yet, one made, and what going back to it shows. */
export async function backUp({ page, show, t, button, goTo, scratch }: Stage): Promise<void> {
  await goTo(t('shell:settings'));
  await page.getByRole('link', { name: t('settings:section.backup') }).click();
  await page.getByText(t('backup:none')).waitFor();
  await show('backup-none');
  const folder = page.getByLabel(t('backup:plan.folder'));
  await folder.fill('Sicherungen');
  await button(t('backup:plan.save')).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await show('backup-refused');
  await folder.fill(scratch);
  await button(t('backup:plan.save')).click();
  await button(t('backup:now')).click();
  await page.getByText(t('backup:all')).waitFor();
  await show('backup-made');
  await page.getByRole('link', { name: t('backup:restore') }).click();
  await page.getByRole('radio', { name: t('backup:reason.by-hand') }).check();
  await show('restore');
  await button(t('backup:restore.look')).click();
  await page.getByText(t('backup:restore.inside')).waitFor();
  await show('restore-inside');
}

/** The way to a backup while the data are locked. */
export async function findBackupBehindLock({ page, show, t, button, scratch }: Stage): Promise<void> {
  await button(t('unlock:restore')).click();
  await page.getByLabel(t('backup:restore.folder')).fill(scratch);
  await button(t('backup:restore.find')).click();
  await page.getByRole('radio', { name: t('backup:reason.by-hand') }).check();
  await page.getByRole('textbox', { name: t('backup:restore.passphrase'), exact: true }).fill('geraten');
  await button(t('backup:restore.look')).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await show('restore-locked');
  await button(t('backup:restore.back')).click();
}
