import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

const greeting = 'Grüß Gott zusammen';
const everyone = { query: { listId: null, search: '', segment: 'all' as const }, except: [] };

/** The first people here, as the exact table has them. */
async function peopleHere(page: Page, count: number) {
  const { text } = await told(page, 'recipients.export', { chosen: everyone, form: 'exact' });
  return text
    .split('\r\n')
    .slice(1, count + 1)
    .map((line) => line.replace('\uFEFF', '').split(/[;,]/))
    .map(([address = '', given = '', family = '', salutation = '']) => ({
      given,
      family,
      address,
      salutation,
    }));
}

async function toPeople(page: Page, t: Translate, csv: string): Promise<void> {
  await page.keyboard.press('Control+O');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'Anreden.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  for (const step of ['columns', 'people'] as const) {
    await page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) }).click();
  }
  await page.getByRole('heading', { name: t('import-people:title') }).waitFor();
}

/** Tabs until `reached` says so; a way by keyboard has to come to an end. */
async function tabTo(page: Page, reached: string): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (name === reached) return;
  }
  throw new Error(`the keyboard does not come to ${reached}`);
}

journey('differences are decided one by one, by keyboard', { language: 'de' }, async ({ page }) => {
  const t = await wordsIn('de');
  const [first, second] = await peopleHere(page, 2);
  if (first === undefined || second === undefined) throw new Error('nobody here');
  const rows = [first, second].map(
    ({ given, family, address }) => `${given};${family};${address};${greeting}`,
  );
  await toPeople(page, t, ['Vorname;Nachname;E-Mail;Anrede', ...rows].join('\n'));

  await page.getByRole('radio', { name: t('import-people:rule.fill-gaps') }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByText(t('import-people:rule-text.ask-each')).waitFor();
  await page.getByText(t('import-people:here-open', { unchanged: 0, changed: 2, open: 2 })).waitFor();
  await page.getByRole('radio', { name: t('import-people:rule.ask-each') }).press('Shift+Tab');
  await tabTo(page, `${t('import-people:decide')}: ${t('import-people:part.changed')}`);
  await page.keyboard.press('Enter');

  // Into the list, the first row opened with Enter, and on to its two answers.
  const grid = page.getByRole('grid', {
    name: t('import-people:rows-of', { part: t('import-people:part.changed') }),
  });
  await grid.getByRole('row', { name: first.address }).waitFor();
  await grid.focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('import-people:choice-open')).waitFor();
  await tabTo(page, t('import-people:choice-file'));
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: t('import-people:choice-file'), pressed: true }).waitFor();
  // The row that was decided keeps its place, and the next one is an arrow away.
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText(t('import-people:choice-open')).waitFor();
  await tabTo(page, t('import-people:choice-here'));
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: t('import-people:choice-here'), pressed: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(t('import-people:here-text', { unchanged: 0, changed: 2 })).waitFor();

  for (const step of ['consent', 'trial'] as const) {
    await page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) }).click();
  }
  await page.getByRole('button', { name: t('import-trial:import', { count: 1 }) }).click();
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
  const after = await peopleHere(page, 40);
  const greetingOf = (address: string) => after.find((each) => each.address === address)?.salutation;
  expect(greetingOf(first.address)).toBe(greeting);
  expect(greetingOf(second.address)).toBe(second.salutation);
});

journey(
  'a second person at an address that has left is told apart, and stays out',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    const asked = { listId: null, search: '', segment: 'left', sort: 'name', descending: false } as const;
    const { rows } = await told(page, 'recipients.page', { ...asked, offset: 0, limit: 1 });
    const address = rows[0]?.address;
    if (address === undefined) throw new Error('nobody has left');
    await toPeople(page, t, `Vorname;Nachname;E-Mail\nDora;Sample;${address}\nNeu;Sample;neu@example.org`);
    await page.getByText(t('import-stays:address-left', { name: 'Dora Sample' })).waitFor();
    await page.getByRole('button', { name: new RegExp(`: ${t('import-people:part.left')}$`) }).click();
    const row = page.getByRole('row', { name: new RegExp(t('import-stays:note')) });
    await row.click();
    await page.getByText(t('import-stays:address-left-text', { name: 'Dora Sample', address })).waitFor();
    await page.keyboard.press('Escape');
    for (const step of ['consent', 'trial'] as const) {
      await page
        .getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) })
        .click();
    }
    await page.getByRole('button', { name: t('import-trial:import', { count: 1 }) }).click();
    await page.getByRole('button', { name: t('import-report:to-report') }).click();
    await page.getByRole('button', { name: new RegExp(`${t('import-report:rows')}$`) }).click();
    await page.getByRole('option', { name: new RegExp(`^${t('import-people:part.left')}`) }).click();
    await row.waitFor();
    const after = await peopleHere(page, 60);
    expect(after.some(({ given }) => given === 'Neu')).toBe(true);
    expect(after.some(({ given }) => given === 'Dora')).toBe(false);
  },
);
