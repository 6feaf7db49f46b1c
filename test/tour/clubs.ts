import { setUpMailAccount } from './accounts.ts';
import { backUp, findBackupBehindLock } from './backups.ts';
import type { Stage } from './stage.ts';

const password = 'vier Wimpel am Steg';

/** Setting up a club of one's own, from practice: empty, filled in, and the sheet put to the proof. */
async function setUp({ page, show, t, button }: Stage): Promise<readonly string[]> {
  await page
    .getByRole('link', { name: t('start:title') })
    .first()
    .click();
  await page.locator('aside .paper .group').first().waitFor();
  const groups = await page.locator('aside .paper .group').allTextContents();
  await show('set-up');
  await page.getByLabel(t('start:organisation')).fill('TuS Lindenau 1898');
  await page
    .getByLabel(t('start:legal-notice'))
    .fill('TuS Lindenau 1898 e. V., Am Anger 4, 12345 Musterstadt');
  await page.getByLabel(t('start:password'), { exact: true }).fill(password);
  await page.getByText(t('start:strength.4')).waitFor();
  await button(t('start:elsewhere')).click();
  await show('set-up-filled');
  await button(t('start:place-usual')).click();
  await button(t('start:by-hand')).click();
  for (const field of await page.locator('.group-field').all()) {
    const number = Number(/\d/.exec((await field.locator('label').textContent()) ?? '')?.[0]);
    await field.locator('input').fill(groups[number - 1] ?? '');
  }
  await page.getByLabel(t('start:keeper')).fill('Renate Bachmann');
  await show('set-up-proof');
  await button(t('start:back')).click();
  await page.getByRole('alertdialog').waitFor();
  await show('set-up-leave');
  await page.keyboard.press('Escape');
  await button(t('start:create')).click();
  await page.getByRole('button', { name: 'TuS Lindenau 1898' }).waitFor();
  return groups;
}

/** The empty club, its menu, and its section of security with every question that is asked there. */
async function lookAround({ page, show, t, button, goTo }: Stage): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await show('club-empty');
  await page.getByRole('button', { name: 'TuS Lindenau 1898' }).click();
  await page.getByRole('menu').waitFor();
  await show('club-menu');
  await page.keyboard.press('Escape');
  await goTo(t('shell:settings'));
  await page.getByRole('link', { name: t('settings:section.security') }).click();
  await button(t('security:sheet-test')).waitFor();
  await show('club-security');
  for (const [name, words] of [
    ['password-change', 'security:change-password'],
    ['sheet-test', 'security:sheet-test'],
    ['sheet-new', 'security:sheet-new'],
    ['store-from-folder', 'security:open-folder'],
  ] as const) {
    await button(t(words)).click();
    await page.getByRole('dialog').waitFor();
    await show(name);
    await page.keyboard.press('Escape');
  }
}

/** The places nobody has filled yet, the first list, the first person, and the reminder that follows. */
async function begin({ page, show, t, button, goTo }: Stage): Promise<void> {
  await goTo(t('shell:mailings'));
  await show('club-mailings');
  await goTo(t('shell:decide'));
  await show('club-decide');
  await button(t('lists:new')).click();
  await page.getByLabel(t('lists:name'), { exact: true }).fill('Vereinsbrief');
  await button(t('lists:create')).click();
  await page.getByRole('heading', { name: 'Vereinsbrief', level: 1 }).waitFor();
  await show('club-list');
  await button(t('recipients:add')).first().click();
  await page.getByLabel(t('recipients:given-name')).fill('Renate');
  await page.getByLabel(t('recipients:family-name')).fill('Bachmann');
  await page.getByLabel(t('recipients:address')).fill('renate.bachmann@example.org');
  await page.keyboard.press('Enter');
  await page.getByText(t('backup:reminder.first')).waitFor();
  await show('club-reminder');
}

/** The lock with every way in, and the new password that follows the recovery key. */
async function comeBackIn(stage: Stage, groups: readonly string[]): Promise<void> {
  const { page, show, t, button } = stage;
  await page.keyboard.press('Control+l');
  await button(t('unlock:other-stores')).waitFor();
  await show('club-locked');
  await findBackupBehindLock(stage);
  await button(t('unlock:other-stores')).click();
  await page.getByRole('dialog').waitFor();
  await show('other-stores');
  await page.keyboard.press('Escape');
  await button(t('unlock:use-recovery')).click();
  await show('recovery-key');
  await page.getByLabel(t('unlock:recovery-key')).fill(groups.join(' '));
  await button(t('unlock:unlock')).click();
  await button(t('unlock:new-do')).waitFor();
  await show('new-protection');
  await page.getByLabel(t('start:new-password'), { exact: true }).fill(password);
  await button(t('unlock:new-do')).click();
  await page.getByRole('button', { name: 'TuS Lindenau 1898' }).waitFor();
}

/** What Settings say of a club with an account: how its mailbox is read, and what leaves the computer. */
async function readTheFacts({ page, show, t, button }: Stage): Promise<void> {
  await page.getByRole('link', { name: t('settings:section.pickup') }).click();
  await button(t('settings:pickup.now')).waitFor();
  await show('club-pickup');
  await page.getByRole('link', { name: t('settings:section.addresses') }).click();
  await page.getByRole('heading', { name: 'Vereinsbrief' }).waitFor();
  await show('club-addresses');
  await page.getByRole('link', { name: t('settings:section.privacy') }).click();
  await page.getByRole('heading', { name: t('privacy:record') }).waitFor();
  await show('club-privacy');
}

/** A club of one's own: set up, looked at, locked, and opened by its recovery key. */
export async function haveAClub(stage: Stage): Promise<void> {
  const groups = await setUp(stage);
  await lookAround(stage);
  await begin(stage);
  await setUpMailAccount(stage);
  await readTheFacts(stage);
  await backUp(stage);
  await comeBackIn(stage, groups);
}
