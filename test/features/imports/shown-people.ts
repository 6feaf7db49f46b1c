import type { Link } from '#domain/consent/chain.ts';
import { consentKinds, consentWays } from '#domain/consent/entry.ts';
import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Database } from '#electron/store/database.ts';
import { bytes, idOf, number, oneOf, text } from '#electron/store/row.ts';

/** Everybody with all that screens and exports show of them, in the order of the grid. */
export function shownPeople(db: Database) {
  const names = (sql: string, id: number) => db.all(sql, [id]).map((row) => text(row, 'shown'));
  return db
    .all(
      `SELECT r.id, r.given_name || ' ' || r.family_name AS name, a.spelling, r.salutation, r.language, r.public_number,
         r.sort_key, r.salutation_key
       FROM recipient r JOIN address a ON a.id = r.address_id WHERE r.deleted_at IS NULL ORDER BY r.sort_key, r.id`,
    )
    .map((row) => {
      const id = number(row, 'id');
      return {
        name: text(row, 'name').trim(),
        address: text(row, 'spelling'),
        salutation: text(row, 'salutation'),
        language: text(row, 'language'),
        publicNumber: number(row, 'public_number'),
        keys: `${text(row, 'sort_key')} ${text(row, 'salutation_key')}`,
        lists: names(
          `SELECT l.name || ' ' || m.state AS shown FROM membership m JOIN list l ON l.id = m.list_id
           WHERE m.recipient_id = ? ORDER BY 1`,
          id,
        ),
        groups: names(
          `SELECT g.name AS shown FROM recipient_group p JOIN person_group g ON g.id = p.group_id
           WHERE p.recipient_id = ? ORDER BY 1`,
          id,
        ),
        fields: names(
          `SELECT f.name || ': ' || v.value AS shown FROM recipient_field v JOIN own_field f ON f.id = v.field_id
           WHERE v.recipient_id = ? ORDER BY 1`,
          id,
        ),
      };
    });
}

/** The whole book of consent as links of its chain. */
export function consentLinks(db: Database): readonly Link[] {
  return db.all('SELECT * FROM consent ORDER BY id').map((row) => ({
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
        letterId: row['letter_id'] === null ? null : toId<LetterId>(number(row, 'letter_id')),
      },
    },
    entryHash: bytes(row, 'entry_hash'),
    chainHash: bytes(row, 'chain_hash'),
  }));
}
