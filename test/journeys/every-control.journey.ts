import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { backToClub, clubScreens, makeClub } from './controls/club-screens.ts';
import { remember, told } from './controls/engine-calls.ts';
import type { ControlScreen, Pressed } from './controls/press-all.ts';
import { pressAll } from './controls/press-all.ts';
import { restartScreen, screensAfter, screensBefore } from './controls/screens.ts';
import { importScreens } from './controls/import-screens.ts';
import { journey } from './journey.ts';

/** The places the screens need, and an empty draft, which nothing but the blocked check needs. */
async function placesOf(page: Page) {
  const lists = await told(page, 'lists.all', {});
  const mailings = await told(page, 'mailings.all', { search: '' });
  const draft = mailings.find(({ state }) => state === 'draft')?.id ?? 0;
  const empty = await told(page, 'mailings.create', { language: 'de' });
  return {
    list: lists.find(({ state }) => state === 'active')?.id ?? 0,
    dormant: lists.find(({ state }) => state === 'dormant')?.id ?? 0,
    draft,
    empty,
    sent: draft,
  };
}

async function pressScreens(page: Page, screens: readonly ControlScreen[], pressed: Pressed): Promise<void> {
  const putBack = await remember(page);
  for (const screen of screens) await pressAll(page, screen, pressed, putBack);
}

/** The hold and the pause, which stand only for a while. Ends when everything is sent and answered. */
async function pressWhileSending(
  page: Page,
  t: Translate,
  mailingId: MailingId,
  pressed: Pressed,
): Promise<void> {
  const path = `/mailings/${mailingId}/send`;
  const { receiving } = await told(page, 'mailings.check', { mailingId });
  const send = () => told(page, 'mailings.send', { mailingId, people: receiving });
  const stateNow = async () => (await told(page, 'mailings.progress', { mailingId })).mailing;
  await send();
  await pressAll(page, { name: 'hold', path }, pressed, async () => {
    if ((await stateNow()).state === 'draft') await send();
  });
  await expect.poll(async () => (await stateNow()).holdUntil, { timeout: 20_000 }).toBe(null);
  const goOn = () => told(page, 'mailings.resume', { mailingId });
  const pause = async () => {
    if ((await stateNow()).state === 'sending') await told(page, 'mailings.pause', { mailingId });
  };
  await pressAll(page, { name: 'sending', path, only: [t('send:pause')] }, pressed, pause);
  await pause();
  await pressAll(page, { name: 'paused', path }, pressed, pause);
  const card = { name: 'paused, card', path, frame: true, only: [t('shell:job.resume')] };
  await pressAll(page, card, pressed, pause);
  const stop = (at: Page) => at.getByRole('button', { name: t('send:stop') }).click();
  await pressAll(page, { name: 'stop', path, open: stop, only: [t('send:stop.keep')] }, pressed, pause);
  await goOn();
  await expect.poll(async () => (await stateNow()).state, { timeout: 30_000 }).toBe('sent');
  await expect
    .poll(async () => (await told(page, 'letters.recent', { offset: 0, limit: 1 })).total, {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(7);
}

/** A dead control is named with its screen; too few pressed would mean that screens were not reached. */
function expectAlive({ dead, count }: Pressed, least: number): void {
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(least);
}

/** A print window belongs to the system; whether one was asked for is noted on the page. */
async function notePrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
}

journey(
  'every control on every screen does something',
  { language: 'de', milliseconds: 480_000 },
  async ({ page }) => {
    await notePrinting(page);
    const pressed: Pressed = { dead: [], count: 0 };
    const t = await wordsIn('de');
    const places = await placesOf(page);
    await pressScreens(page, screensBefore(t, places), pressed);
    await pressWhileSending(page, t, toId<MailingId>(places.draft), pressed);
    await pressScreens(page, screensAfter(t, places), pressed);
    await pressAll(page, restartScreen(t), pressed, async () => {
      await expect.poll(async () => (await told(page, 'store.status', {})).state).toBe('open');
    });
    expectAlive(pressed, 200);
  },
);

journey('every control of a club, its keys and its lock does something', { language: 'de' }, async (app) => {
  const { page, folder } = app;
  await notePrinting(page);
  const pressed: Pressed = { dead: [], count: 0 };
  const t = await wordsIn('de');
  const club = await makeClub(page);
  for (const screen of clubScreens(t, join(folder, 'scratch')))
    await pressAll(page, screen, pressed, () => backToClub(page, club));
  expectAlive(pressed, 25);
});

journey('every control of an import does something', { language: 'de' }, async ({ page }) => {
  const pressed: Pressed = { dead: [], count: 0 };
  const t = await wordsIn('de');
  const { list } = await placesOf(page);
  await pressScreens(page, importScreens(t, list), pressed);
  expectAlive(pressed, 60);
});
