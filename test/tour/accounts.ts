import type { Stage } from './stage.ts';

/** A port nobody listens at: the check of an account there fails at once, and no letter leaves. */
const nobody = '9';

async function typeServer({ page, t }: Stage, server: 'submission' | 'mailbox'): Promise<void> {
  const fields = page.getByRole('group', { name: t(`account:server.${server}`) });
  await fields.getByLabel(t(`account:server.${server}`), { exact: true }).fill('localhost');
  await fields.getByLabel(t('account:port')).fill(nobody);
}

/** The mail account: none yet, a provider with wishes, one that is refused, one typed by hand, and its check. */
export async function setUpMailAccount(stage: Stage): Promise<void> {
  const { page, show, t, button, goTo } = stage;
  await goTo(t('shell:settings'));
  await page.getByRole('link', { name: t('settings:section.account') }).click();
  await button(t('account:save')).waitFor();
  await show('account-none');
  await page.getByLabel(t('account:address'), { exact: true }).fill('tus-lindenau@gmx.de');
  await show('account-provider');
  await button('Outlook.com').click();
  await show('account-sign-in');
  await button(t('account:other')).click();
  await page.getByLabel(t('account:address'), { exact: true }).fill('post@example.org');
  await page.getByLabel(t('account:password'), { exact: true }).fill('vier Wimpel');
  await typeServer(stage, 'submission');
  await typeServer(stage, 'mailbox');
  await show('account-by-hand');
  await button(t('account:save')).click();
  await page.getByRole('alert').waitFor();
  await show('account-failed');
  await button(t('account:change-limits')).click();
  await show('account-limits');
  await button(t('account:cancel')).click();
}
