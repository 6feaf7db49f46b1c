import { test } from 'vitest';
import { browserHost } from './host-browser.ts';
import { doubleHost } from './host-double.ts';
import { electronHost } from './host-electron.ts';
import type { AppOptions, Host } from './host.ts';
import type { App } from './open-app.ts';
import { openApp } from './open-app.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped; `test/run.mjs` prints it. */
    reason?: string;
    /** Where a journey was told; `test/run.mjs` prints it. */
    host?: string;
  }
}

const hosts: ReadonlyMap<string, Host> = new Map(
  [browserHost, doubleHost, electronHost].map((host) => [host.name, host]),
);
const wanted = process.env.HOST || 'browser';

interface JourneyOptions extends AppOptions {
  /** The kind of host the story is about; without it the story is told on each. */
  readonly on?: 'browser' | 'desktop';
  /** How long a long story may take on a busy machine. */
  readonly milliseconds?: number;
  /** Why the story cannot be told here, where it needs more than a window; null where it can. */
  readonly lacks?: () => string | null;
}

/** A story told once, through the whole built program: skipped by name where there is nothing to show it in. */
export function journey(
  name: string,
  { on, milliseconds, lacks, ...options }: JourneyOptions,
  story: (app: App) => Promise<void>,
): void {
  const limit = milliseconds === undefined ? {} : { timeout: milliseconds };
  test(name, limit, async ({ task, skip }) => {
    const host = hostFor(on);
    task.meta.host = typeof host === 'string' ? wanted : host.name;
    const reason = typeof host === 'string' ? host : ((await host.whyNot()) ?? lacks?.() ?? null);
    if (reason !== null || typeof host === 'string') {
      task.meta.reason = reason ?? '';
      return skip(reason ?? '');
    }
    const app = await openApp(options, host);
    try {
      await story(app);
    } catch (error) {
      await app.close().catch(() => undefined);
      throw error;
    }
    await app.close();
  });
}

/** What a story of the desktop asks of the system around the window, only the double answers so far. */
function hostFor(on: JourneyOptions['on']): Host | string {
  if (on === 'desktop') return wanted === 'electron' ? 'it asks the double about the system' : doubleHost;
  if (on === 'browser' && wanted !== 'browser') return 'it is told of the browser host alone';
  return hosts.get(wanted) ?? `there is no host called ${wanted}`;
}
