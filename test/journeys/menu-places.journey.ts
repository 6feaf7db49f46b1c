import { expect } from 'vitest';
import type { CommandId } from '#contract/commands.ts';
import { wordsIn } from '../renderer/words.ts';
import { journey } from './journey.ts';
import { choose, enabledNow, opensAndCloses } from './menu-reader.ts';
import type { App } from './open-app.ts';

/** Each of them opens a dialog over the screen. */
async function opens(app: App, ...ids: readonly CommandId[]): Promise<void> {
  for (const id of ids) {
    await choose(app, id);
    await opensAndCloses(app);
  }
}

journey('among people the menu does what the screen does', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  await choose(app, 'recipients');
  const table = page.getByRole('grid');
  await table.waitFor();
  await opens(app, 'add-person', 'own-fields', 'deleted-people', 'export-all');
  expect(await enabledNow(app)).not.toContain('edit-person');

  // The person whose panel is open.
  await table.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('recipients:close-details') }).waitFor();
  await opens(app, 'add-to-household', 'person-leaves', 'pause-person', 'enrol-people', 'remove-people');
  const file = page.waitForEvent('download');
  await choose(app, 'export-person');
  await file;
  await choose(app, 'edit-person');
  await page
    .getByRole('tabpanel', { name: t('people:fields') })
    .locator('input')
    .first()
    .waitFor();
  await page.getByRole('button', { name: t('recipients:close-details') }).click();
  await page.getByRole('button', { name: t('recipients:close-details') }).waitFor({ state: 'detached' });

  // Those who are chosen.
  expect(await enabledNow(app)).not.toContain('group-people');
  await table.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await opens(app, 'group-people', 'enrol-people', 'chosen-leave', 'remove-people', 'export-chosen');
});

journey('on a list the menu does what its own menu does', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  const links = page.locator('nav a[href^="#/lists/"]');
  await links.nth(1).waitFor();
  const name = await links.nth(1).locator('.ell').innerText();
  await links.nth(1).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await opens(app, 'list-settings', 'duplicate-list');
  await choose(app, 'rename-list');
  await page.locator('nav input').waitFor();
  await page.keyboard.press('Escape');
  await choose(app, 'list-up');
  await expect.poll(() => links.nth(0).locator('.ell').innerText()).toBe(name);
  await choose(app, 'list-down');
  await expect.poll(() => links.nth(1).locator('.ell').innerText()).toBe(name);
  await choose(app, 'stop-or-wake-list');
  await page.getByText(t('lists:dormant-banner')).waitFor();
  await choose(app, 'stop-or-wake-list');
  await page.getByText(t('lists:dormant-banner')).waitFor({ state: 'detached' });
  await choose(app, 'delete-list');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.waitForURL(/#\/lists\/deleted$/);
  await choose(app, 'mailings');
  await choose(app, 'deleted-lists');
  await page.waitForURL(/#\/lists\/deleted$/);
});

journey('a mailing goes from writing to its report by the menu', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  await choose(app, 'duplicate-mailing');
  const text = page.getByRole('textbox', { name: t('write:text') });
  await text.waitFor();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nachsatz');
  await text.getByText('Nachsatz').waitFor();
  await choose(app, 'undo');
  await text.getByText('Nachsatz').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+a');
  for (const [id, mark] of [
    ['bold', 'strong'],
    ['italic', 'em'],
    ['bulleted-list', 'ul'],
    ['numbered-list', 'ol'],
  ] as const) {
    await choose(app, id);
    await text.locator(mark).first().waitFor();
  }
  await opens(app, 'insert-field', 'link', 'test-to-me');
  await choose(app, 'save-mailing');
  await choose(app, 'check-mailing');
  await page.getByRole('heading', { name: t('check:who') }).waitFor();
  await opens(app, 'schedule-mailing', 'test-to-me');
  await choose(app, 'write-mailing');
  await text.waitFor();
  await choose(app, 'check-mailing');

  await choose(app, 'send-mailing');
  await choose(app, 'take-back-mailing');
  await text.waitFor();
  await choose(app, 'check-mailing');
  await choose(app, 'send-mailing');
  await choose(app, 'pause-sending');
  await page.getByRole('button', { name: t('send:resume'), exact: true }).waitFor();
  await choose(app, 'resume-sending');
  await expect.poll(() => enabledNow(app)).toContain('pause-sending');
  await opens(app, 'stop-sending');
  await choose(app, 'report-of-mailing');
  await page.waitForURL(/\/report$/);
  await opens(app, 'text-as-sent');
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('was-printed');
  });
  await choose(app, 'print');
  await page.locator('body.was-printed').waitFor();

  // What comes back is decided by the menu too, and the menu takes a decision back.
  await choose(app, 'decide');
  const cases = page.getByRole('listbox', { name: t('decide:list.open') }).getByRole('option');
  await expect.poll(() => cases.count(), { timeout: 60_000 }).toBeGreaterThan(1);
  const many = await cases.count();
  const isSelected = (at: number) => cases.nth(at).getAttribute('aria-selected');
  await choose(app, 'next-case');
  await expect.poll(() => isSelected(1)).toBe('true');
  await choose(app, 'previous-case');
  await expect.poll(() => isSelected(0)).toBe('true');
  const bar = page.getByRole('region', { name: t('decide:bar.decide') });
  for (const verdict of ['remove', 'keep', 'admit', 'reject', 'later'] as const) {
    const button = bar.getByRole('button', { name: new RegExp(`^${t(`decide:${verdict}`)}`) });
    for (let at = 0; (await button.count()) === 0 && at < many; at += 1) await cases.nth(at).click();
    await choose(app, `case-${verdict}`);
    await expect.poll(() => cases.count(), { message: verdict }).toBe(many - 1);
    await choose(app, 'undo');
    await expect.poll(() => cases.count(), { message: `undo ${verdict}` }).toBe(many);
  }
});
