import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

const two = 'Vorname;Nachname;E-Mail\nNele;Vogel;nele.vogel@example.org\nUwe;Roth;uwe.roth@example.org\n';

interface Brought {
  readonly name: string;
  readonly text: string;
}

/** Lets a file fall on the window, or pastes it where the focus is, as a browser would tell of it. */
async function bring(page: Page, how: 'drop' | 'paste', { name, text }: Brought): Promise<void> {
  await page.evaluate(
    (given) => {
      const data = new DataTransfer();
      data.items.add(new File([given.text], given.name, { type: 'text/csv' }));
      const target = document.activeElement ?? document.body;
      const told = { bubbles: true, cancelable: true };
      if (given.how === 'drop') {
        target.dispatchEvent(new DragEvent('dragover', { ...told, dataTransfer: data }));
        target.dispatchEvent(new DragEvent('drop', { ...told, dataTransfer: data }));
      } else target.dispatchEvent(new ClipboardEvent('paste', { ...told, clipboardData: data }));
    },
    { how, name, text },
  );
}

async function openSheet(page: Page, t: Translate): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Chor' }).click();
  await page.getByRole('row', { name: /Albers/ }).waitFor();
  await page.keyboard.press('Control+O');
  await page.getByRole('heading', { name: t('imports:source-title') }).waitFor();
}

const next = (page: Page, t: Translate, step: 'columns' | 'people' | 'consent' | 'trial') =>
  page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) });

/** On from a source that was read until its people are stored. */
async function importAll(page: Page, t: Translate, count: number): Promise<void> {
  for (const step of ['columns', 'people', 'consent', 'trial'] as const) await next(page, t, step).click();
  await page.getByRole('button', { name: t('import-trial:import', { count }) }).click();
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
}

journey(
  'a file dropped on the sheet is read, and another one takes its place',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    await openSheet(page, t);
    await bring(page, 'drop', { name: 'Alt.csv', text: 'E-Mail\nalt@example.org\n' });
    await page
      .getByText(t('imports:rows', { count: 1 }))
      .first()
      .waitFor();
    await bring(page, 'drop', { name: 'Chor.csv', text: two });
    await page.getByText('Chor.csv').first().waitFor();
    await page
      .getByText(t('imports:rows', { count: 2 }))
      .first()
      .waitFor();
    await importAll(page, t, 2);
    const [report] = await told(page, 'imports.reports', {});
    expect(report).toMatchObject({ name: 'Chor.csv', new: 2, listName: 'Chor' });
  },
);

journey(
  'text pasted into the sheet is read, and so is a file pasted on a list',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    await openSheet(page, t);
    await page.getByLabel(t('imports:paste-title')).fill('nele.vogel@example.org\nuwe.roth@example.org');
    await page.getByRole('button', { name: t('imports:paste-read') }).click();
    await importAll(page, t, 2);
    await page
      .getByRole('button', { name: t('import-report:close'), exact: true })
      .last()
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await bring(page, 'paste', { name: 'Neue.csv', text: two.replaceAll('@', '.neu@') });
    await page.getByText('Neue.csv').first().waitFor();
    await importAll(page, t, 2);
    const names = (await told(page, 'imports.reports', {})).map(({ name }) => name);
    expect(names).toEqual(['Neue.csv', '']);
  },
);

journey('a slow reading is stopped, and the next file is read', { language: 'de' }, async ({ page }) => {
  const t = await wordsIn('de');
  const line = `${';a'.repeat(80)}\n`;
  const rows = Array.from({ length: 160_000 }, (_, at) => `p${at}@example.org${line}`);
  await openSheet(page, t);
  const long = `E-Mail\n${rows.join('')}`;
  const input = page.getByRole('dialog').locator('input[type=file]');
  await input.setInputFiles({ name: 'Lang.csv', mimeType: 'text/csv', buffer: Buffer.from(long) });
  const card = page.getByRole('region', { name: t('imports:reading') });
  await card.waitFor();
  // What was read so far is counted while it goes on; stopped from within, for the reading waits for no test.
  await card.evaluate(async (shown, stop) => {
    while (!/\d Zeilen gelesen/.test(shown.textContent)) {
      if (!shown.isConnected) throw new Error('the file was read before anything of it was counted');
      await new Promise(requestAnimationFrame);
    }
    [...shown.querySelectorAll('button')].find(({ textContent }) => textContent === stop)?.click();
  }, t('imports:stop-reading'));
  await card.waitFor({ state: 'detached' });
  // The sheet is free at once; the worker ends a moment later.
  await expect.poll(() => told(page, 'jobs.all', {})).toEqual([]);
  await page.getByText(t('imports:drop-title')).waitFor();
  await bring(page, 'drop', { name: 'Chor.csv', text: two });
  await importAll(page, t, 2);
  expect(await told(page, 'imports.reports', {})).toHaveLength(1);
});

journey(
  'who was edited since an import is kept when it is taken back, and named',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    await openSheet(page, t);
    await bring(page, 'drop', { name: 'Chor.csv', text: two });
    await importAll(page, t, 2);
    const { rows } = await told(page, 'recipients.page', {
      listId: null,
      search: 'nele.vogel',
      segment: 'all',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const recipientId = rows[0]?.id;
    if (recipientId === undefined) throw new Error('she did not come in');
    await told(page, 'recipients.edit', { recipientId, person: { salutation: 'Liebe Nele' } });

    await page.getByRole('button', { name: t('import-report:undo-long') }).press('Enter');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('import-report:undo') })
      .press('Enter');
    await page.getByText(t('import-report:kept', { count: 1, names: 'Nele Vogel' })).waitFor();
    await page.getByText(t('import-report:undone')).waitFor();
    const left = await told(page, 'recipients.export', {
      chosen: { query: { listId: null, search: 'example.org', segment: 'all' }, except: [] },
      form: 'exact',
    });
    expect(left.text).toContain('Liebe Nele');
    expect(left.text).not.toContain('uwe.roth');
  },
);

journey(
  'taking an import of many back shows how far it is, and says in the end that it is done',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    const many = 4000;
    const rows = Array.from({ length: many }, (_, at) => `p${at}@example.org\n`);
    await openSheet(page, t);
    await bring(page, 'drop', { name: 'Viele.csv', text: `E-Mail\n${rows.join('')}` });
    await importAll(page, t, many);
    await page.getByRole('button', { name: t('import-report:undo-long') }).press('Enter');
    const progress = page.getByRole('progressbar', { name: t('import-report:running') });
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('import-report:undo') })
      .press('Enter');
    await progress.waitFor();
    await page.getByText(t('import-report:undone')).waitFor();
  },
);
