import type { Stage } from './stage.ts';

/** One case of each kind, by key and by button, until everything is decided. */
export async function decideAll({ page, show, t, button, side, goTo }: Stage): Promise<void> {
  await goTo(t('shell:decide'));
  const list = page.getByRole('listbox');
  await page.getByRole('option', { name: 'Bruno Fink' }).click();
  await button(t('decide:remove')).waitFor();
  await show('decide-returned');
  await button(t('decide:open.report')).click();
  await page.getByRole('dialog').waitFor();
  await show('decide-report');
  await page.keyboard.press('Escape');
  await button(t('decide:open.sent')).click();
  await page.getByRole('dialog').waitFor();
  await show('decide-sent');
  await page.keyboard.press('Escape');
  await list.focus();
  await page.keyboard.press('e');
  await page.getByRole('option', { name: 'Bruno Fink' }).waitFor({ state: 'detached' });
  await page.getByRole('option', { name: 'Nele Vogel' }).click();
  await button(t('decide:admit')).waitFor();
  await show('decide-join');
  await button(t('decide:admit')).click();
  await page.getByText(t('decide:empty.title')).waitFor();
  await show('decide-all-decided');
  await side(t('decide:tab.leaves')).click();
  await page.getByRole('option', { name: 'Inge Albers' }).waitFor();
  await show('decide-leave');
  await side(t('answers:tab')).click();
  await page.getByRole('option', { name: 'Arne Beck' }).waitFor();
  await page.getByRole('link', { name: t('answers:reply') }).waitFor();
  await show('decide-replies');
  await button(t('answers:away', { count: 1 })).click();
  await page.getByRole('dialog').waitFor();
  await show('decide-away');
  await page.keyboard.press('Escape');
  await side(t('decide:tab.done')).click();
  await page.getByRole('option', { name: 'Bruno Fink' }).click();
  await show('decide-done');
}

/** A password, the lock screen, a wrong password, and back in. */
export async function lockAndUnlock({ page, show, t, button, goTo }: Stage): Promise<void> {
  const password = 'vier Wimpel am Steg';
  await goTo(t('shell:settings'));
  await page.getByRole('link', { name: t('settings:section.security') }).click();
  await button(t('security:set-password')).click();
  await page.getByLabel(t('start:new-password'), { exact: true }).fill(password);
  await page.getByText(t('start:strength.4')).waitFor();
  await show('password-set');
  await button(t('security:set-do')).click();
  await button(t('security:change-password')).waitFor();
  await show('settings-security-set');
  await page
    .locator('main')
    .getByRole('button', { name: t('security:lock') })
    .click();
  const field = page.getByLabel(t('unlock:password'), { exact: true });
  await field.waitFor();
  await show('locked');
  await field.fill('falsch geraten');
  await button(t('unlock:unlock')).click();
  await page.getByText(t('faults:store.wrong-passphrase')).waitFor();
  await show('wrong-password');
  await field.fill(password);
  await button(t('unlock:unlock')).click();
  await page.locator('main h1').waitFor();
}
