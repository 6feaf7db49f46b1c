import { writeSync } from 'node:fs';
import { readSettings } from '#electron/features/settings/read-settings.ts';
import { powerSource } from '#electron/jobs/power.ts';
import { openClub } from '#electron/open-club.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { openStore } from '#electron/store/open.ts';
import { sentCopyTable } from '#electron/store/tables/sent-copies.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

/** Opens the club in the folder given, whose mailbox is looked at then, and says when no copy of a mailing is due. */
const [, , folder = ''] = process.argv;
const none = new URL('file:///none.mjs');
const options = {
  folder,
  language: 'de' as const,
  clock: systemClock,
  randomness: systemRandomness,
  log: { note: () => undefined },
  keychain: noKeychain,
  workers: { deriveKey: none, readLetter: none, readTable: none, passphraseStrength: none },
};
const store = await openStore({ ...options, deriveKey, unlock: { kind: 'none' } });
const club = await openClub(store, {
  ...options,
  events: { changed: () => undefined },
  isNew: false,
  settings: () => readSettings(null),
  practice: false,
  power: powerSource(systemClock),
});
while (sentCopyTable(store).due().length > 0) await systemClock.wait(5);
writeSync(1, 'filed\n');
await club.stop();
await store.close();
process.exit(0);
