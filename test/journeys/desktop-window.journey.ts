import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';

const patient = { timeout: 20_000, interval: 50 };
const desktop = { on: 'desktop', language: 'de' } as const;
const hour = 3_600_000;

/** Starts again once nothing is on its way to the page: what is cut off counts as a problem. */
async function again(app: App, meanwhile?: () => Promise<void>): Promise<void> {
  await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await app.restart('SIGINT', meanwhile);
}

const windowNow = async (app: App) => (await app.desktop().window()) ?? expect.fail('there is no window');

journey('the window opens where it stood, and where it can be reached', desktop, async (app) => {
  const bounds = { x: 120, y: 60, width: 1100, height: 700 };
  expect((await windowNow(app)).minimum).toEqual([960, 640]);
  await app.desktop().setBounds(bounds);
  await app.desktop().press('zoom-in');
  await again(app);
  expect((await windowNow(app)).bounds).toEqual(bounds);
  const file = join(app.folder, 'window.json');
  const kept = JSON.parse(await readFile(file, 'utf8'));
  expect(kept).toEqual({ ...bounds, maximised: false, zoom: expect.any(Number) });
  expect(kept.zoom).toBeGreaterThan(1);
  await again(app, () => writeFile(file, JSON.stringify({ ...kept, x: -5000, maximised: true })));
  const moved = await windowNow(app);
  expect(moved).toMatchObject({ maximized: true, bounds: { width: 1100, height: 700 } });
  expect(moved.bounds.x).toBeGreaterThanOrEqual(0);
  await app.desktop().act('unmaximize');
  await app.desktop().setBounds(bounds);
  // The zoom was given to the new page, which is asked for it when the window is kept.
  const keptAgain = async () => JSON.parse(await readFile(file, 'utf8'));
  await expect.poll(keptAgain, patient).toEqual(kept);
  await again(app, () => writeFile(file, '{"x": "far"'));
  expect((await windowNow(app)).bounds).toMatchObject({ width: 1280, height: 800 });
});

journey('dark starts dark, before anything is painted, and dialogs follow', desktop, async (app) => {
  await told(app.page, 'settings.save', { theme: 'dark' });
  await expect.poll(async () => (await app.desktop().system()).themeSource, patient).toBe('dark');
  await again(app);
  expect((await app.desktop().system()).themeSource).toBe('dark');
  const { options, visible } = await windowNow(app);
  expect([options['backgroundColor'], options['show'], visible]).toEqual(['#121615', false, true]);
  await told(app.page, 'settings.save', { theme: 'system' });
  await expect.poll(async () => (await windowNow(app)).background, patient).toBe('#f4f6f5');
  await app.desktop().dark(true);
  expect((await windowNow(app)).background).toBe('#121615');
});

journey(
  'started with the computer it stays hidden where it has something to do, and closing hides it',
  { ...desktop, platform: 'win32', packaged: true, args: ['--hidden'] },
  async (app) => {
    const { visible, focused } = await windowNow(app);
    expect({ visible, focused }).toEqual({ visible: true, focused: false });
    await app.page.goto(`${app.origin()}/#/settings/appearance`);
    const box = app.page.getByRole('checkbox', { name: 'Mit dem Computer starten' });
    expect(await box.isChecked()).toBe(false);
    await app.page.getByText('Mit dem Computer starten').click();
    await expect
      .poll(async () => (await app.desktop().system()).loginItem['openAtLogin'], patient)
      .toBe(true);
    await expect.poll(() => box.isChecked(), patient).toBe(true);

    const all = await told(app.page, 'mailings.all', { search: '' });
    const mailingId = all.find(({ state }) => state === 'draft')?.id ?? expect.fail('no draft');
    await told(app.page, 'mailings.schedule', { mailingId, at: Date.now() + hour });
    await expect
      .poll(async () => {
        await app.desktop().act('close');
        return app.program().isRunning() && (await windowNow(app)).visible;
      }, patient)
      .toBe(false);
    expect(app.program().isRunning()).toBe(true);
    await again(app);
    expect((await windowNow(app)).visible).toBe(false);
    await app.desktop().secondStart([]);
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(true);
  },
);

journey(
  'behind a password the window opens, and a notification says why',
  { ...desktop, args: ['--hidden'] },
  async (app) => {
    await told(app.page, 'store.protect', {
      current: { kind: 'none' },
      next: { kind: 'passphrase', passphrase: 'Ufer und Steg am Morgen' },
    });
    await again(app);
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(true);
    expect((await windowNow(app)).focused).toBe(false);
    const titles = (await app.desktop().notifications()).map(({ title }) => title);
    expect(titles).toEqual(['Rundpost wartet auf das Passwort']);
  },
);

journey(
  'on a Mac closing keeps the program in the Dock, which brings the window back',
  { ...desktop, platform: 'darwin' },
  async (app) => {
    await app.desktop().act('close');
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(false);
    expect(app.program().isRunning()).toBe(true);
    await app.desktop().emit('app', 'activate', true);
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(true);
  },
);

journey('the window is named by the organisation alone, and locked by nothing', desktop, async (app) => {
  await app.page.getByText('Sonnenpost').first().click();
  const title = async () => (await windowNow(app)).title;
  await expect.poll(() => app.page.title(), patient).toContain('Sonnenpost');
  expect(await title()).toBe('Musterverein Seeblick – Rundpost');
  await told(app.page, 'store.lock', {});
  await expect.poll(title, patient).toBe('Rundpost');
});
