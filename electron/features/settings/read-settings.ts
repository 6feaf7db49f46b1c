import type { Settings } from '#contract/settings.ts';
import { settingsSchema } from '#contract/settings.ts';

const defaults: Settings = { language: 'system', theme: 'system', letterKeys: true, autoLockMinutes: 15 };

/** Reads kept settings. What is missing, unknown or of the wrong kind falls back to its default, one by one. */
export function readSettings(kept: unknown): Settings {
  if (typeof kept !== 'object' || kept === null) return defaults;
  const sound = Object.entries(kept)
    .map(([key, value]) => settingsSchema.partial().safeParse({ [key]: value }))
    .map((reading) => (reading.success ? reading.data : {}));
  return settingsSchema.parse(Object.assign({}, defaults, ...sound));
}
