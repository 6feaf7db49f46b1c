import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import { openPractice } from '../bench/many-people.ts';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import type { Pressed } from './controls/press-all.ts';
import { pressAll } from './controls/press-all.ts';
import { examine } from './examine.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';

const subject = 'Kommt zum Sommerfest am See';
const hour = 3_600_000;

/** Ends the program and starts it again hours after the time its mailing was scheduled for. */
async function missTheTime(app: App): Promise<void> {
  await app.restart('SIGINT', async () => {
    const store = await openPractice(app.folder);
    const past = Date.now() - 3 * hour;
    await store.transaction(() =>
      store.run('UPDATE mailing SET scheduled_at = ? WHERE scheduled_at IS NOT NULL', [past]),
    );
    await store.close();
  });
}

async function draftOf({ page }: App): Promise<MailingId> {
  const mailings = await told(page, 'mailings.all', { search: '' });
  return mailings.find((one) => one.subject === subject)?.id ?? expect.fail('no draft');
}

journey(
  'a mailing is scheduled by the keyboard; its time missed, it asks, and sent then everybody gets it once',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    const t = await wordsIn('de');
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const mailingId = await draftOf(app);
    await page.evaluate((path) => location.assign(path), `#/mailings/${mailingId}/check`);
    await button(t('schedule:open')).press('Enter');
    // Day, month, year, then the hour: one later than what is proposed.
    await page.getByRole('dialog').waitFor();
    for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await button(/Für .*, 09:00 planen/).waitFor();
    await page.keyboard.press('Enter');
    await button(t('schedule:take-off')).waitFor();
    await page.getByText(/^Geplant für \S+, .*, 09:00$/).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Rundmails/ })
      .click();
    await page.getByText(/^Geplant für \S\S \d+\. \d+\., 09:00$/).waitFor();

    await missTheTime(app);
    await page.getByText(t('schedule:reminder', { subject })).waitFor();
    await page.getByText(t('schedule:badge', { count: 1 })).waitFor();
    await button(t('schedule:reminder.go')).click();
    await page.getByText(t('schedule:missed.not-running')).waitFor();
    await examine(app, ({ show }) => show('missed'), 1);
    await button(t('schedule:send', { count: 36 })).click();
    await page
      .getByText(t('send:verdict.sent', { count: 36 }))
      .first()
      .waitFor({ timeout: 60_000 });
    const { course, total } = await told(page, 'mailings.progress', { mailingId });
    expect(total).toBe(36);
    expect(course[0]?.kind).toBe('planned');
    const { rows } = await told(page, 'outbox.page', { offset: 0, limit: 100 });
    const sent = rows.filter(({ kind }) => kind === 'mailing').map(({ address }) => address);
    expect(sent).toHaveLength(36);
    expect(new Set(sent).size).toBe(36);
  },
);

journey('every control of a mailing that missed its time does something', { language: 'de' }, async (app) => {
  const { page } = app;
  const t = await wordsIn('de');
  const mailingId = await draftOf(app);
  const again = async () => {
    const { mailing } = await told(page, 'mailings.progress', { mailingId });
    if (mailing.state === 'sending') await told(page, 'mailings.take-back', { mailingId });
    if (mailing.state !== 'scheduled')
      await told(page, 'mailings.schedule', { mailingId, at: Date.now() + hour });
    await missTheTime(app);
  };
  await again();
  const pressed: Pressed = { dead: [], count: 0 };
  const only = [t('schedule:take-off'), t('schedule:change'), t('schedule:send', { count: '#' })];
  await pressAll(page, { name: 'missed', path: `/mailings/${mailingId}/send`, only }, pressed, again);
  const go = [t('schedule:reminder.go')];
  await pressAll(page, { name: 'missed, elsewhere', path: '/recipients', only: go }, pressed, again);
  expect(pressed).toEqual({ dead: [], count: 4 });
});
