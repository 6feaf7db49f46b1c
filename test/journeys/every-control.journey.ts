import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import { placesOf } from './controls/places.ts';
import type { Pressed } from './controls/press-all.ts';
import { pressAll } from './controls/press-all.ts';
import { pressScheduled } from './controls/press-scheduled.ts';
import { expectAlive, pressScreens } from './controls/press-screens.ts';
import { restartScreen, screensAfter, screensBefore } from './controls/screens.ts';
import { journey } from './journey.ts';
import { layMailedDraft } from './mailed-draft.ts';
import type { App } from './open-app.ts';
import { notePrinting } from './set-up-club.ts';

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
  await expect.poll(async () => (await stateNow()).holdUntil).toBe(null);
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
  await expect.poll(async () => (await stateNow()).state).toBe('sent');
  await expect
    .poll(async () => (await told(page, 'letters.recent', { offset: 0, limit: 1 })).total)
    .toBeGreaterThanOrEqual(7);
}

/** What stands there until it is pressed once. */
async function pressMailedDraft(app: App, t: Translate, pressed: Pressed): Promise<void> {
  await app.restart('SIGINT', () => layMailedDraft(app.folder, { kind: 'none' }));
  const screen = { name: 'mailed draft', path: '/mailings', only: [t('mailings:mailed.open')] };
  const { count } = pressed;
  await pressAll(app.page, screen, pressed, () => Promise.resolve());
  expect(pressed.count).toBe(count + 1);
}

journey('every control on every screen does something', { language: 'de' }, async (app) => {
  const { page } = app;
  await notePrinting(page);
  const pressed: Pressed = { dead: [], count: 0 };
  const t = await wordsIn('de');
  await pressMailedDraft(app, t, pressed);
  const places = await placesOf(page);
  await pressScreens(page, screensBefore(t, places), pressed);
  await pressScheduled(page, t, toId<MailingId>(places.draft), pressed);
  await pressWhileSending(page, t, toId<MailingId>(places.draft), pressed);
  await pressScreens(page, screensAfter(t, places), pressed);
  await pressAll(page, restartScreen(t), pressed, async () => {
    await expect.poll(async () => (await told(page, 'store.status', {})).state).toBe('open');
  });
  expectAlive(pressed, 200);
});
