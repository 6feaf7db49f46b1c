import type { Page } from 'playwright-core';
import type { MailingId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from './engine-calls.ts';
import type { Pressed } from './press-all.ts';
import { pressAll } from './press-all.ts';

const hour = 3_600_000;

/** What can be done with a mailing that waits for its time. It is a draft again at the end. */
export async function pressScheduled(
  page: Page,
  t: Translate,
  mailingId: MailingId,
  pressed: Pressed,
): Promise<void> {
  const stateNow = async () => (await told(page, 'mailings.progress', { mailingId })).mailing.state;
  const again = async () => {
    if ((await stateNow()) === 'sending') await told(page, 'mailings.take-back', { mailingId });
    if ((await stateNow()) === 'draft')
      await told(page, 'mailings.schedule', { mailingId, at: Date.now() + 48 * hour });
  };
  await again();
  const only = [t('schedule:take-off'), t('schedule:change'), t('schedule:send', { count: '#' })];
  await pressAll(page, { name: 'scheduled', path: `/mailings/${mailingId}/send`, only }, pressed, again);
  await told(page, 'mailings.unschedule', { mailingId });
}
