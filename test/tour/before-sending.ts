import { expect } from 'vitest';
import type { Stage } from './stage.ts';

/** Lists and people, and the places that are still empty. */
export async function lookAround(stage: Stage): Promise<void> {
  const { page, show, t, button, side, goTo } = stage;
  await goTo(t('shell:mailings'));
  await page.getByText('Kommt zum Sommerfest am See').first().waitFor();
  await show('mailings');
  await goTo('Sonnenpost');
  await page.getByText('Fink, Bruno').waitFor();
  await show('list');
  await page.getByText('Beck, Arne').click();
  await page.getByRole('heading', { name: 'Arne Beck' }).first().waitFor();
  await show('person');
  await side(t('recipients:history')).click();
  await show('person-history');
  await side(t('recipients:overview')).click();
  await button(t('recipients:edit')).click();
  await page.getByRole('textbox', { name: t('recipients:given-name') }).waitFor();
  await show('person-edit');
  await page.keyboard.press('Escape');
  await button(t('people:person-more')).click();
  await page.getByRole('menuitem', { name: t('people:pause') }).click();
  await page.getByRole('dialog').waitFor();
  await show('person-pause');
  await page.keyboard.press('Escape');
  await goTo(t('shell:recipients'));
  await show('recipients');
  await page.getByRole('searchbox').fill('Niemand heißt so');
  await page.getByText(t('recipients:no-match-title')).waitFor();
  await show('recipients-none');
  await button(t('recipients:clear-filter')).click();
  await page.locator('[role=columnheader].pick').click();
  await button(t('people:group-some')).waitFor();
  await show('recipients-chosen');
  await button(t('people:group-some')).click();
  await page.getByRole('dialog').waitFor();
  await show('recipients-group');
  await page.keyboard.press('Escape');
  await button(t('people:enrol-some')).click();
  await page.getByRole('dialog').waitFor();
  await show('recipients-enrol');
  await page.keyboard.press('Escape');
  await button(t('recipients:clear-selection')).click();
  await button(t('people:all-more')).click();
  await page.getByRole('menuitem', { name: t('people:own-fields') }).click();
  await page.getByRole('dialog').waitFor();
  await show('own-fields');
  await page.keyboard.press('Escape');
  await button(t('recipients:add')).click();
  await page.getByRole('dialog').waitFor();
  await show('person-add');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('shell:dormant-lists') }).click();
  await goTo('Seefest 2025');
  await show('list-dormant');
  await lookAtLists(stage);
  await goTo(t('shell:decide'));
  await show('decide-empty');
  await goTo(t('shell:outbox'));
  await show('outbox-empty');
  await page.getByRole('button', { name: t('shell:show-keys') }).click();
  await page.getByRole('dialog').waitFor();
  await show('keys');
  await page.keyboard.press('Escape');
}

/** Making, setting up, copying and deleting a list, and where it waits; it is back at the end. */
async function lookAtLists({ page, show, t, button }: Stage): Promise<void> {
  const choose = async (entry: string) => {
    await button(t('lists:more')).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  await button(t('lists:new')).click();
  await page.getByRole('dialog').waitFor();
  await show('list-new');
  await page.keyboard.press('Escape');
  await button(t('lists:more')).click();
  await page.getByRole('menu').waitFor();
  await show('list-menu');
  await page.keyboard.press('Escape');
  await choose(t('lists:settings'));
  await button(t('lists:add-owner')).click();
  await page.getByLabel(t('lists:owner-name', { number: 1 })).fill('Helga Döring');
  await button(t('lists:save')).click();
  await page.getByText(t('recipients:address-problem.empty')).waitFor();
  await show('list-settings');
  await page.keyboard.press('Escape');
  // One that is on its way out would be taken for the next.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(t('lists:duplicate'));
  await page.getByRole('dialog').waitFor();
  await show('list-duplicate');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(t('lists:delete'));
  await page.getByRole('alertdialog').waitFor();
  await show('list-delete');
  await button(t('lists:delete-confirm')).click();
  await page.getByText(t('lists:days-left', { count: 30 })).waitFor();
  await show('lists-deleted');
  await page.getByRole('button', { name: t('lists:bring-back') }).click();
  await page.getByText(t('lists:dormant-banner')).waitFor();
}

/** Settings, section by section. */
export async function lookIntoSettings({ page, show, t, goTo }: Stage): Promise<void> {
  await goTo(t('shell:settings'));
  for (const section of [
    'organisation',
    'addresses',
    'returns',
    'appearance',
    'security',
    'practice',
    'privacy',
    'about',
  ] as const) {
    await page.getByRole('link', { name: t(`settings:section.${section}`) }).click();
    if (section === 'about') await page.getByText('react-aria-components', { exact: true }).click();
    await show(`settings-${section}`);
  }
  await page.getByRole('searchbox').fill('Impressum');
  await expect.poll(() => page.locator('main nav a').count()).toBe(1);
  await show('settings-search');
}

/** An empty mailing that may not go yet, then the draft that is ready. Ends on the check of the latter. */
export async function writeAndCheck({ page, show, t, button, side, goTo }: Stage): Promise<void> {
  await page.getByRole('button', { name: t('shell:new-mailing') }).click();
  await button(t('write:next')).waitFor();
  await show('write-new');
  await button(t('write:next')).click();
  await button(t('check:mend.first')).waitFor();
  await show('check-blocked');
  await goTo(t('shell:mailings'));
  await page.getByText('Kommt zum Sommerfest am See').dblclick();
  await page.locator('iframe').first().waitFor();
  await side(t('write:preview.computer')).click();
  await show('write');
  await side(t('write:preview.phone')).click();
  await show('write-phone');
  await side(t('write:preview.text')).click();
  await show('write-text');
  await button(t('write:next')).click();
  await button(t('check:send', { count: 36 })).waitFor();
  await show('check');
}
