import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { autostartEntry, autostartPath } from '#electron/hosts/desktop/login/autostart-file.ts';
import { loginChoice } from '#electron/hosts/desktop/login/login-handlers.ts';
import type { Started } from '#electron/hosts/desktop/login/login-item.ts';
import { loginItem } from '#electron/hosts/desktop/login/login-item.ts';
import { scratchFolder } from '../../../store/scratch-store.ts';

type Login = Parameters<typeof loginItem>[0];
const settings = {
  openAtLogin: false,
  wasOpenedAtLogin: false,
  status: 'not-registered' as const,
  executableWillLaunchAtLogin: false,
  launchItems: [],
};

/** Electron's part, with what it was told. */
function system(more: Partial<Login> = {}) {
  const told: Parameters<Login['setLoginItemSettings']>[0][] = [];
  const app: Login = {
    isPackaged: true,
    getLoginItemSettings: () => ({ ...settings, openAtLogin: told.at(-1)?.openAtLogin ?? false }),
    setLoginItemSettings: (item) => void told.push(item),
    ...more,
  };
  return { app, told };
}

const started = (more: Partial<Started>): Started => {
  return {
    platform: 'linux',
    environment: {},
    program: '/opt/rundpost/rundpost',
    commandLine: ['rundpost'],
    ...more,
  };
};

test('on Linux an autostart entry is written where the desktop looks, and taken away again', async () => {
  const config = await scratchFolder();
  const { app } = system();
  const item = loginItem(app, started({ environment: { XDG_CONFIG_HOME: config } }));
  let changes = 0;
  const { handlers, isOn } = await loginChoice(item, () => void (changes += 1));
  expect([isOn(), await handlers['desktop.start-at-login']({})]).toEqual([false, false]);
  await handlers['desktop.set-start-at-login']({ on: true });
  const file = join(config, 'autostart', 'rundpost.desktop');
  expect(await readFile(file, 'utf8')).toContain('Exec="/opt/rundpost/rundpost" --hidden\n');
  expect([isOn(), await handlers['desktop.start-at-login']({})]).toEqual([true, true]);
  await handlers['desktop.set-start-at-login']({ on: false });
  await expect(readFile(file)).rejects.toThrow('ENOENT');
  expect([isOn(), changes]).toEqual([false, 2]);
});

test('an AppImage starts itself, not the folder it unpacked into', async () => {
  const config = await scratchFolder();
  const environment = { XDG_CONFIG_HOME: config, APPIMAGE: '/home/nora/Programme/Rundpost 1.AppImage' };
  await loginItem(system().app, started({ environment })).set(true);
  const entry = await readFile(autostartPath(environment), 'utf8');
  expect(entry).toContain('Exec="/home/nora/Programme/Rundpost 1.AppImage" --hidden\n');
});

test('what a path may hold is quoted for the entry, and a line break refused', () => {
  expect(autostartEntry('/a b/$x`"\\%u')).toContain(
    String.raw`Exec="/a b/\\$x\\` + '`' + String.raw`\\"\\\\%%u" --hidden`,
  );
  expect(() => autostartEntry('/a\nExec=evil')).toThrow(RangeError);
});

test('an entry that the desktop switched off, or of another program, counts as off', async () => {
  const environment = { XDG_CONFIG_HOME: await scratchFolder() };
  const item = loginItem(system().app, started({ environment }));
  const file = autostartPath(environment);
  await mkdir(dirname(file), { recursive: true });
  const own = autostartEntry('/opt/rundpost/rundpost');
  for (const text of [`${own}Hidden=true\n`, autostartEntry('/elsewhere/rundpost'), '']) {
    await writeFile(file, text);
    expect(await item.isOn()).toBe(false);
  }
  await writeFile(file, own);
  expect(await item.isOn()).toBe(true);
});

test('Windows and macOS keep a login item, of the portable program itself where it is one', async () => {
  const windows = system();
  const environment = { PORTABLE_EXECUTABLE_FILE: 'D:\\Rundpost.exe' };
  await loginItem(windows.app, started({ platform: 'win32', environment })).set(true);
  expect(windows.told).toEqual([{ path: 'D:\\Rundpost.exe', args: ['--hidden'], openAtLogin: true }]);
  const mac = system();
  await loginItem(mac.app, started({ platform: 'darwin' })).set(true);
  expect(mac.told).toEqual([{ openAtLogin: true }]);
});

test('a start by the system is known by its switch, and on a Mac by what that says', () => {
  const byItself = (more: Partial<Started>, app = system().app) => loginItem(app, started(more)).startedIt;
  expect(byItself({})).toBe(false);
  expect(byItself({ commandLine: ['rundpost', '--hidden'] })).toBe(true);
  const atLogin = system({ getLoginItemSettings: () => ({ ...settings, wasOpenedAtLogin: true }) }).app;
  expect([byItself({ platform: 'darwin' }), byItself({ platform: 'darwin' }, atLogin)]).toEqual([
    false,
    true,
  ]);
});

test('from its sources the program cannot start with the computer, and changes nothing', async () => {
  const { app, told } = system({ isPackaged: false });
  const { handlers } = await loginChoice(loginItem(app, started({ platform: 'win32' })), () => undefined);
  expect(await handlers['desktop.start-at-login']({})).toBeNull();
  await handlers['desktop.set-start-at-login']({ on: true });
  expect(told).toEqual([]);
});
