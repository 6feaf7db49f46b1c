import { z } from 'zod';

/** What the test decided before the program began; it arrives in the environment and nowhere else. */
const Settings = z.object({
  /** The address of the browser's DevTools, and the browser context in which windows open. */
  browser: z.string(),
  context: z.string(),
  locale: z.string(),
  packaged: z.boolean(),
  /** What `process.platform` says; the one of this computer unless a test wants another. */
  platform: z.enum(['darwin', 'linux', 'win32']),
  root: z.string(),
  /** Where `app.getPath` finds the folders of the person. */
  home: z.string(),
});

export const settingsVariable = 'RUNDPOST_DOUBLE';

export const settings = Settings.parse(JSON.parse(process.env[settingsVariable] ?? 'null'));
