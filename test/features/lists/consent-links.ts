import type { Link } from '#domain/consent/chain.ts';
import { consentKinds, consentWays } from '#domain/consent/entry.ts';
import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Database } from '#electron/store/database.ts';
import { bytes, idOf, number, numberOrNull, oneOf, text } from '#electron/store/row.ts';

/** The whole book of consent, as it is verified. */
export function linksOf(db: Database): Link[] {
  return db.all('SELECT * FROM consent ORDER BY id').map((row) => {
    const letterId = numberOrNull(row, 'letter_id');
    return {
      forgettable: {
        salt: bytes(row, 'salt'),
        entry: {
          recipientId: idOf<RecipientId>(row, 'recipient_id'),
          listId: idOf<ListId>(row, 'list_id'),
          kind: oneOf(row, 'kind', consentKinds),
          how: oneOf(row, 'how', consentWays),
          wording: text(row, 'wording'),
          note: text(row, 'note'),
          at: number(row, 'at'),
          recordedBy: text(row, 'recorded_by'),
          letterId: letterId === null ? null : toId<LetterId>(letterId),
        },
      },
      entryHash: bytes(row, 'entry_hash'),
      chainHash: bytes(row, 'chain_hash'),
    };
  });
}
