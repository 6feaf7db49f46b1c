import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { findBrowser, hasDisplay } from '#electron/hosts/browser/find-browser.ts';
import { onLines } from '#electron/hosts/browser/on-lines.ts';
import { openWindow } from '#electron/hosts/browser/open-window.ts';
import { startOptions } from '#electron/hosts/browser/options.ts';
import { describeWindow } from '#electron/hosts/browser/speak.ts';
import { defaultFolder } from '#electron/hosts/default-folder.ts';
import { guessLanguage } from '#electron/hosts/guess-language.ts';

describe('where the data lie', () => {
  test('each system has its place, and XDG_DATA_HOME only counts when absolute', () => {
    expect(defaultFolder('linux', {}, '/home/inge')).toBe('/home/inge/.local/share/rundpost');
    expect(defaultFolder('linux', { XDG_DATA_HOME: '/srv/x' }, '/home/inge')).toBe('/srv/x/rundpost');
    expect(defaultFolder('linux', { XDG_DATA_HOME: 'x' }, '/home/inge')).toBe(
      '/home/inge/.local/share/rundpost',
    );
    expect(defaultFolder('darwin', {}, '/Users/inge')).toBe(
      '/Users/inge/Library/Application Support/Rundpost',
    );
    expect(defaultFolder('win32', { APPDATA: '/Roaming' }, '/Users/inge')).toMatch(/Roaming.Rundpost$/);
  });

  test('the argument wins over RUNDPOST_DATA, and that over the system’s place', () => {
    expect(startOptions(['--data', 'here'], { RUNDPOST_DATA: '/there' }, 'linux').folder).toBe(
      resolve('here'),
    );
    expect(startOptions([], { RUNDPOST_DATA: '/there' }, 'linux').folder).toBe('/there');
    expect(startOptions([], { RUNDPOST_DATA: '', XDG_DATA_HOME: '/x' }, 'linux').folder).toBe('/x/rundpost');
  });
});

describe('arguments', () => {
  test('30 seconds of grace and a window unless said otherwise', () => {
    expect(startOptions([], {}, 'linux')).toMatchObject({ opens: true, graceSeconds: 30 });
    expect(startOptions(['--no-open', '--grace', '2'], {}, 'linux')).toMatchObject({
      opens: false,
      graceSeconds: 2,
    });
  });

  test('a pace is kept only where one is said', () => {
    expect(startOptions([], {}, 'linux').perSecond).toBeNull();
    expect(startOptions(['--per-second', '50'], {}, 'linux').perSecond).toBe(50);
  });

  test('what it does not know it refuses', () => {
    for (const args of [
      ['--no-sandbox'],
      ['folder'],
      ['--grace', 'soon'],
      ['--grace=-1'],
      ['--per-second', '0'],
    ]) {
      expect(() => startOptions(args, {}, 'linux')).toThrow(TypeError);
    }
  });
});

describe('the window', () => {
  test('takes the first browser there is', () => {
    const there =
      (...paths: string[]) =>
      (path: string) =>
        paths.includes(path);
    const linux = { PATH: '/usr/local/bin:/usr/bin' };
    expect(findBrowser('linux', linux, there('/usr/bin/google-chrome', '/usr/bin/chromium'))).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser('linux', linux, there('/usr/bin/microsoft-edge'))).toBe('/usr/bin/microsoft-edge');
    expect(findBrowser('linux', {}, () => true)).toBeNull();
    expect(findBrowser('darwin', {}, (path) => path.includes('Edge'))).toMatch(/Microsoft Edge$/);
    expect(findBrowser('win32', { PROGRAMFILES: '/P' }, (path) => path.endsWith('chrome.exe'))).toMatch(
      /chrome\.exe$/,
    );
    expect(findBrowser('win32', {}, () => true)).toBeNull();
  });

  test('needs a display, and never gives up the sandbox to run as root', async () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    const headless = await openWindow('http://x.localhost:1/', {
      platform: 'linux',
      environment: {},
      isRoot: false,
    });
    expect(headless.opened).toEqual({ by: 'nothing', why: 'no-display' });
    const environment = { DISPLAY: ':0', PATH: process.env.PATH };
    const root = await openWindow('http://x.localhost:1/', { platform: 'linux', environment, isRoot: true });
    expect(root.opened).toEqual({ by: 'nothing', why: 'root' });
  });

  test('what was opened, or why not, is said in a sentence', () => {
    expect(describeWindow({ by: 'browser', program: '/usr/bin/chromium' })).toContain('/usr/bin/chromium');
    expect(describeWindow({ by: 'nothing', why: 'root' })).toContain('sandbox');
  });
});

test('each Enter counts once, whatever was typed before it', () => {
  const input = new PassThrough();
  let times = 0;
  onLines(input, () => (times += 1));
  input.write('\n');
  input.write('abc\nde');
  input.write('f\n');
  expect(times).toBe(3);
});

test('the language of the system is German or English', () => {
  expect(['de-AT', 'de', 'DE-de', 'en-GB', 'fr', 'den'].map((locale) => guessLanguage(locale))).toEqual([
    'de',
    'de',
    'de',
    'en',
    'en',
    'en',
  ]);
});
