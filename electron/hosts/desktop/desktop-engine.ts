import { join } from 'node:path';
import type { Engine } from '#electron/engine.ts';
import { openEngine } from '#electron/engine.ts';
import { systemClock } from '#electron/system/clock.ts';
import { logFile } from '#electron/system/log-file.ts';
import { systemKeychain } from '#electron/system/keychain.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { guessLanguage } from '../guess-language.ts';
import { paceIn } from './pace.ts';

/**
 * The engine on the data in `folder`, with this computer's clock, randomness and keychain.
 * @param built the address of the built program, beside which its workers lie
 */
export function openDesktopEngine(folder: string, locale: string, built: string): Promise<Engine> {
  const worker = (name: string) => new URL(`${name}-worker.js`, built);
  return openEngine({
    folder,
    language: guessLanguage(locale),
    clock: systemClock,
    randomness: systemRandomness,
    log: logFile(join(folder, 'engine.log'), systemClock),
    workers: {
      deriveKey: worker('derive-key'),
      readLetter: worker('read-letter'),
      readTable: worker('read-csv'),
      passphraseStrength: worker('passphrase-strength'),
    },
    keychain: systemKeychain(),
    ...paceIn(process.argv),
  });
}
