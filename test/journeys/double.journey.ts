import { expect, test } from 'vitest';
import type { DoubleProgram } from '../double/double-program.ts';
import { smallProgram } from '../double/small-program.ts';
import { findChromium } from './find-chromium.ts';

const found = await findChromium();

/** A promise of the double's own, shown with a program of a few lines. */
function promise(name: string, body: () => Promise<void>): void {
  test(`double: ${name}`, async ({ skip, task }) => {
    if (found.program === null) {
      task.meta.reason = found.why;
      return skip(found.why);
    }
    await body();
  });
}

/** Until it said that; rejects when it ended before. */
async function hasSaid(program: DoubleProgram, words: string): Promise<void> {
  await expect.poll(() => program.said()).toContain(words);
}

promise('what is missing fails by its name', async () => {
  const { program } = await smallProgram({
    main: `
      for (const use of [
        () => app.getGPUFeatureStatus(),
        () => window.setVibrancy('menu'),
        () => window.webContents.capturePage(),
        () => session.defaultSession.cookies,
        () => window.on('never', () => {}),
        () => { window.whatever = 1; },
      ]) try { use(); console.log('silent'); } catch (error) { console.log(error.message); }`,
  });
  await hasSaid(program, 'shown');
  const said = program.said();
  for (const name of [
    'app.getGPUFeatureStatus',
    'BrowserWindow.setVibrancy',
    'webContents.capturePage',
    'session.cookies',
    'never emits never',
    'BrowserWindow.whatever',
  ])
    expect(said).toContain(name);
  expect(said).not.toContain('silent');
});

promise('a part that Electron has and the double lacks does not link', async () => {
  const link = 'data:text/javascript,import { inAppPurchase } from "electron"';
  const { program } = await smallProgram({
    main: `await import(${JSON.stringify(link)}).catch((error) => console.log(error.message));`,
  });
  await hasSaid(program, 'shown');
  expect(program.said()).toContain("does not provide an export named 'inAppPurchase'");
});

promise('quitting can be prevented, and so can closing', async () => {
  const { program } = await smallProgram({
    main: `
      let quits = 0;
      app.on('before-quit', (event) => { quits += 1; if (quits === 1) event.preventDefault(); });
      let closes = 0;
      window.on('close', (event) => { closes += 1; if (closes === 1) event.preventDefault(); });
      app.on('window-all-closed', () => console.log('never while quitting'));
      app.on('will-quit', () => console.log('quits ' + quits + ', closes ' + closes));`,
  });
  await hasSaid(program, 'shown');
  for (const _time of ['before-quit', 'close']) {
    await program.ask({ ask: 'quit' });
    expect(await program.ask({ ask: 'window' })).not.toBeNull();
  }
  await program.ask({ ask: 'quit' });
  expect(await program.ended).toBe(0);
  expect(program.said()).toContain('quits 3, closes 2');
  expect(program.said()).not.toContain('never');
});

promise('values cross as by structured clone, and errors in Electron’s words', async () => {
  const { program } = await smallProgram({
    main: `
      ipcMain.handle('same', (_event, value) => value);
      ipcMain.handle('kinds', (_event, value) => [value.date instanceof Date, value.bytes instanceof Uint8Array, value.map instanceof Map, value.nothing === undefined]);
      ipcMain.handle('fails', () => { throw new TypeError('no'); });
      ipcMain.handle('uncloneable', () => () => 1);`,
    preload: `
      const { contextBridge, ipcRenderer } = require('electron');
      contextBridge.exposeInMainWorld('small', {
        ask: (channel, value) => ipcRenderer.invoke(channel, value),
        twice: (work) => work() + work(),
        later: () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 5)),
      });`,
  });
  const page = await program.window;
  await hasSaid(program, 'shown');
  const got = await page.evaluate(async () => {
    const small: unknown = Reflect.get(window, 'small');
    const call = (name: string, ...args: unknown[]): unknown => {
      const found: unknown = typeof small === 'object' && small !== null ? Reflect.get(small, name) : null;
      return typeof found === 'function' ? Reflect.apply(found, null, args) : null;
    };
    const words = async (work: unknown) => {
      try {
        return await work;
      } catch (error) {
        return String(error);
      }
    };
    const value = {
      date: new Date(5),
      bytes: new Uint8Array([0, 255]),
      map: new Map([['a', [1n, Number.NaN]]]),
      nothing: undefined,
    };
    const back = await call('ask', 'same', value);
    return {
      kinds: await call('ask', 'kinds', value),
      back: typeof back === 'object' && back !== null ? Object.keys(back) : [],
      fails: await words(call('ask', 'fails')),
      none: await words(call('ask', 'none')),
      uncloneable: await words(call('ask', 'uncloneable')),
      twice: call('twice', () => 21),
      later: await words(call('later')),
      isFrozen: Object.isFrozen(small),
    };
  });
  expect(got).toEqual({
    kinds: [true, true, true, true],
    back: ['date', 'bytes', 'map', 'nothing'],
    fails: "Error: Error invoking remote method 'fails': TypeError: no",
    none: "Error: Error invoking remote method 'none': Error: No handler registered for 'none'",
    uncloneable: 'Error: An object could not be cloned.',
    twice: 42,
    later: 'Error: late',
    isFrozen: true,
  });
});

promise('a request that the program lets through is recorded and goes nowhere', async () => {
  const { program } = await smallProgram({ main: '' });
  const page = await program.window;
  await hasSaid(program, 'shown');
  await page.evaluate(() => fetch('https://example.org/out').catch(() => null));
  const requests = await program.ask({ ask: 'requests' });
  expect(requests.map(({ url, became }) => [url, became])).toContainEqual([
    'https://example.org/out',
    'let-through',
  ]);
});

promise(
  'a second start hands its arguments to the first; the lock of a killed program counts for nothing',
  async () => {
    const { program, again } = await smallProgram({
      main: `
      if (!app.requestSingleInstanceLock({ more: 1 })) app.exit(7);
      app.on('second-instance', (_event, argv, folder, data) => console.log('second', argv.length, folder === process.cwd(), data.more));`,
    });
    await hasSaid(program, 'shown');
    const second = await again();
    expect(await second.ended).toBe(7);
    await hasSaid(program, 'second 2 true 1');
    await program.stop('SIGKILL');
    const third = await again();
    await hasSaid(third, 'shown');
  },
);
