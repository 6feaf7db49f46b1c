import { told } from '../../journeys/controls/engine-calls.ts';
import { first, lists } from '../../journeys/mail-story.ts';
import { clubAddress } from '../../journeys/set-up-account.ts';
import type { MailStage } from './mail-club.ts';

/** A mailing to both lists, as far as its check. */
async function write({ page, t, button }: MailStage, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${t('shell:new-mailing')}`) }).click();
  await page.getByRole('textbox', { name: t('write:subject'), exact: true }).fill(words);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('write:to.choose') })
    .click();
  for (const name of Object.values(lists))
    await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: t('write:text') }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Am Steg wird gegrillt, wer kommt, bringt Kuchen mit.');
  await page.frameLocator('iframe').getByText('Kuchen').waitFor();
  await button(t('test-mail:button')).waitFor();
}

/** The test to oneself: asked, refused by the server, sent. */
async function testToMe({ page, show, t, button }: MailStage): Promise<void> {
  await button(t('test-mail:button')).click();
  const dialog = page.getByRole('dialog');
  const to = dialog.getByLabel(t('test-mail:to'));
  await to.fill('niemand@example.org');
  await show('test-mail');
  await button(t('test-mail:send')).click();
  await dialog.getByRole('alert').waitFor();
  await show('test-mail-refused');
  await to.fill(clubAddress);
  await button(t('test-mail:send')).click();
  await dialog.getByText(t('test-mail:sent', { address: clubAddress })).waitFor();
  await show('test-mail-sent');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The first mailing rests at the limit of the account, then goes to its end. Ends on its report. */
export async function sendWithinLimits(stage: MailStage): Promise<void> {
  const { page, show, t, button, goTo } = stage;
  await write(stage, first.subject);
  await testToMe(stage);
  await button(t('write:next')).click();
  const send = button(t('check:send', { count: 19 }));
  await page.getByText(t('check:ready')).waitFor({ timeout: 30_000 });
  await show('check-limit');
  await send.click();
  await page.getByText(t('send:pace.limit')).waitFor({ timeout: 30_000 });
  await show('sending-rests');
  await goTo(t('shell:mailings'));
  await show('mailings-rests');
  await told(page, 'account.limit', { perHour: 2000, perDay: 5000 });
  await page.getByText(first.subject, { exact: true }).last().dblclick();
  await page
    .getByText(t('send:verdict.sent', { count: 18 }))
    .first()
    .waitFor({ timeout: 60_000 });
  await show('sent');
  await button(t('send:report')).click();
  await page.getByRole('heading', { name: t('report:course') }).waitFor();
}

/** The next one stops at its first letter: the password of the account is another one now. */
export async function sendWithWrongPassword(stage: MailStage): Promise<void> {
  const { page, show, t, button, goTo } = stage;
  await write(stage, 'Arbeitseinsatz im Herbst');
  const account = await told(page, 'account.get', {});
  if (account === null) throw new Error('the club has no account');
  const { senderName, address, provider, submission, mailbox } = account;
  const kept = { senderName, address, provider, submission, mailbox };
  await told(page, 'account.save', { ...kept, password: 'seit gestern anders' });
  await button(t('write:next')).click();
  const send = page.getByRole('button', { name: /^An \d+ Personen senden$/ });
  await send.click();
  await page.locator('.bnr.warn').waitFor({ timeout: 30_000 });
  await show('paused-login');
  await goTo(t('shell:decide'));
  await button(t('decide:check')).click();
  await page.getByText(t('mailbox:unread')).first().waitFor();
  await show('decide-mailbox-refused');
}
