import type { Stage } from './stage.ts';

/** A time of its own for the draft on the check, and back to the check. */
export async function planAhead({ page, show, t, button }: Stage): Promise<void> {
  await button(t('schedule:open')).click();
  await page.getByRole('dialog').waitFor();
  await show('schedule');
  await page.keyboard.press('Enter');
  await button(t('schedule:take-off')).waitFor();
  await page.locator('iframe').first().waitFor();
  await show('scheduled');
  await button(t('schedule:take-off')).click();
  await button(t('write:next')).click();
  await button(t('check:send', { count: 36 })).waitFor();
}
