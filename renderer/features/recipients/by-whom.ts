import type { Translate } from '#wording/wording.ts';

/** Who did something, from the name of their key; the key of the first person carries no name of its own yet. */
export function byWhom(name: string, t: Translate): string {
  return name === 'operator' ? t('recipients:by-operator') : name;
}
