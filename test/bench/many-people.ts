import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { openStore } from '#electron/store/open.ts';
import { silentLog } from '../store/scratch-store.ts';

/** Opens the practice store of a data folder, as the engine does. */
export function openPractice(dataFolder: string): Promise<OpenStore> {
  return openStore({
    folder: `${dataFolder}/practice`,
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    deriveKey,
    unlock: { kind: 'none' },
  });
}

/** Adds so many invented people to the club's first list. */
export async function addPeople(db: OpenStore, count: number): Promise<void> {
  const now = systemClock.now();
  await db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const mark = String(index).padStart(6, '0');
      const address = `person.${mark}@example.org`;
      const { lastId: addressId } = db.run(
        'INSERT INTO address (public_number, spelling, normalised) VALUES (?, ?, ?)',
        [1_000_000 + index, address, address],
      );
      const { lastId: recipientId } = db.run(
        `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, language, sort_key, created_at)
         VALUES (?, ?, ?, ?, '', 'de', ?, ?)`,
        [1_000_000 + index, addressId, 'Person', `Muster${mark}`, `muster${mark} person`, now],
      );
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
         VALUES (?, (SELECT min(id) FROM list), 'active', 'practice', 0, ?)`,
        [recipientId, now],
      );
    }
  });
}
