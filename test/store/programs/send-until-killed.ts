import { writeSync } from 'node:fs';
import { readSettings } from '#electron/features/settings/read-settings.ts';
import { powerSource } from '#electron/jobs/power.ts';
import { openClub } from '#electron/open-club.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { openStore } from '#electron/store/open.ts';
import { deliveryTable } from '#electron/store/tables/deliveries.ts';
import { mailingTable } from '#electron/store/tables/mailings.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

/**
 * Opens the club in the folder given and sends its mailing over so many connections as fast as they go. Prints how
 * its letters stand once the ledger is in order, goes on where a mailing waits for its owner's word after a restart,
 * and prints in the end what it took.
 */
const [, , folder = '', connections = ''] = process.argv;
const none = new URL('file:///none.mjs');
const options = {
  folder,
  language: 'de' as const,
  clock: systemClock,
  randomness: systemRandomness,
  log: { note: () => undefined },
  keychain: noKeychain,
  workers: { deriveKey: none, readLetter: none, readTable: none, passphraseStrength: none },
  sending: { perSecond: Infinity, mostConnections: Number(connections) },
};
const store = await openStore({ ...options, deriveKey, unlock: { kind: 'none' } });
const mailings = mailingTable(store);
const deliveries = deliveryTable(store);
const club = await openClub(store, {
  ...options,
  events: { changed: () => undefined },
  isNew: false,
  settings: () => readSettings(null),
  practice: false,
  power: powerSource(systemClock),
});
const [begin, used] = [performance.now(), process.cpuUsage()];
const [mailing] = mailings.underWay();
if (mailing !== undefined) {
  const unclear = deliveries
    .unclear(mailing.id)
    .map(({ deliveryId }) => deliveries.get(deliveryId)?.messageId ?? '');
  writeSync(1, `${JSON.stringify({ waiting: deliveries.counts(mailing.id).waiting, unclear })}\n`);
  if (mailing.pauseReason === 'restart') await club.handlers['mailings.resume']?.({ mailingId: mailing.id });
  while (mailings.get(mailing.id)?.state !== 'sent') await systemClock.wait(10);
}
const { user, system } = process.cpuUsage(used);
const rssMb = process.memoryUsage.rss() / 2 ** 20;
writeSync(1, `${JSON.stringify({ ms: performance.now() - begin, cpuUs: user + system, rssMb })}\n`);
await club.stop();
await store.close();
process.exit(0);
