import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '#contract/commands.ts';
import { isCommandId } from '#contract/commands.ts';
import type { Language } from '#wording/wording.ts';
import { acceleratorOf } from './accelerator.ts';
import type { Item, Submenu, SystemItem } from './plan.ts';
import { edit, file, ofTheProgram, view } from './plan.ts';
import type { MenuWord } from './words.ts';
import { menuWord } from './words.ts';

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  /** The commands that act in the window now. */
  readonly enabled: ReadonlySet<CommandId>;
  /** Started from its sources: then the tools for developers are there too. */
  readonly developing: boolean;
}

export interface MenuActs {
  readonly choose: (id: CommandId) => void;
  /** Makes everything in the window larger (1), smaller (-1), or as it was (0). */
  readonly zoom: (step: 1 | -1 | 0) => void;
}

const roles = {
  'role.quit': 'quit',
  'role.redo': 'redo',
  'role.cut': 'cut',
  'role.copy': 'copy',
  'role.paste': 'paste',
  'role.select-all': 'selectAll',
  'role.fullscreen': 'togglefullscreen',
  'role.devtools': 'toggleDevTools',
  'role.hide': 'hide',
  'role.hide-others': 'hideOthers',
  'role.unhide': 'unhide',
  'role.services': 'services',
  'role.minimize': 'minimize',
  'role.zoom': 'zoom',
  'role.close': 'close',
  'role.front': 'front',
} as const;

const zooms = {
  'zoom-in': { step: 1, accelerator: 'CmdOrCtrl+Plus' },
  'zoom-out': { step: -1, accelerator: 'CmdOrCtrl+-' },
  'zoom-reset': { step: 0, accelerator: 'CmdOrCtrl+0' },
} as const;

type Zoom = keyof typeof zooms;
const isZoom = (item: SystemItem): item is Zoom => Object.hasOwn(zooms, item);

/** Plus needs Shift on some keyboards and not on others; both are heard, one is shown. */
const alsoPlus = (acts: MenuActs): MenuItemConstructorOptions => ({
  label: '',
  accelerator: 'CmdOrCtrl+=',
  visible: false,
  acceleratorWorksWhenHidden: true,
  click: () => acts.zoom(1),
});

function commandItem(id: CommandId, now: MenuSituation, acts: MenuActs): MenuItemConstructorOptions {
  return {
    id,
    label: menuWord(wordOf(id, now.platform), now.language, now.platform),
    enabled: now.enabled.has(id),
    click: () => acts.choose(id),
    ...acceleratorOf(id, now.platform),
  };
}

const wordOf = (id: CommandId, platform: NodeJS.Platform): MenuWord =>
  id === 'settings' && platform === 'darwin' ? 'mac.settings' : id;

function systemItem(item: SystemItem, now: MenuSituation, acts: MenuActs): MenuItemConstructorOptions[] {
  const isMac = now.platform === 'darwin';
  const word: MenuWord = item === 'role.quit' && isMac ? 'mac.quit' : item;
  const label = menuWord(word, now.language, now.platform);
  if (!isZoom(item)) return [{ id: item, label, role: roles[item] }];
  const { step, accelerator } = zooms[item];
  const shown = { id: item, label, accelerator, click: () => acts.zoom(step) };
  return item === 'zoom-in' ? [shown, alsoPlus(acts)] : [shown];
}

function built(items: readonly Item[], now: MenuSituation, acts: MenuActs): MenuItemConstructorOptions[] {
  return items.flatMap((item) => {
    if (item === null) return [{ type: 'separator' }];
    if (typeof item === 'object') return [submenu(item, now, acts)];
    return isCommandId(item) ? [commandItem(item, now, acts)] : systemItem(item, now, acts);
  });
}

function submenu({ title, items }: Submenu, now: MenuSituation, acts: MenuActs): MenuItemConstructorOptions {
  return {
    id: title,
    label: menuWord(title, now.language, now.platform),
    submenu: built(items, now, acts),
    // The system puts what is its own there, such as the list of windows.
    ...(title === 'title.window' ? { role: 'window' as const } : {}),
    ...(title === 'title.help' ? { role: 'help' as const } : {}),
  };
}

/** The whole menu: Windows and Linux show it in the window, a Mac at the top of the screen, with a menu of the program first. */
export function menuTemplate(now: MenuSituation, acts: MenuActs): MenuItemConstructorOptions[] {
  const isMac = now.platform === 'darwin';
  const tools: Item[] = now.developing ? [null, 'role.devtools'] : [];
  const viewed: Submenu = { ...view, items: [...view.items, ...tools] };
  const build = (menus: readonly Submenu[]) => menus.map((menu) => submenu(menu, now, acts));
  if (!isMac)
    return build([
      { ...file, items: [...file.items, null, 'role.quit'] },
      { ...edit, items: [...edit.items, null, 'settings'] },
      viewed,
      ...ofTheProgram,
      { title: 'title.help', items: ['keys', null, 'about'] },
    ]);
  return [
    { label: 'Rundpost', submenu: built(ofMacProgram, now, acts) },
    ...build([
      file,
      edit,
      viewed,
      ...ofTheProgram,
      { title: 'title.window', items: ['role.minimize', 'role.zoom', 'role.close', null, 'role.front'] },
      { title: 'title.help', items: ['keys'] },
    ]),
  ];
}

const ofMacProgram: readonly Item[] = [
  'about',
  null,
  'settings',
  null,
  'role.services',
  null,
  'role.hide',
  'role.hide-others',
  'role.unhide',
  null,
  'role.quit',
];
