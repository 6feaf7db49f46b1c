import type { Translate } from '#wording/wording.ts';

/** The size of a file in the unit a person reads: 812 kB, 14.2 MB. */
export function sizeWords(bytes: number, number: (value: number) => string, t: Translate): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return t('backup:kilobytes', { size: number(kilobytes) });
  return t('backup:megabytes', { size: number(Math.round(kilobytes / 100) / 10) });
}
