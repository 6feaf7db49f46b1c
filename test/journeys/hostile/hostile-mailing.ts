import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ListId, MailingId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { payloads } from '../../security/payloads/payloads.ts';
import { told } from '../controls/engine-calls.ts';
import { asShown, fitting, lines } from './hostile-texts.ts';
import { goTo } from './nothing-ran.ts';

export const subject = fitting(200).find((text) => text.startsWith('<svg')) ?? '';

/** A draft to the list whose every paragraph is a hostile text. */
export async function hostileDraft(page: Page, listId: ListId): Promise<MailingId> {
  const mailingId = await told(page, 'mailings.create', { language: 'de' });
  const { revision } = await told(page, 'mailings.get', { mailingId });
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  });
  await told(page, 'mailings.save', {
    mailingId,
    revision,
    listIds: [listId],
    subject,
    preheader: fitting(200)[11] ?? '',
    document: { type: 'doc', content: lines.map(paragraph) },
  });
  return mailingId;
}

/** The preview shows each text as text, within a frame that can do nothing. */
export async function previewShowsText(page: Page, mailingId: MailingId): Promise<void> {
  await goTo(page, `/mailings/${String(mailingId)}/write`);
  await page.locator('.ProseMirror').waitFor();
  expect(
    await page.locator('.ProseMirror').evaluate((editor) => editor.querySelectorAll('p').length),
  ).toBeGreaterThan(lines.length - 1);
  const frame = page.frameLocator('iframe').locator('body');
  await expect
    .poll(
      async () =>
        lines.filter((line, at) => at % 40 === 0).every(Boolean) &&
        asShown((await frame.textContent()) ?? '').length,
    )
    .toBeGreaterThan(1000);
  const shown = asShown((await frame.textContent()) ?? '');
  expect(lines.filter((line) => !shown.includes(asShown(line)))).toEqual([]);
  expect(
    await frame.evaluate(
      (body) =>
        body.querySelectorAll('script, img, svg, iframe, object, embed, form, [onerror], [onload]').length,
    ),
  ).toBe(0);
}

/** Pastes all payloads as HTML, many at a time, as another program would put them on the clipboard. */
export async function pasteEverything(page: Page, t: Translate): Promise<void> {
  const editor = page.getByRole('textbox', { name: t('write:text') });
  await editor.click();
  for (let at = 0; at < payloads.length; at += 80) {
    const html = payloads
      .slice(at, at + 80)
      .map((payload) => `<p>Absatz</p>${payload}`)
      .join('\n');
    await editor.evaluate((target, text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      data.setData('text/plain', 'Absatz');
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
  }
  const left = await page
    .locator('.ProseMirror')
    .evaluate((root) =>
      Array.from(
        root.querySelectorAll(
          '*:not(p, br, h1, h2, h3, ul, ol, li, strong, em, a, span, hr, .ProseMirror-separator)',
        ),
        (element) => element.outerHTML,
      ),
    );
  expect(left).toEqual([]);
  const links = await page
    .locator('.ProseMirror a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.filter((href) => !/^(https?:\/\/|mailto:)/i.test(href))).toEqual([]);
}

/** Types hostile texts into fields of one line, as a paste of plain text does. */
export async function typeIntoFields(page: Page, t: Translate): Promise<void> {
  const field = page.getByRole('textbox', { name: t('write:subject'), exact: true });
  for (const text of [subject, ...fitting(200).filter((_, at) => at % 25 === 0)]) {
    await field.fill('');
    await field.focus();
    await page.keyboard.insertText(text);
    expect(await field.inputValue()).toBe(text);
  }
  await field.fill(subject);
}
