import type { Page } from 'playwright-core';
import type { MailingId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from './controls/engine-calls.ts';

export interface WrittenMailing {
  readonly subject: string;
  readonly text: string;
  readonly lists: readonly string[];
  /** How many the button has to name. */
  readonly people: number;
  /** How many of them the server takes. */
  readonly accepted: number;
  /** What happens while it can still be taken back. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Writes a mailing on its screens, sends it, and waits until every letter was handed over. */
export async function sendMailing(page: Page, t: Translate, mailing: WrittenMailing): Promise<MailingId> {
  const { subject, text, lists, people, accepted, meanwhile } = mailing;
  await page.getByRole('button', { name: new RegExp(`^${t('shell:new-mailing')}`) }).click();
  await page.getByRole('textbox', { name: t('write:subject'), exact: true }).fill(subject);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('write:to.choose') })
    .click();
  for (const list of lists)
    await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${list}`) }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: t('write:text') }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await page.frameLocator('iframe').getByText(text).waitFor();
  await page.getByRole('button', { name: new RegExp(t('write:next')) }).click();
  await page.getByRole('button', { name: t('check:send', { count: people }) }).click();
  await meanwhile?.();
  await page
    .getByText(t('send:verdict.sent', { count: accepted }))
    .first()
    .waitFor({ timeout: 90_000 });
  const sent = (await told(page, 'mailings.all', { search: '' })).find((one) => one.subject === subject);
  if (sent === undefined) throw new Error(`there is no mailing ${subject}`);
  return sent.id;
}
