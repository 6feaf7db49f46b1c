import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerTo, AskOf } from './asks.ts';
import type { DoubleProgram } from './double-program.ts';

type Place = AskOf<'menu'>['place'];
type Power = 'suspend' | 'resume' | 'on-ac' | 'on-battery' | 'shutdown' | 'lock-screen' | 'unlock-screen';

/** What a person and their system do to a desktop program, and what they see of it besides its page. */
export interface Desktop {
  /** The menu bar, or another menu; null where there is none. */
  menu(place?: Place): Promise<AnswerTo<'menu'>>;
  /** Chooses the item of that id; throws where it is missing, hidden or disabled. */
  press(id: string, place?: Place): Promise<void>;
  /** Right-clicks: tells the program what lies there (Electron's ContextMenuParams) and gives the menu that opened. */
  rightClick(params: Readonly<Record<string, unknown>>): Promise<AnswerTo<'menu'>>;
  notifications(): Promise<AnswerTo<'notifications'>>;
  /** Clicks the notification of that index. */
  clickNotification(at: number): Promise<void>;
  /** All dialogs so far, the open ones too. */
  dialogs(): Promise<AnswerTo<'dialogs'>>;
  /** Answers the oldest open dialog of that kind with what Electron resolves to, such as `{response: 0}`. */
  answer(kind: AskOf<'answer'>['kind'], answer: Readonly<Record<string, unknown>>): Promise<void>;
  power(event: Power): Promise<AnswerTo<'emit'>>;
  /** The system hands a file over, as macOS does; elsewhere files arrive as arguments of a second start. */
  openFile(path: string): Promise<AnswerTo<'emit'>>;
  window(): Promise<AnswerTo<'window'>>;
  setBounds(bounds: AskOf<'set-bounds'>['bounds']): Promise<void>;
  act(what: AskOf<'act'>['what']): Promise<void>;
  /** Quits as the person does, from the menu or the keyboard; the program may ask or refuse. */
  quit(): Promise<void>;
  /** Starts the program once more on the same data, with these arguments; resolves once that one has ended. */
  secondStart(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }>;
  /** Badge, login item, what keeps the computer awake, theme, tray, clipboard. */
  system(): Promise<AnswerTo<'system'>>;
  clickTray(): Promise<void>;
  /** The arguments of each call of something that is only recorded, such as `shell.openPath`. */
  calls(name: string): Promise<AnswerTo<'calls'>>;
  /** Addresses handed to the system's browser. */
  externals(): Promise<readonly unknown[]>;
  webPreferences(): Promise<AnswerTo<'web-preferences'>>;
  /** Every request that Chromium made for any window, and what became of it. */
  requests(): Promise<AnswerTo<'requests'>>;
  /** What the program answers when the page wants that permission. */
  permission(name: string): Promise<AnswerTo<'permission'>>;
  /** What the main process answers a frame with that address. */
  invokeFrom(url: string, channel: string, ...args: readonly unknown[]): Promise<AnswerTo<'invoke-from'>>;
  displays(displays: AskOf<'displays'>['displays']): Promise<void>;
  /** The system turns dark or light. */
  dark(dark: boolean): Promise<void>;
  /** Any other event of Electron's, by the name of who emits it. */
  emit(on: AskOf<'emit'>['on'], event: string, ...args: readonly unknown[]): Promise<AnswerTo<'emit'>>;
  /** Drops files of this computer on the page, at what the selector finds. */
  drop(selector: string, paths: readonly string[]): Promise<void>;
}

interface Shown {
  readonly program: DoubleProgram;
  readonly page: Page;
}

/** The desktop of the program that runs now; `again` starts another on the same data. */
export function desktopOf(
  now: () => Shown,
  again: (args: readonly string[]) => Promise<DoubleProgram>,
): Desktop {
  const ask: DoubleProgram['ask'] = (question) => now().program.ask(question);
  const emit: Desktop['emit'] = (on, event, ...args) => ask({ ask: 'emit', on, event, args: [...args] });
  const menu: Desktop['menu'] = (place = 'application') => ask({ ask: 'menu', place });
  return {
    menu,
    emit,
    press: async (id, place = 'application') => void (await ask({ ask: 'press', place, id })),
    rightClick: async (params) => {
      await emit('contents', 'context-menu', params);
      return menu('context');
    },
    notifications: () => ask({ ask: 'notifications' }),
    clickNotification: async (at) => void (await ask({ ask: 'click-notification', at })),
    dialogs: () => ask({ ask: 'dialogs' }),
    answer: async (kind, answer) => void (await ask({ ask: 'answer', kind, answer })),
    power: (event) => emit('power', event),
    openFile: (path) => emit('app', 'open-file', path),
    window: () => ask({ ask: 'window' }),
    setBounds: async (bounds) => void (await ask({ ask: 'set-bounds', bounds })),
    act: async (what) => void (await ask({ ask: 'act', what })),
    quit: async () => void (await ask({ ask: 'quit' })),
    secondStart: async (args) => {
      const second = await again(args);
      return { code: await second.ended, said: second.said() };
    },
    system: () => ask({ ask: 'system' }),
    clickTray: async () => void (await emit('tray', 'click')),
    calls: (name) => ask({ ask: 'calls', name }),
    externals: async () => (await ask({ ask: 'calls', name: 'shell.openExternal' })).map(([url]) => url),
    webPreferences: () => ask({ ask: 'web-preferences' }),
    requests: () => ask({ ask: 'requests' }),
    permission: (name) => ask({ ask: 'permission', name }),
    invokeFrom: (url, channel, ...args) => ask({ ask: 'invoke-from', url, channel, args: [...args] }),
    displays: async (displays) => void (await ask({ ask: 'displays', displays })),
    dark: async (dark) => void (await ask({ ask: 'dark', dark })),
    drop: async (selector, paths) => {
      await ask({ ask: 'know-files', paths: [...paths] });
      await drop(now().page, selector, paths);
    },
  };
}

/** The drag that ends over the page, as Chromium gets it from the system. */
async function drop(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to drop ${paths.map((path) => basename(path)).join(', ')} on`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}
