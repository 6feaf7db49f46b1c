import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import type { MailWorld } from '../servers/mail-world.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import { clubAddress, setUpAccount, typeAccount } from './set-up-account.ts';
import { notePrinting, setUpClub } from './set-up-club.ts';

journey(
  'a club sets up its mail account, is told what is wrong, and then that all is well',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    const t = await wordsIn('de');
    const world = await startMailWorld('in-process', { mailboxes: [clubAddress] });
    onTestFinished(() => world.stop());
    await notePrinting(page);
    await setUpClub(page, t);
    await typeAccount(page, t, world, 'falsch');
    await page.getByRole('button', { name: t('account:save') }).click();
    const failure = page.getByRole('alert');
    await failure
      .getByText(t('account:problem.login-refused', { server: t('account:server.submission') }))
      .waitFor();
    await page.getByText(t('account:dialogue')).click();
    const dialogue = page.getByRole('region', { name: t('account:dialogue') });
    expect(await dialogue.textContent()).not.toContain('falsch');
    expect(await dialogue.textContent()).toContain('535');
    await setUpAccount(page, t, world);
    expect(await failure.count()).toBe(0);
    expect(await told(page, 'account.get', {})).toMatchObject({
      address: clubAddress,
      capabilities: { plusAddress: true, returnPathKept: true },
    });
    const findings = page.getByRole('region', { name: t('account:findings') });
    await findings.getByText(t('account:finding.plus.works'), { exact: true }).waitFor();
    await findings.getByText(t('account:finding.dmarc.untold'), { exact: true }).waitFor();
    await testToMe(page, t, world);
    await page.goto(`${new URL(page.url()).origin}/#/settings/account`);
    await page.getByRole('button', { name: t('account:change-limits') }).click();
    await page.getByLabel(t('account:per-hour')).fill('7');
    await page.getByRole('button', { name: t('account:save-limits') }).click();
    await page.getByRole('meter', { name: t('account:hour') }).waitFor();
    expect(await told(page, 'account.get', {})).toMatchObject({ quota: { perHour: 7, perDay: 200 } });
  },
);

/** The owner sends a test of a new mailing to the club's own mailbox. */
async function testToMe(page: Page, t: Translate, world: MailWorld): Promise<void> {
  await page.keyboard.press('Control+n');
  const subject = page.getByLabel(t('write:subject'), { exact: true });
  await subject.fill('Sommerfest');
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog', { name: t('test-mail:title') });
  await dialog.getByText(t('test-mail:filled.nobody')).waitFor();
  await dialog.getByRole('button', { name: t('test-mail:send') }).click();
  await dialog.getByText(t('test-mail:sent', { address: clubAddress })).waitFor();
  await expect
    .poll(async () => {
      const letters = await world.letters(clubAddress);
      return letters.filter(({ bytes }) => bytes.includes('Subject: [Test] Sommerfest')).length;
    })
    .toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}
