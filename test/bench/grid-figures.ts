import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../journeys/launch.ts';
import { startProgram } from '../journeys/started-program.ts';
import type { Figure } from './figures.ts';
import { figure } from './figures.ts';
import { blankAfterJump, keyDurations, watchKeys } from './grid-probes.ts';
import { addPeople, openPractice } from './many-people.ts';

const rounds = 7;
const people = 20_000;
const jumps = 60;
const keys = 60;

/**
 * Lets `act` happen and answers the milliseconds from the browser's first event of it until list or first row read
 * otherwise, and are painted.
 */
async function untilShown(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const shown = () => {
      const row = document.querySelector('[role=grid] [role=row][aria-rowindex="2"]')?.textContent.trim();
      return row ? `${document.querySelector('main h1')?.textContent ?? ''} ${row}` : '';
    };
    const before = shown();
    let begun = false;
    const begin = ({ timeStamp }: Event) => {
      if (begun) return;
      begun = true;
      const look = () => {
        const now = shown();
        if (now === '' || now === before) requestAnimationFrame(look);
        else document.documentElement.dataset['taken'] = String(performance.now() - timeStamp);
      };
      requestAnimationFrame(look);
    };
    delete document.documentElement.dataset['taken'];
    for (const kind of ['pointerdown', 'input']) addEventListener(kind, begin, { capture: true, once: true });
  });
  await act();
  const taken = await page.waitForFunction(() => document.documentElement.dataset['taken']);
  return Number(await taken.jsonValue());
}

/** Opens, sorts and searches one list once, by mouse and key as a person would, in a window that kept no answers. */
async function round(page: Page, list: RegExp, found: string) {
  await page.reload();
  await page.getByRole('link', { name: /^Alle Empfänger/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Alle Empfänger/ }).waitFor();
  await page.getByRole('row', { name: '@example.org' }).first().waitFor();
  const open = await untilShown(page, () => page.getByRole('link', { name: list }).click());
  const byName = page.getByRole('columnheader', { name: 'Name' });
  const sort = await untilShown(page, () => byName.click());
  await byName.click();
  const box = page.getByRole('searchbox');
  await box.focus();
  const search = await untilShown(page, () => page.keyboard.insertText(found));
  await box.fill('');
  return { open, sort, search };
}

/** What the screen of 20,000 recipients takes, beside what it takes with eighteen. */
export async function gridFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-bench-'));
  await (await startProgram({ folder, language: 'de' })).stop();
  const prepared = await openPractice(folder);
  await addPeople(prepared, people);
  await prepared.close();
  const program = await startProgram({ folder, language: 'de' });
  const browser = await launch('de');
  try {
    const page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
    await page.goto(program.link);
    await page.waitForURL(({ pathname }) => pathname !== '/enter');
    const rows: { many: Awaited<ReturnType<typeof round>>; few: Awaited<ReturnType<typeof round>> }[] = [];
    for (let count = 0; count < rounds; count += 1) {
      rows.push({
        many: await round(page, /^Sonnenpost/, 'muster012'),
        few: await round(page, /^Chor/, 'eichler'),
      });
    }
    const pair = (name: string, part: 'open' | 'sort' | 'search') =>
      figure(
        name,
        'ms',
        rows.map(({ many }) => many[part]),
        { name: 'eighteen people', samples: rows.map(({ few }) => few[part]) },
      );
    return [
      pair('recipients.open-ms', 'open'),
      pair('recipients.sort-ms', 'sort'),
      pair('recipients.search-ms', 'search'),
      ...(await keysAndJumps(page)),
    ];
  } finally {
    await browser.close();
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function keysAndJumps(page: Page): Promise<readonly Figure[]> {
  const measure = async (list: RegExp) => {
    await page.getByRole('link', { name: list }).click();
    await page.getByRole('grid').focus();
    await watchKeys(page);
    for (let count = 0; count < keys; count += 1) await page.keyboard.press('ArrowDown', { delay: 20 });
    return keyDurations(page, keys);
  };
  const few = await measure(/^Chor/);
  const many = await measure(/^Sonnenpost/);
  const blank: number[] = [];
  for (let count = 0; count < jumps; count += 1) blank.push(await blankAfterJump(page, Math.random()));
  return [
    figure('recipients.key-ms', 'ms', many, { name: 'eighteen people', samples: few }),
    {
      name: 'recipients.blank-rows',
      value: blank.reduce((sum, rows) => sum + rows, 0),
      unit: 'rows',
      samples: blank,
      against: { name: 'none', value: 0, samples: [0] },
    },
  ];
}
