import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import type { MailedMember } from './mailed-members.ts';

const options = (page: Page, t: Translate, which: 'open' | 'done') =>
  page.getByRole('listbox', { name: t(`decide:list.${which}`) }).getByRole('option');

/** The card of a person; behind the name stands a day or an hour. */
const cardOf = (page: Page, t: Translate, which: 'open' | 'done', { familyName }: MailedMember) =>
  options(page, t, which).filter({ has: page.locator('b', { hasText: new RegExp(` ${familyName}$`) }) });

/** Family names on the cards of the screen, sorted. */
async function shown(page: Page, t: Translate, which: 'open' | 'done'): Promise<readonly string[]> {
  const titles = await options(page, t, which).locator('b').allInnerTexts();
  return titles.map((title) => title.split(' ').at(-1) ?? '').toSorted();
}

/** Opens the screen from the sidebar. */
export async function openDecide(page: Page, t: Translate): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t('shell:decide')}`) })
    .click();
  await page.getByRole('heading', { name: t('decide:title'), level: 1 }).waitFor();
}

/** Has the mailbox looked into by its button until the screen asks about exactly these people. */
export async function lookUntilAsked(
  page: Page,
  t: Translate,
  people: readonly MailedMember[],
): Promise<void> {
  await page
    .getByRole('button', { name: t('decide:check') })
    .first()
    .click();
  await isAsked(page, t, people);
}

/** The screen asks about these people and nobody else. */
export async function isAsked(page: Page, t: Translate, people: readonly MailedMember[]): Promise<void> {
  const names = people.map(({ familyName }) => familyName).toSorted();
  await expect.poll(() => shown(page, t, 'open')).toEqual(names);
}

/** Chooses a card and, once the evidence for it is there, decides by the key of the answer. */
export async function decideOn(
  page: Page,
  t: Translate,
  person: MailedMember,
  choice: 'remove' | 'keep' | 'later',
): Promise<void> {
  const card = cardOf(page, t, 'open', person);
  await card.click();
  await expect.poll(() => card.getAttribute('aria-selected')).toBe('true');
  // Before the evidence is there no key decides.
  const button = page
    .getByRole('region', { name: t('decide:bar.decide') })
    .getByRole('button', { name: new RegExp(`^${t(`decide:${choice}`)}`) });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await page.keyboard.press(t(`decide:key.${choice}`).toLowerCase());
  await card.waitFor({ state: 'detached' });
}

/** The outcome on the card of somebody whose case is settled. */
export async function outcomeOf(page: Page, t: Translate, person: MailedMember): Promise<string> {
  await page.getByRole('tab', { name: t('decide:tab.done') }).click();
  const outcome = await cardOf(page, t, 'done', person).locator('.case-sub').innerText();
  await page.getByRole('tab', { name: new RegExp(`^${t('decide:tab.all')}`) }).click();
  return outcome;
}
