import type { App } from 'electron';
import { autostartPath, isAutostarted, setAutostart } from './autostart-file.ts';

/** What a start by the system carries, so that no window need open. */
export const hiddenSwitch = '--hidden';

/** Starting with the computer: a login item on Windows and macOS, an autostart entry elsewhere. */
export interface LoginItem {
  /** Only a packaged program has a path that will be the same tomorrow. */
  readonly isPossible: boolean;
  isOn(): Promise<boolean>;
  set(on: boolean): Promise<void>;
  /** Whether this start is one by the system. */
  readonly startedIt: boolean;
}

export interface Started {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly program: string;
  readonly commandLine: readonly string[];
}

export function startedHow(): Started {
  const { platform, env: environment, execPath: program, argv: commandLine } = process;
  return { platform, environment, program, commandLine };
}

type LoginApp = Pick<App, 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings'>;

export function loginItem(
  app: LoginApp,
  { platform, environment, program, commandLine }: Started,
): LoginItem {
  const isHidden = commandLine.includes(hiddenSwitch);
  if (platform !== 'win32' && platform !== 'darwin') {
    // An AppImage runs from a folder of the moment; a portable program (below) unpacks itself into one.
    const own = environment.APPIMAGE || program;
    const path = autostartPath(environment);
    return {
      isPossible: app.isPackaged,
      isOn: () => isAutostarted(path, own),
      set: (on) => setAutostart(path, own, on),
      startedIt: isHidden,
    };
  }
  const own = environment.PORTABLE_EXECUTABLE_FILE || program;
  const item = platform === 'win32' ? { path: own, args: [hiddenSwitch] } : {};
  return {
    isPossible: app.isPackaged,
    isOn: () => Promise.resolve(app.getLoginItemSettings(item).openAtLogin),
    set: (on) => {
      app.setLoginItemSettings({ ...item, openAtLogin: on });
      return Promise.resolve();
    },
    startedIt: isHidden || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin),
  };
}
