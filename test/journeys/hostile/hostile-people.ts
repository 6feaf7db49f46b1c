import { usualCounting } from '#domain/bounces/return-counting.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from '../controls/engine-calls.ts';
import { asShown, fitting, packed } from './hostile-texts.ts';
import { goTo } from './nothing-ran.ts';

/** The texts in small parts, each under the name of its number: family names of so many people. */
const names = fitting(100);
/** All of them once more, many in one value of an own field. */
const values = packed(1900);

const numbered = (at: number) => `N${String(at).padStart(4, '0')}`;

/** A list with a hostile name and hostile texts, an own field with one, and people made of nothing else. */
export async function bringInHostilePeople(page: Page): Promise<ListId> {
  const [description = '', footer = '', welcome = ''] = [
    packed(1000),
    packed(2000).slice(1),
    packed(4000).slice(2),
  ].map(([text = '']) => text);
  const listId = await told(page, 'lists.create', {
    name: listName,
    kind: 'newsletter',
    colour: 'teal',
    description,
    senderName: fitting(120)[7] ?? '',
    replyTo: '',
    footer,
    owners: [{ name: fitting(120)[9] ?? '', address: 'owner@example.org' }],
    signUpRule: 'approve',
    returnRule: 'ask',
    returnCounting: usualCounting,
    ownerNotice: 'in-program',
    welcome,
    goodbye: welcome,
  });
  const fieldId = await told(page, 'fields.create', { name: fieldName, kind: 'text', choices: [] });
  const add = async (familyName: string, at: number) => {
    const recipientId = await told(page, 'recipients.add', {
      listId,
      person: {
        givenName: numbered(at),
        familyName,
        address: `n${String(at)}@example.org`,
        salutation: fitting(200).at(-at - 1) ?? '',
        language: 'de',
        groups: at < 40 ? [fitting(60)[at] ?? ''] : [],
      },
      consent: { how: 'paper', note: fitting(400)[at] ?? '' },
      evenSo: false,
    });
    const value = values[at];
    if (value !== undefined) await told(page, 'recipients.set-field', { recipientId, fieldId, value });
  };
  for (let at = 0; at < names.length; at += 20) {
    await Promise.all(names.slice(at, at + 20).map((name, index) => add(name, at + index)));
  }
  return listId;
}

export const listName = fitting(120).find((text) => text.startsWith('<img')) ?? '';
export const fieldName = fitting(50).find((text) => text.startsWith('<')) ?? '';

/** Every name stands in the table as it was typed. */
export async function everyNameIsShown(page: Page): Promise<void> {
  const grid = page.getByRole('grid');
  await grid
    .getByText(/, N\d{4}$/)
    .first()
    .waitFor();
  const shown = new Set<string>();
  const note = async () => {
    for (const cell of await grid.locator('.nm').allTextContents()) shown.add(asShown(cell));
  };
  const scroll = (by: number) =>
    grid.evaluate(async (element, part) => {
      element.scrollTop = part === 0 ? 0 : element.scrollTop + element.clientHeight * part;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
    }, by);
  const missing = async () => {
    await scroll(0);
    for (let ended = false; !ended; ended = await scroll(0.6)) await note();
    await note();
    return names.filter((name, at) => !shown.has(asShown(`${name}, ${numbered(at)}`)));
  };
  // Rows come while one scrolls; what was seen once needs not be seen again.
  await expect.poll(missing).toEqual([]);
}

/** The panel of each person with a long value shows it as it was typed. */
export async function everyValueIsShown(page: Page, t: Translate): Promise<void> {
  const search = page.getByRole('searchbox').first();
  for (const [at, value] of values.entries()) {
    await search.fill(numbered(at));
    const row = page.getByRole('grid').getByText(new RegExp(`, ${numbered(at)}$`));
    await row.click();
    const panel = page.locator('aside.det');
    await panel
      .getByText(`n${String(at)}@example.org`)
      .first()
      .waitFor();
    const fields = panel.getByRole('tab', { name: t('people:fields') });
    await fields.click();
    await expect.poll(async () => asShown((await panel.textContent()) ?? '')).toContain(asShown(value));
    expect(asShown((await panel.textContent()) ?? '')).toContain(asShown(fieldName));
    if (at % 9 === 0) {
      await panel.getByRole('tab', { name: t('recipients:overview') }).click();
      await panel.getByRole('tab', { name: new RegExp(`^${t('recipients:history')}`) }).click();
    }
  }
}

export async function openHostileList(page: Page, listId: ListId): Promise<void> {
  await goTo(page, `/lists/${String(listId)}`);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'onerror' }).first().waitFor();
}
