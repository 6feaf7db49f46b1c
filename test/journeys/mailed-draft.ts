import { join } from 'node:path';
import type { Secret } from '#contract/store.ts';
import type { LetterId, ListId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { draftFromLetter } from '#electron/features/mailings/draft-from-letter.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { openStore } from '#electron/store/open.ts';
import { letterDraftTable } from '#electron/store/tables/letter-drafts.ts';
import { mailingTable } from '#electron/store/tables/mailings.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { silentLog } from '../store/scratch-store.ts';

export const mailedBy = 'Helga Döring';
export const mailedSubject = 'Probe am Montag';

/** Gives the closed practice store of a program the draft that an owner's letter would have become, the oldest of all. */
export async function layMailedDraft(folder: string, unlock: Secret): Promise<void> {
  const options = { clock: systemClock, randomness: systemRandomness, log: silentLog, deriveKey };
  const db = await openStore({ ...options, folder: join(folder, 'practice'), unlock });
  try {
    await db.transaction(() => {
      const { lastId } = db.run(
        `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
           subject, beginning) VALUES (1, 'INBOX', 9, 1, 'mailed draft', 1, 'answer', 'draft', ?, '', '', '')`,
        [mailedBy],
      );
      draftFromLetter(
        {
          mailings: mailingTable(db),
          letterDrafts: letterDraftTable(db),
          clock: { ...systemClock, now: () => 1 },
          randomness: systemRandomness,
        },
        {
          letterId: toId<LetterId>(lastId),
          listId: toId<ListId>(1),
          name: mailedBy,
          address: 'helga.doering@example.org',
          proven: true,
          leftOut: ['noten.pdf'],
          subject: mailedSubject,
          document: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Die Probe beginnt um acht.' }] }],
          },
        },
      );
    });
  } finally {
    await db.close();
  }
}
