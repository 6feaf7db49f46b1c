import { expect, onTestFinished } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
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
    await page.getByRole('button', { name: t('account:change-limits') }).click();
    await page.getByLabel(t('account:per-hour')).fill('7');
    await page.getByRole('button', { name: t('account:save-limits') }).click();
    await page.getByRole('meter', { name: t('account:hour') }).waitFor();
    expect(await told(page, 'account.get', {})).toMatchObject({ quota: { perHour: 7, perDay: 200 } });
  },
);
