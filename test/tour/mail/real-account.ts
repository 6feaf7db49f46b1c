import { told } from '../../journeys/controls/engine-calls.ts';
import { typeAccount } from '../../journeys/set-up-account.ts';
import type { MailStage } from './mail-club.ts';

/** The account of a club: refused, checked, checked to its good end, and its limits. Ends on its section. */
export async function setUpRealAccount(stage: MailStage): Promise<void> {
  const { page, show, t, button, world } = stage;
  await typeAccount(page, t, world, 'falsch geraten');
  await button(t('account:save')).click();
  await page.getByRole('alert').waitFor();
  await show('account-refused');
  await page.getByText(t('account:dialogue')).click();
  await show('account-dialogue');
  world.imapFaults.silent = true;
  await page.getByLabel(t('account:password'), { exact: true }).fill(world.password);
  await button(t('account:save')).click();
  await page
    .locator('.doc li.r')
    .filter({ hasText: t('account:step.mailbox-connect') })
    .waitFor();
  await show('account-checking');
  await button(t('account:stop')).click();
  await button(t('account:check-again')).waitFor();
  await show('account-stopped');
  world.imapFaults.silent = false;
  world.imapFaults.dropConnections();
  await button(t('account:check-again')).click();
  await page.getByText(t('account:all-well')).waitFor({ timeout: 30_000 });
  await show('account-well');
  // The look that followed the save met the silent server; the next one would come in minutes.
  await told(page, 'mailbox.check', {});
  await button(t('account:change-limits')).click();
  await page.getByLabel(t('account:per-hour')).fill('keine');
  await show('account-limits-wrong');
  await page.getByLabel(t('account:per-hour')).fill('8');
  await button(t('account:save-limits')).click();
  await page.getByRole('meter', { name: t('account:hour') }).waitFor();
}
