import { test } from 'vitest';
import type { App, AppOptions } from './open-app.ts';
import { openApp } from './open-app.ts';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped; `test/run.mjs` prints it. */
    reason?: string;
  }
}

/** The hosts a journey can run on today. */
const host = process.env.HOST || 'browser';

interface JourneyOptions extends AppOptions {
  /** How long a long story may take on a busy machine. */
  readonly milliseconds?: number;
  /** Why the story cannot be told here, where it needs more than a window; null where it can. */
  readonly lacks?: () => string | null;
}

/** A story told once, through the whole built program: skipped by name where there is nothing to show it in. */
export function journey(
  name: string,
  { milliseconds, lacks, ...options }: JourneyOptions,
  story: (app: App) => Promise<void>,
): void {
  const limit = milliseconds === undefined ? {} : { timeout: milliseconds };
  test(name, limit, async ({ task, skip }) => {
    const reason = (await whyNot()) ?? lacks?.() ?? null;
    if (reason !== null) {
      task.meta.reason = reason;
      skip(reason);
    }
    const app = await openApp(options);
    try {
      await story(app);
    } catch (error) {
      await app.close().catch(() => undefined);
      throw error;
    }
    await app.close();
  });
}

async function whyNot(): Promise<string | null> {
  if (host !== 'browser') return `there is no host called ${host} yet`;
  const found = await findChromium();
  return found.program === null ? found.why : null;
}
