import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock, Log, Randomness } from '#electron/features/ports.ts';
import { createStore } from '#electron/store/create.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { openStore } from '#electron/store/open.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

/** A clock that stands at a given moment until a test moves it; waiting moves it too. */
export interface ScratchClock extends Clock {
  advance(milliseconds: number): void;
}

export function scratchClock(start = Date.UTC(2026, 4, 4, 9, 0, 0)): ScratchClock {
  let now = start;
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return {
    now: () => now,
    advance,
    wait: (milliseconds, signal) => {
      if (signal?.aborted !== true) advance(milliseconds);
      return Promise.resolve();
    },
  };
}

export const silentLog: Log = { note: () => undefined };

/** An empty folder that is gone after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface ScratchStore {
  readonly db: OpenStore;
  readonly folder: string;
  readonly randomness: Randomness;
  readonly clock: ScratchClock;
  close(): Promise<void>;
}

/** A real store on the real disk, new and empty, closed and removed after the test. Only inside a test or hook. */
export async function openScratchStore(): Promise<ScratchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-test-'));
  const clock = scratchClock();
  const options = { folder, clock, randomness: systemRandomness, log: silentLog, deriveKey };
  await createStore(options);
  const db = await openStore({ ...options, unlock: { kind: 'none' } });
  const close = async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  };
  onTestFinished(close);
  return { db, folder, randomness: systemRandomness, clock, close };
}
