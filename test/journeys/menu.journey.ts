import { expect } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import { journey } from './journey.ts';
import { choose, enabledNow, menuOf, opensAndCloses } from './menu-reader.ts';

journey('every place and global command is reached by the menu', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  await heading(t('mailings:title'));
  await choose(app, 'decide');
  await heading(t('decide:title'));
  await choose(app, 'recipients');
  await heading(t('recipients:everybody'));
  await choose(app, 'mailings');
  await heading(t('mailings:title'));
  await choose(app, 'outbox');
  await page.waitForURL(/#\/outbox$/);
  await choose(app, 'imports');
  await heading(t('import-report:title'));
  await choose(app, 'restore');
  await heading(t('backup:restore.title'));
  await choose(app, 'settings');
  await page.waitForURL(/#\/settings$/);
  await choose(app, 'about');
  await heading(t('settings:section.about'));
  await choose(app, 'restart-practice');
  await heading(t('settings:section.practice'));

  await choose(app, 'keys');
  await page.getByRole('dialog', { name: t('shell:keys.title') }).waitFor();
  await opensAndCloses(app);
  await choose(app, 'new-list');
  await page.getByRole('dialog', { name: t('lists:new') }).waitFor();
  await opensAndCloses(app);
  await choose(app, 'import');
  await page.getByText(t('imports:drop-title')).waitFor();
  await opensAndCloses(app);
  await choose(app, 'switch-club');
  await page.getByRole('menu').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null))
    .toBe(true);
  await opensAndCloses(app);
  await choose(app, 'recipients');
  await choose(app, 'search');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-search]'))).toBe(true);
  const pane = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-pane]')].findIndex((each) =>
        each.contains(document.activeElement),
      ),
    );
  await choose(app, 'next-pane');
  await expect.poll(pane).not.toBe(-1);
  const first = await pane();
  await choose(app, 'previous-pane');
  await expect.poll(pane).not.toBe(first);
  await choose(app, 'check-mailbox');

  await choose(app, 'set-up-club');
  await page.waitForURL(/#\/set-up$/);
  await expect.poll(() => enabledNow(app)).toEqual(['undo', 'next-pane', 'previous-pane']);
});

journey('a command acts once, by menu and by keys alike', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  const mailings = () => page.locator('main [role=row]').count();
  await page.getByRole('heading', { level: 1, name: t('mailings:title') }).waitFor();
  const before = await expect.poll(mailings).toBeGreaterThan(0).then(mailings);
  await choose(app, 'new-mailing');
  await page.waitForURL(/\/write$/);
  await choose(app, 'mailings');
  await expect.poll(mailings).toBe(before + 1);
  await page.keyboard.press('Control+n');
  await page.waitForURL(/\/write$/);
  await page.keyboard.press('Control+2');
  await expect.poll(mailings).toBe(before + 2);
  await choose(app, 'discard-mailing');
  await expect.poll(mailings).toBe(before + 1);

  // Undoing takes back the last change; while somebody types it takes back the typing.
  await choose(app, 'recipients');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+Shift+N');
  await page.getByLabel(t('recipients:given-name')).fill('Ada');
  await page.getByLabel(t('recipients:given-name')).press('End');
  await page.keyboard.type('lbert');
  await choose(app, 'undo');
  await expect.poll(() => page.getByLabel(t('recipients:given-name')).inputValue()).not.toContain('lbert');
  await expect.poll(() => enabledNow(app)).toEqual(['undo']);
});

journey('the lock is in the menu, and behind it the menu is grey', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  await app.page.getByRole('heading', { level: 1, name: t('mailings:title') }).waitFor();
  await choose(app, 'lock');
  await app.page.getByRole('button', { name: t('unlock:unlock'), exact: true }).click({ trial: true });
  await expect.poll(() => enabledNow(app)).toEqual([]);
});

journey('the menu speaks the language of the settings at once', { on: 'desktop' }, async (app) => {
  const { page } = app;
  const label = async (id: string) => (await menuOf(app)).get(id)?.label;
  await expect.poll(() => label('new-mailing')).toBe('Neue &Rundmail');
  await choose(app, 'settings');
  await page.goto(`${app.origin()}/#/settings/appearance`);
  await page.getByRole('radio', { name: 'English' }).click();
  await expect.poll(() => label('new-mailing')).toBe('&New mailing');
  await expect.poll(() => label('title.people')).toBe('&Recipients');
  const context = await app.desktop().rightClick({
    isEditable: true,
    selectionText: '',
    editFlags: {
      canUndo: true,
      canRedo: false,
      canCut: false,
      canCopy: false,
      canPaste: true,
      canSelectAll: true,
    },
  });
  expect(context?.map(({ label: words }) => words).filter((words) => words !== '')).toEqual([
    '&Undo',
    '&Redo',
    'Cu&t',
    '&Copy',
    '&Paste',
    'Select &all',
  ]);

  // What acted before still does.
  await choose(app, 'recipients');
  await page.waitForURL(/#\/recipients$/);
});
