import type { Stage } from './stage.ts';

/** Send, hold, sending, paused, on to the end, and the report. */
export async function sendAndPause({ page, show, t, button, goTo }: Stage): Promise<void> {
  await button(t('check:send', { count: 36 })).click();
  await button(t('send:take-back')).waitFor();
  await show('hold');
  const pause = page.locator('main').getByRole('button', { name: t('send:pause'), exact: true });
  await pause.waitFor({ timeout: 30_000 });
  // Some mails on either side of the pause make the better picture.
  await page.waitForFunction(() => {
    const bar = document.querySelector('.job [role=progressbar]');
    return Number(bar?.getAttribute('aria-valuenow')) >= 8;
  });
  await pause.click();
  await button(t('send:resume')).waitFor();
  await show('paused');
  await button(t('send:resume')).click();
  await pause.waitFor();
  await show('sending');
  await goTo(t('shell:outbox'));
  await show('outbox-sending');
}

/** The outbox with the answers in it, and the report. */
export async function seeWhatCameBack({ page, show, t, button, side, goTo }: Stage): Promise<void> {
  await page.getByText(t('outbox:next-answer.none')).waitFor({ timeout: 60_000 });
  await page.getByRole('option').nth(3).click();
  await show('outbox');
  await side(t('outbox:view.text')).click();
  await button(t('outbox:headers')).click();
  await show('outbox-text');
  await goTo(t('shell:mailings'));
  await show('mailings-after');
  await page.getByText('Kommt zum Sommerfest am See', { exact: true }).dblclick();
  await page.getByRole('heading', { name: t('report:course') }).waitFor();
  await show('report');
  await button(t('report:text-as-sent')).click();
  await page.getByRole('dialog').waitFor();
  await show('report-text');
  await page.keyboard.press('Escape');
}
