import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { whyNoKeyring } from '../system/keyring-session.ts';
import { told } from './controls/engine-calls.ts';
import { findChromium } from './find-chromium.ts';
import { openApp } from './open-app.ts';
import type { App } from './open-app.ts';
import type { Keyring } from './session-bus.ts';
import { keyringHome, removeHome, sessionBus } from './session-bus.ts';
import { notePrinting, password, setUpClub } from './set-up-club.ts';

async function open(page: Page, t: Translate): Promise<void> {
  await page.getByLabel(t('unlock:password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('unlock:unlock') }).click();
  await page.getByRole('navigation').first().waitFor();
}

const go = (page: Page, place: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, place);

/** What the keychain is said to be where a club is set up. */
async function seeSetUp({ page }: App, words: string, isOffered: boolean, t: Translate): Promise<void> {
  await go(page, '/set-up');
  if (words !== '') await page.getByText(words).waitFor();
  const choice = page.getByRole('radio', { name: t('start:keychain') });
  await expect.poll(() => choice.isDisabled()).toBe(!isOffered);
  await go(page, '/recipients');
}

test('a keyring that is there, locked, or hanging is named, and an old copy of the data waits for a word', async ({
  task,
  skip,
}) => {
  const found = await findChromium();
  const reason = whyNoKeyring() ?? (found.program === null ? found.why : null);
  if (reason !== null) {
    task.meta.reason = reason;
    skip(reason);
  }
  const home = await keyringHome();
  let bus = await sessionBus(home, 'unlocked');
  const turnTo = async (keyring: Keyring) => {
    await bus.stop();
    bus = await sessionBus(home, keyring);
  };
  const app = await openApp({ language: 'de', keyring: () => bus.environment });
  try {
    await story(app, turnTo, join(home, 'copy'));
  } finally {
    await app.close();
    await bus.stop();
    await removeHome(home);
  }
});

async function story(app: App, turnTo: (keyring: Keyring) => Promise<void>, copy: string): Promise<void> {
  const { page } = app;
  const t = await wordsIn('de');
  await notePrinting(page);
  await seeSetUp(app, '', true, t);
  await setUpClub(page, t);
  const status = await told(page, 'store.status', {});
  if (status.state !== 'open') return expect.fail('not open');
  const security = async (words: string) => {
    await go(page, '/settings/security');
    await page.getByText(words).waitFor();
  };
  await security(t('security:copy.newest'));

  await app.restart('SIGINT', () => cp(status.folder, copy, { recursive: true }));
  await open(page, t);
  await security(t('security:copy.newest'));
  await app.restart();
  await open(page, t);
  await security(t('security:copy.newest'));
  await app.restart('SIGINT', async () => {
    await rm(status.folder, { recursive: true });
    await cp(copy, status.folder, { recursive: true });
  });
  await open(page, t);
  await security(t('security:copy.older'));
  await page.getByRole('button', { name: t('security:copy.accept') }).click();
  await page.getByRole('alertdialog').getByText(t('security:copy.accept-text')).waitFor();
  await page.getByRole('button', { name: t('security:copy.accept-do'), exact: true }).click();
  await page.getByText(t('security:copy.newest')).waitFor();

  let answering = 0;
  for (const keyring of ['locked', 'hanging'] as const) {
    await app.restart('SIGINT', () => turnTo(keyring));
    const began = performance.now();
    await open(page, t);
    const took = performance.now() - began;
    // A program that asks before it opens would wait five seconds longer than beside a keyring that answers.
    if (keyring === 'hanging') expect(took - answering).toBeLessThan(4_500);
    else answering = took;
    await security(t('security:copy.unknown', { why: t(`security:copy.why.${keyring}`) }));
    await seeSetUp(app, t(`start:keychain.${keyring}`), false, t);
  }
}
