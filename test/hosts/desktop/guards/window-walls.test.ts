import { expect, test } from 'vitest';
import { lockedPreferences } from '#electron/hosts/desktop/guards/session.ts';
import { filesWith, readProjectFile } from '../../../security/read-sources.ts';

const main = 'electron/hosts/desktop/main.ts';

test('E02 E03 E04 E06 E08 E09 E10 the window runs walled in, and no experiment is on', () => {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, ...more } = lockedPreferences(
    '/p',
    false,
  );
  expect({ sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(more).toMatchObject({
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    devTools: false,
  });
  expect(Object.keys(more)).not.toContain('enableBlinkFeatures');
  expect(lockedPreferences('/p', true).devTools).toBe(true);
});

test('E02 E03 E04 there is one window, made with these preferences, and the sandbox is on for all (static)', () => {
  expect(filesWith('electron', /new (BrowserWindow|BrowserView|WebContentsView)\(/)).toEqual([
    'electron/hosts/desktop/window/window.ts',
  ]);
  expect(filesWith('electron', /webPreferences:/)).toEqual(['electron/hosts/desktop/window/window.ts']);
  const window = readProjectFile('electron/hosts/desktop/window/window.ts');
  expect(window.match(/webPreferences:.*/g)).toEqual([
    'webPreferences: { ...lockedPreferences(preload, developing), session: own },',
  ]);
  expect(readProjectFile(main)).toContain('app.enableSandbox();');
});

test('E05 E11 E12 E13 E14 E15 the guards are set for whatever shows a page, before there is a window (static)', () => {
  const text = readProjectFile(main);
  expect(text).toContain("app.on('web-contents-created', (_event, contents) => keepInPlace(contents));");
  expect(text.indexOf('keepInPlace(contents)')).toBeLessThan(text.indexOf('app.whenReady()'));
  expect(text).toMatch(/lockSession\(session\.fromPartition\('window'\), \{ developing \}\)/);
  expect(text).toContain('guardDownloads(own, ');
  expect(filesWith('electron', /\.openExternal\(/)).toEqual([
    'electron/hosts/desktop/guards/external-question.ts',
  ]);
  expect(filesWith('electron', /\.(openPath|showItemInFolder)\(|defaultSession/)).toEqual([]);
});

test('E01 the window’s session is in memory, and nothing writes a cookie or keeps anything in it (static)', () => {
  expect(filesWith('electron', /persist:/)).toEqual([]);
  expect(
    filesWith('renderer', /document\.cookie|localStorage|sessionStorage|indexedDB|caches\.open/),
  ).toEqual([]);
});

test('S01 the start is looked at before any folder, switch or window (static)', () => {
  const text = readProjectFile(main);
  const place = text.indexOf('const starts = !refusesToStart();');
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(text.indexOf('app.setPath'));
  expect(text).toContain('if (starts && app.requestSingleInstanceLock())');
});
