import type { Locator, Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';
import type { MailWorld } from '../servers/mail-world.ts';

export const clubAddress = 'club@example.org';

const group = (page: Page, t: Translate, server: 'submission' | 'mailbox'): Locator =>
  page.getByRole('group', { name: t(`account:server.${server}`) });

async function server(
  page: Page,
  t: Translate,
  which: 'submission' | 'mailbox',
  port: number,
): Promise<void> {
  const fields = group(page, t, which);
  await fields.getByLabel(t(`account:server.${which}`), { exact: true }).fill('localhost');
  await fields.getByLabel(t('account:port')).fill(String(port));
  await fields.getByRole('button', { name: t('account:security') }).click();
  await page.getByRole('option', { name: t('account:security.tls'), exact: true }).click();
}

/** Types the club's account at a provider on loopback into the settings, without saving it. */
export async function typeAccount(
  page: Page,
  t: Translate,
  world: MailWorld,
  password: string,
): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/settings/account`);
  await page.getByRole('button', { name: t('account:other'), exact: true }).click();
  await page.getByLabel(t('account:address'), { exact: true }).fill(clubAddress);
  await page.getByLabel(t('account:password'), { exact: true }).fill(password);
  await server(page, t, 'submission', world.submission.tls);
  await server(page, t, 'mailbox', world.mailbox.tls);
}

/** The same, saved and checked to its good end. */
export async function setUpAccount(page: Page, t: Translate, world: MailWorld): Promise<void> {
  await typeAccount(page, t, world, world.password);
  await page.getByRole('button', { name: t('account:save') }).click();
  await page.getByText(t('account:all-well')).waitFor({ timeout: 60_000 });
}
