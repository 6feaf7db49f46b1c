import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Starts the browser that was found, without a display; throws where there is none. */
export async function launch(language: 'de' | 'en', more: readonly string[] = []): Promise<Browser> {
  const found = await findChromium();
  if (found.program === null) throw new Error(found.why);
  return chromium.launch({
    executablePath: found.program,
    env: { ...process.env, ...found.environment },
    args: [
      `--lang=${language}`,
      // Only tests: root in a container has no other way, and the page shown is our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--font-render-hinting=none',
      ...more,
    ],
  });
}
