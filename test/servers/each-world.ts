import type { TestContext } from 'vitest';
import { afterAll, describe, test } from 'vitest';
import type { MailWorld, WorldOptions } from './mail-world.ts';
import { missing } from './postfix-missing.ts';
import { startMailWorld } from './start-mail-world.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped; `test/run.mjs` prints it. */
    reason?: string;
  }
}

/** A story that starts processes of its own may take longer on a busy machine than others. */
type Story = (name: string, play: (world: MailWorld) => Promise<void>, milliseconds?: number) => void;

/** Tells the same stories in a world of each kind, skipped by name where Postfix and Dovecot cannot run. */
export function inEachWorld(options: WorldOptions, stories: (story: Story) => void): void {
  describe.each(['in-process', 'postfix'] as const)('%s', (kind) => {
    let started: Promise<MailWorld> | null = null;
    afterAll(async () => (await started)?.stop());
    stories((name, play, milliseconds) =>
      test(name, milliseconds === undefined ? {} : { timeout: milliseconds }, async (context) => {
        skipWhereMissing(kind, context);
        started ??= startMailWorld(kind, options);
        await play(await started);
      }),
    );
  });
}

/** Skips a test of real servers where there are none, and says why. */
export function skipWhereMissing(kind: MailWorld['kind'], { task, skip }: TestContext): void {
  const reason = kind === 'postfix' ? missing() : null;
  if (reason === null) return;
  task.meta.reason = reason;
  skip(reason);
}
