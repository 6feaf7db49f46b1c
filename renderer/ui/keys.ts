import { useLocale } from 'react-aria-components';

/** Where dialogs and key names follow the habits of the system. */
export const platform: 'mac' | 'windows' | 'linux' = (() => {
  const name = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  if (/Macintosh|Mac OS X/.test(name)) return 'mac';
  return name.includes('Windows') ? 'windows' : 'linux';
})();

const names: Readonly<Record<'mac' | 'de' | 'en', Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: 'esc', Delete: '⌫', Space: '␣' },
  de: {
    Mod: 'Strg',
    Shift: '⇧',
    Alt: 'Alt',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Entf',
    Space: 'Leertaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild ↑',
    PageDown: 'Bild ↓',
  },
  en: { Mod: 'Ctrl', Shift: '⇧', Alt: 'Alt', Enter: 'Enter', Escape: 'Esc', Delete: 'Del', Space: 'Space' },
};

/** A shortcut such as `Mod+Shift+N` as the person's keyboard spells it: `Strg ⇧ N`. */
export function spellKeys(keys: string, language: 'de' | 'en', on = platform): string {
  const table = on === 'mac' ? { ...names[language], ...names.mac } : names[language];
  return keys
    .split('+')
    .map((key) => table[key] ?? key)
    .join(on === 'mac' ? '' : ' ');
}

/** `spellKeys` in the language on screen. */
export function useSpellKeys(): (keys: string) => string {
  const { locale } = useLocale();
  return (keys) => spellKeys(keys, locale.startsWith('de') ? 'de' : 'en');
}

/** Whether Ctrl, or Cmd on a Mac, is held. */
export function isMod(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return platform === 'mac' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}
