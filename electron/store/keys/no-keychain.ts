import type { Keychain } from '#electron/features/store/ports.ts';

/** For stores that are opened where there is no keychain. */
export const noKeychain: Keychain = {
  read: () => Promise.resolve({ state: 'absent', secret: null }),
  write: () => Promise.resolve('absent'),
  remove: () => Promise.resolve(),
  probe: () => Promise.resolve('absent'),
};
