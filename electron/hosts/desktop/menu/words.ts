import { menu } from '#wording/menu.ts';
import type { Language } from '#wording/wording.ts';

export type MenuWord = keyof (typeof menu)['de'];

/** The words of a menu item. A Mac has no letters for Alt, and some words of its own. */
export function menuWord(word: MenuWord, language: Language, platform: NodeJS.Platform): string {
  const words = menu[language][word];
  return platform === 'darwin' ? words.replace('&', '') : words;
}
