import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatDay } from '#wording/format.ts';
import { outside } from '#wording/outside.ts';
import { openPractice } from '../bench/many-people.ts';
import { wordsIn } from '../renderer/words.ts';
import { cutOffWords } from '../tour/cut-off-words.ts';
import { inEveryLook } from '../tour/every-look.ts';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';
import { layWrittenBack, noteDay } from './written-back.ts';

const t = await wordsIn('de');
const unreadSaid = (page: Page, count: number) =>
  page
    .getByRole('status')
    .filter({ hasText: t('answers:unread', { count }) })
    .waitFor();
const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until that has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const there = page.getByRole('main').locator(`[role="${role}"]:focus, ${role}:focus`);
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (
      (await there.count()) === 1 &&
      name.test((await there.getAttribute('aria-label')) ?? (await there.innerText()))
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${role} ${String(name)}`);
}

async function looksRight(page: Page, what: string): Promise<void> {
  const found: string[] = [];
  await inEveryLook(page, async (look) => {
    for (const finding of await accessibilityFindings(page)) found.push(`${what}, ${look}: ${finding}`);
    for (const button of await page.getByRole('main').getByRole('button').all()) {
      const box = await button.boundingBox();
      const room = page.viewportSize();
      if (box !== null && room !== null && box.x + box.width > room.width)
        found.push(`${what}, ${look}: out of sight: ${await button.innerText()}`);
    }
    for (const words of await page.evaluate(cutOffWords)) found.push(`${what}, ${look}: cut off: ${words}`);
  });
  expect(found).toEqual([]);
}

/** Letters that answer the first mailing lie in the mailbox before the program looks. */
async function begin(app: App): Promise<Page> {
  await app.page.getByText('Übung: nichts verlässt diesen Rechner').waitFor();
  await app.restart('SIGINT', async () => {
    const db = await openPractice(app.folder);
    await layWrittenBack(db);
    await db.close();
  });
  const { page } = app;
  await page
    .getByRole('link', { name: new RegExp(`${t('shell:decide')}.*${t('answers:unread', { count: 4 })}`) })
    .waitFor();
  return page;
}

/** From the tabs to the list and through it, marking as read and back, without a mouse. */
async function readByKeys(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${t('shell:decide')}`) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: new RegExp(`^${t('answers:tab')}`) }).waitFor();
  await tabTo(page, 'button', new RegExp(`^${t('decide:tab.all')}`));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, 'listbox', new RegExp(t('answers:list')));
  await page.keyboard.press('End');
  const arne = page.getByRole('option', { name: /Arne Beck/ });
  await expect.poll(() => arne.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press(' ');
  await unreadSaid(page, 3);
  await expect.poll(() => arne.innerText()).not.toContain(t('answers:is-unread'));
  await page.keyboard.press(' ');
  await unreadSaid(page, 4);
  await page.keyboard.press('Home');
  await page.getByRole('article').getByText(t('answers:unknown')).waitFor();
  await page.getByRole('article').getByText('Fwd: Saisonbeginn').waitFor();
  await expect.poll(() => focused(page).getAttribute('role')).toBe('listbox');
}

/** The letter is shown as text in its frame, says where it lies, and the way to the mail program names whom and what. */
async function answerIt(page: Page): Promise<void> {
  await page.getByRole('option', { name: /Arne Beck/ }).click();
  const article = page.getByRole('article', { name: t('answers:letter', { name: 'Arne Beck' }) });
  await article.frameLocator('iframe').getByText('Wir kommen zu dritt').waitFor();
  await article.getByText(/Liegt im Postfach im Ordner „Posteingang“/).waitFor();
  const way = article.getByRole('link', { name: t('answers:reply') });
  const address = new URL((await way.getAttribute('href')) ?? '');
  expect(address.pathname).toBe('arne.beck@example.org');
  expect(address.searchParams.get('subject')).toBe('Re: Saisonbeginn');
  expect(address.searchParams.get('body')).toContain('> Wir kommen zu dritt und bringen Kuchen mit.');
  await page.getByRole('button', { name: t('answers:mark-read'), exact: true }).click();
  await unreadSaid(page, 3);
}

/** Who is away is a list to look at, by keys; nothing of it asks for a decision. */
async function whoIsAway(page: Page): Promise<void> {
  await tabTo(page, 'button', new RegExp(t('answers:away', { count: 2 })));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('answers:away.title') });
  const last = formatDay(noteDay(9).getTime(), 'de');
  await dialog.getByRole('row', { name: new RegExp(`Gesa Fries ${last}`) }).waitFor();
  await dialog.getByRole('row', { name: new RegExp(`Inge Albers ${t('answers:away.no-end')}`) }).waitFor();
  await dialog.getByRole('row', { name: new RegExp(`Karl Ehlers ${t('answers:away.challenge')}`) }).waitFor();
  await looksRight(page, 'who is away');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page).innerText()).toContain(t('answers:away', { count: 2 }));
  await page.getByRole('tab', { name: new RegExp(`^${t('decide:tab.all')} 1`) }).waitFor();
}

/** A new address is a card: looked at, taken over by one key, taken back by another, and then left as it is. */
async function newAddress(page: Page): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${t('decide:tab.all')} 1`) }).click();
  await page.getByRole('option', { name: /Mehmet Aydın/ }).waitFor();
  const article = page.getByRole('article', {
    name: t('decide:evidence.new-address', { name: 'Mehmet Aydın' }),
  });
  const both = { address: 'mehmet.aydin@example.org', proposed: 'mehmet@neu.example' };
  await article.getByText(t('evidence:why.new-address', both)).waitFor();
  await article.getByText('Meine neue E-Mail-Adresse lautet mehmet@neu.example.').waitFor();
  await article.getByText(t('decide:suggest.change')).waitFor();
  await looksRight(page, 'a new address');
  await tabTo(page, 'listbox', new RegExp(t('decide:list.open')));
  await page.keyboard.press(t('decide:key.change'));
  await page.getByText(t('decide:act.address-taken-over', { name: 'Mehmet Aydın' })).waitFor();
  await page.getByText(t('decide:empty.title')).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('option', { name: /Mehmet Aydın/ }).waitFor();
  await page.getByRole('button', { name: new RegExp(`^${t('decide:keep-address')}`) }).click();
  await page.getByText(t('decide:act.address-left', { name: 'Mehmet Aydın' })).waitFor();
}

/** It is said where the person is shown. */
async function saidOfThePerson(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Alle Empfänger/ }).click();
  await page.getByRole('searchbox').fill('Fries');
  await page.getByRole('row', { name: /Fries, Gesa/ }).click();
  const last = formatDay(noteDay(9).getTime(), 'de');
  await page.getByText(t('answers:person.until', { day: last })).waitFor();
}

/** The mailing's report counts the answers and leads to them. */
async function fromTheReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Rundmails/ }).click();
  await page.getByRole('row', { name: /Neues vom See/ }).dblclick();
  await page.getByRole('button', { name: new RegExp(`^${t('report:group.answers')}\\s*4$`) }).click();
  await page.getByRole('button', { name: t('answers:read-them') }).click();
  await page.getByRole('option', { name: /Frida Maas/ }).waitFor();
}

journey(
  'Replies are read and answered in the mail program; who is away asks nothing; a new address asks first',
  { on: 'browser', milliseconds: 120_000 },
  async (app) => {
    const page = await begin(app);
    await readByKeys(page);
    await looksRight(page, 'replies');
    await answerIt(page);
    await whoIsAway(page);
    await newAddress(page);
    await saidOfThePerson(page);
    await fromTheReport(page);
    await page.getByRole('button', { name: t('answers:mark-all') }).click();
    await unreadSaid(page, 0);
  },
);

journey(
  'On the desktop a reply is begun in the mail program after a question that shows the whole address',
  { on: 'desktop', language: 'de' },
  async (app) => {
    const page = await begin(app);
    await page.getByRole('link', { name: new RegExp(`^${t('shell:decide')}`) }).click();
    await page.getByRole('tab', { name: new RegExp(`^${t('answers:tab')}`) }).click();
    await page.getByRole('option', { name: /Arne Beck/ }).click();
    await page.getByRole('link', { name: t('answers:reply') }).click();
    const questions = async () => (await app.desktop().dialogs()).filter(({ kind }) => kind === 'message');
    await expect.poll(async () => (await questions()).length).toBe(1);
    expect((await questions())[0]).toMatchObject({
      options: {
        message: outside.de.mail,
        detail: expect.stringMatching(/^mailto:arne\.beck@example\.org\?subject=Re/),
      },
    });
    await app.desktop().answer('message', { response: 0 });
    await expect.poll(async () => (await app.desktop().externals()).length).toBe(1);
    await expect.poll(() => app.context.pages().length).toBe(1);
    // Who writes back has read it.
    await unreadSaid(page, 3);
  },
);
