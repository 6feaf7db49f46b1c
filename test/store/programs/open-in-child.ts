import type { OpenStore } from '#electron/store/live/open-store.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { openStore } from '#electron/store/open.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

export function openInChild(folder: string): Promise<OpenStore> {
  return openStore({
    folder,
    clock: systemClock,
    randomness: systemRandomness,
    log: { note: () => undefined },
    deriveKey,
    unlock: { kind: 'none' },
  });
}
