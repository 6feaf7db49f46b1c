import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { deliveryReport } from '../../servers/delivery-report.ts';
import type { MailWorld } from '../../servers/mail-world.ts';
import { openDecide } from '../decide-on-screen.ts';
import { clubAddress } from '../set-up-account.ts';
import { asShown, fitting, packed } from './hostile-texts.ts';
import type { Watch } from './nothing-ran.ts';

/** The texts of letters: each as much as one is read of. */
const texts = packed(9000, '\n\n');
/** What a server says stands in one line of its own. */
const said = packed(600, ' ');

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const base64 = (text: string) => Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

/** Sign-ups whose name, subject and text are hostile, as text and as HTML. */
export async function hostileSignUps(world: MailWorld, list: string): Promise<number> {
  for (const [at, text] of texts.entries()) {
    const lines = [
      `From: ${encoded(fitting(60).at(-at - 1) ?? '')} <fremd.${String(at)}@example.org>`,
      `To: ${clubAddress}`,
      `Subject: ${encoded(`Anmelden ${list}`)}`,
      `Message-ID: <fremd.${String(at)}@example.org>`,
      `X-Hostile: ${fitting(120).at(at * 3 + 1) ?? ''}`,
      'MIME-Version: 1.0',
      `Content-Type: text/${at % 2 === 0 ? 'plain' : 'html'}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(text),
      '',
    ];
    await world.deliver(clubAddress, Buffer.from(lines.join('\r\n'), 'utf8'), {
      returnPath: `fremd.${String(at)}@example.org`,
    });
  }
  return texts.length;
}

/** The letter of a mailing comes back, with hostile words where its server explains itself. */
export async function hostileReturns(world: MailWorld, people: readonly string[]): Promise<void> {
  for (const [at, address] of people.entries()) {
    const [kept] = await world.letters(address);
    if (kept === undefined) throw new Error(`${address} has no letter`);
    const sender = /^Return-Path: <([^>]+)>/im.exec(kept.bytes.toString('latin1'))?.[1] ?? clubAddress;
    const report = deliveryReport({
      action: 'failed',
      status: '5.1.1',
      said: `550 5.1.1 ${said[at] ?? ''}`,
      recipient: address,
      originalRecipient: address,
      sender,
      envelopeId: null,
      queueId: `4F${String(at)}`,
      arrived: new Date(),
      letter: kept.bytes,
      wholeLetter: at % 2 === 0,
    });
    await world.deliver(clubAddress, report, { returnPath: '' });
  }
}

/** Opens every case with its letter; everything said in it stands there as text. */
export async function everyCaseIsShown(page: Page, t: Translate, watch: Watch, cases: number): Promise<void> {
  await openDecide(page, t);
  await page.getByRole('button', { name: t('decide:check') }).click();
  const cards = page.getByRole('listbox', { name: t('decide:list.open') }).getByRole('option');
  await expect.poll(() => cards.count(), { timeout: 60_000 }).toBe(cases);
  const seen: string[] = [];
  for (let at = 0; at < cases; at += 1) {
    await cards.nth(at).click();
    await page.locator('.ways .lnk').first().waitFor();
    seen.push(asShown((await page.locator('.evb').textContent()) ?? ''));
    await page.locator('.ways .lnk').first().click();
    const letter = page.frameLocator('[role=dialog] iframe').locator('body');
    await letter.locator('pre').waitFor({ state: 'attached' });
    seen.push(
      asShown(
        `${(await letter.textContent()) ?? ''} ${(await page.getByRole('dialog').textContent()) ?? ''}`,
      ),
    );
    expect(await letter.evaluate((body) => body.querySelectorAll('*:not(pre)').length)).toBe(0);
    await watch.nothingRan();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const all = seen.join(' ');
  const plain = texts.filter((_, at) => at % 2 === 0).flatMap((text) => text.split('\n\n'));
  expect(plain.length).toBeGreaterThan(300);
  expect(plain.filter((text) => !all.includes(asShown(text)))).toEqual([]);
  const answers = said.slice(0, cases - texts.length).map((text) => asShown(text).slice(0, 150));
  expect(answers.filter((text) => !all.includes(text))).toEqual([]);
}
