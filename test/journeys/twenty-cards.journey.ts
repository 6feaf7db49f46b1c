import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPractice } from '../bench/many-people.ts';
import { wordsIn } from '../renderer/words.ts';
import { cutOffWords } from '../tour/cut-off-words.ts';
import { inEveryLook } from '../tour/every-look.ts';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';
import { layReturned, returned, switchedOff } from './returned-mail.ts';

const t = await wordsIn('de');
const cards = (page: Page) => page.getByRole('listbox', { name: t('decide:list.open') }).getByRole('option');

async function looksRight(page: Page, what: string): Promise<void> {
  const found: string[] = [];
  await inEveryLook(page, async (look) => {
    for (const finding of await accessibilityFindings(page)) found.push(`${what}, ${look}: ${finding}`);
    for (const words of await page.evaluate(cutOffWords)) found.push(`${what}, ${look}: cut off: ${words}`);
  });
  expect(found).toEqual([]);
}

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const there = page.locator(':focus');
    const said = (await there.getAttribute('aria-label')) ?? (await there.innerText().catch(() => ''));
    if (said.startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${name}`);
}

async function left(page: Page, count: number): Promise<void> {
  await expect.poll(() => cards(page).count()).toBe(count);
}

/** Presses the key of an answer once the evidence for the chosen card is there. */
async function press(page: Page, choice: 'remove' | 'keep' | 'later' | 'change'): Promise<void> {
  const words = choice === 'change' ? t('decide:change.ask') : t(`decide:${choice}`);
  const button = page
    .getByRole('region', { name: t('decide:bar.decide') })
    .getByRole('button', { name: new RegExp(`^${words}`) });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await page.keyboard.press(t(`decide:key.${choice}`).toLowerCase());
}

/** Reports lie in the mailbox before the program looks. */
async function begin(app: App): Promise<Page> {
  await app.page.getByText(t('shell:practice-chip')).waitFor();
  await app.restart('SIGINT', async () => {
    const db = await openPractice(app.folder);
    await layReturned(db);
    await db.close();
  });
  const { page } = app;
  await page.getByRole('link', { name: new RegExp(`^${t('shell:decide')}.*${String(returned)}`) }).waitFor();
  await page.keyboard.press('Control+1');
  await left(page, returned);
  await tabTo(page, t('decide:list.open'));
  return page;
}

async function oneByOne(page: Page): Promise<number> {
  let open = returned;
  for (const choice of ['remove', 'remove', 'remove', 'keep', 'keep', 'later', 'later'] as const) {
    await press(page, choice);
    open -= 1;
    await left(page, open);
  }
  await press(page, 'change');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await looksRight(page, 'another address');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ganz.neu@chor.example.org');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await left(page, open - 1);
  return open - 1;
}

async function takeBack(page: Page, open: number): Promise<void> {
  await page.keyboard.press('Control+z');
  await left(page, open);
}

/** The clear ones: all ticked but those that may come back; one of them is left out by hand. */
async function together(page: Page, open: number): Promise<void> {
  await tabTo(page, t('decide:together.open'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('decide:together.title') });
  const ticks = dialog.getByRole('checkbox');
  await expect.poll(() => ticks.count()).toBe(open);
  await looksRight(page, 'the clear ones together');
  const ticked = await dialog.getByRole('checkbox', { checked: true }).count();
  expect(ticked).toBe(open - switchedOff);
  await ticks.first().focus();
  await page.keyboard.press(' ');
  const count = (await ticks.first().isChecked()) ? ticked + 1 : ticked - 1;
  await tabTo(page, t('decide:together.remove', { count }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await left(page, open - count);
  await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('listbox');
  await takeBack(page, open);
}

journey(
  'Twenty returned mails are decided by keyboard alone, one by one and together, and taken back after a restart too',
  { on: 'browser', milliseconds: 180_000 },
  async (app) => {
    const page = await begin(app);
    await looksRight(page, 'returned mail');
    let open = await oneByOne(page);
    for (let back = 0; back < 2; back += 1) {
      open += 1;
      await takeBack(page, open);
    }
    await app.restart();
    await page.keyboard.press('Control+1');
    await left(page, open);
    await takeBack(page, open + 1);
    open += 1;
    await together(page, open);
    for (; open > 0; open -= 1) {
      await press(page, 'remove');
      await (open === 1 ? page.getByText(t('decide:empty.title')).waitFor() : left(page, open - 1));
    }
  },
);
