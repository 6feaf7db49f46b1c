import { describe, expect, it } from 'vitest';
import type { CommandId } from '#contract/commands.ts';
import { commandIds, commands } from '#contract/commands.ts';
import { contextItems } from '#electron/hosts/desktop/menu/context-items.ts';
import { menuTemplate } from '#electron/hosts/desktop/menu/template.ts';
import { nextSize } from '#electron/hosts/desktop/menu/zoom.ts';
import { languages } from '#wording/wording.ts';

const platforms = ['win32', 'darwin', 'linux'] as const;
type Items = ReturnType<typeof menuTemplate>;
type Item = Items[number];
type Situation = Parameters<typeof menuTemplate>[0];

const usual: Situation = { platform: 'linux', language: 'de', enabled: new Set(), developing: false };
const shown = (change: Partial<Situation> = {}, chosen: (id: string) => void = () => undefined): Items =>
  menuTemplate({ ...usual, ...change }, { choose: chosen, zoom: (step) => chosen(`zoom ${step}`) });

const inside = ({ submenu }: Item): Items => (Array.isArray(submenu) ? submenu : []);
const everyItem = (items: Items): Items => items.flatMap((item) => [item, ...everyItem(inside(item))]);
const everyMenu = (items: Items): Items[] =>
  [items, ...items.map(inside).flatMap(everyMenu)].filter(({ length }) => length > 0);
const find = (items: Items, id: string): Item | undefined => everyItem(items).find((item) => item.id === id);
const label = (items: Items, id: string) => find(items, id)?.label;
const mnemonic = (words: string | undefined) => /&(.)/.exec(words ?? '')?.[1]?.toLowerCase();
const each = platforms.flatMap((platform) => languages.map((language) => ({ platform, language })));

describe('the menu', () => {
  it.each(each)('holds every command of the program once, on $platform in $language', (where) => {
    const ids = everyItem(shown(where)).map(({ id }) => id);
    for (const id of commandIds)
      expect(
        ids.filter((one) => one === id),
        id,
      ).toHaveLength(1);
  });

  it.each(each)('names every item, on $platform in $language', (where) => {
    for (const item of everyItem(shown(where))) {
      if (item.type !== 'separator' && item.visible !== false) expect(item.label, item.id).toMatch(/\p{L}/u);
    }
  });

  it.each(languages)('has a letter for Alt on every item, once in each menu, in %s', (language) => {
    for (const platform of ['win32', 'linux'] as const) {
      for (const items of everyMenu(shown({ platform, language, developing: true }))) {
        const named = items.filter(({ type, visible }) => type !== 'separator' && visible !== false);
        const letters = named.map(({ label: words }) => mnemonic(words));
        expect(letters, named.map((item) => item.label).join()).not.toContain(undefined);
        expect(new Set(letters).size, named.map((item) => item.label).join()).toBe(letters.length);
      }
    }
  });

  it('has no such letters on a Mac, and the words of a Mac', () => {
    const items = shown({ platform: 'darwin', language: 'en' });
    for (const item of everyItem(items)) expect(item.label ?? '').not.toContain('&');
    expect(items[0]?.label).toBe('Rundpost');
    expect(inside(items[0] ?? {}).map(({ id }) => id)).toContain('settings');
    expect(label(items, 'settings')).toBe('Settings…');
    expect(label(items, 'role.quit')).toBe('Quit Rundpost');
  });

  it('shows what acts now, and all else grey', () => {
    const enabled = new Set<CommandId>(['new-mailing', 'undo']);
    const items = shown({ enabled });
    for (const id of commandIds) expect(find(items, id)?.enabled, id).toBe(enabled.has(id));
  });

  it('tells which command was chosen, once', () => {
    const chosen: string[] = [];
    const items = shown({}, (id) => chosen.push(id));
    for (const item of everyItem(items)) {
      // Electron calls it with the item, the window and the event; ours needs none of them.
      const click: unknown = item.click;
      if (item.id !== undefined && typeof click === 'function') Reflect.apply(click, undefined, []);
    }
    const ours = chosen.filter((id) => !id.startsWith('zoom'));
    expect(ours.toSorted()).toEqual([...commandIds].toSorted());
    expect(chosen.filter((id) => id.startsWith('zoom'))).toEqual(['zoom 1', 'zoom -1', 'zoom 0']);
  });

  it('leaves everything for text, and for the window itself, to the system', () => {
    for (const { platform, language } of each) {
      const roles = everyItem(shown({ platform, language })).map(({ role }) => role);
      for (const role of ['redo', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit'] as const)
        expect(
          roles.filter((one) => one === role),
          `${role} on ${platform}`,
        ).toHaveLength(1);
    }
  });

  it('has the tools for developers only where the program is started from its sources', () => {
    const tools = (developing: boolean) =>
      everyItem(shown({ developing })).filter(({ role }) => role === 'toggleDevTools').length;
    expect([tools(true), tools(false)]).toEqual([1, 0]);
  });
});

describe('the keys in the menu', () => {
  it('are those of the window, which hears them itself: on Windows and Linux they are only shown', () => {
    for (const platform of ['win32', 'linux'] as const) {
      const items = shown({ platform });
      for (const id of commandIds) {
        const { keys } = commands[id];
        const item = find(items, id);
        expect(item?.accelerator, id).toBe(keys?.replace('Mod', 'CmdOrCtrl'));
        if (keys !== null) expect(item?.registerAccelerator, id).toBe(false);
      }
    }
  });

  it('are on a Mac never ones that mean something else in a text', () => {
    const items = shown({ platform: 'darwin' });
    expect(find(items, 'remove-people')?.accelerator).toBeUndefined();
    expect(find(items, 'rename-list')?.accelerator).toBeUndefined();
    expect(find(items, 'new-mailing')?.accelerator).toBe('CmdOrCtrl+N');
    expect(find(items, 'settings')?.accelerator).toBe('CmdOrCtrl+,');
  });

  it('stand for one item each, but for a key that each place hears for itself', () => {
    for (const platform of platforms) {
      const heard = everyItem(shown({ platform })).flatMap(({ id, accelerator }) => {
        const command = commandIds.find((one) => one === id);
        const isOfPlace = command !== undefined && commands[command].heard === 'place';
        return typeof accelerator === 'string' && !isOfPlace ? [accelerator] : [];
      });
      expect(new Set(heard).size, platform).toBe(heard.length);
    }
  });
});

describe('the size of everything in the window', () => {
  it('goes from 80 to 200 percent and no further, and back to its own', () => {
    const up = Array.from({ length: 12 }).reduce<number>((size) => nextSize(size, 1), 1);
    const down = Array.from({ length: 12 }).reduce<number>((size) => nextSize(size, -1), up);
    expect([up, down, nextSize(up, 0)]).toEqual([2, 0.8, 1]);
  });

  it('finds the next step from a size that is not ours', () => {
    expect(nextSize(1.2, 1)).toBe(1.25);
    expect(nextSize(1.2, -1)).toBe(1.1);
    expect(nextSize(3, 1)).toBe(2);
  });
});

const can = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

describe('the context menu', () => {
  it('offers in a text field what can be done with its text, in both languages', () => {
    for (const [language, first] of [
      ['de', 'Rückgängig'],
      ['en', 'Undo'],
    ] as const) {
      const items = contextItems({ isEditable: true, selectionText: '', editFlags: can }, language, 'darwin');
      const roles = items.flatMap(({ role }) => role ?? []);
      expect(roles).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
      expect(items[0]?.label).toBe(first);
      expect(items.find(({ role }) => role === 'redo')?.enabled).toBe(false);
    }
  });

  it('offers copying of chosen text, and elsewhere nothing', () => {
    const items = (selectionText: string) =>
      contextItems({ isEditable: false, selectionText, editFlags: can }, 'de', 'linux');
    expect(items('Ada').map(({ role }) => role)).toEqual(['copy']);
    expect(items('  ')).toEqual([]);
  });
});
