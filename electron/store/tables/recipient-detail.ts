import type { RecipientDetail } from '#contract/recipients.ts';
import { consentWays } from '#domain/consent/entry.ts';
import type { AddressId, ListId, RecipientId } from '#domain/ids.ts';
import { listColours } from '#domain/lists/list.ts';
import type { Database } from '../database.ts';
import { flag, idOf, number, numberOrNull, oneOf, text } from '../row.ts';
import { groupsOf } from './groups.ts';
import { membershipStates } from './memberships.ts';
import { personFieldTable } from './person-fields.ts';
import { recipientHistory } from './recipient-history.ts';
import { bestTiePlace, isResting, standingOf, statusPlace } from './recipient-status.ts';

/** Everything the panel shows of a person; null when there is none or they were deleted. */
export function recipientDetail(db: Database, recipientId: RecipientId, now: number): RecipientDetail | null {
  const row = db.one(
    `SELECT r.*, a.spelling, ${statusPlace(bestTiePlace('?2'))} AS place,
       ${isResting()} AS resting
     FROM recipient r JOIN address a ON a.id = r.address_id WHERE r.id = ?1 AND r.deleted_at IS NULL`,
    [recipientId, now],
  );
  if (row === undefined) return null;
  return {
    id: recipientId,
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    address: text(row, 'spelling'),
    ...standingOf(row),
    groups: groupsOf(db, [recipientId]).get(recipientId) ?? [],
    salutation: text(row, 'salutation'),
    language: oneOf(row, 'language', ['de', 'en']),
    lists: ties(db, recipientId),
    consent: newestProof(db, recipientId),
    fields: fields(db, recipientId),
    household: household(db, recipientId, idOf<AddressId>(row, 'address_id')),
    historyCount: recipientHistory(db, recipientId).length,
  };
}

function ties(db: Database, recipientId: RecipientId): RecipientDetail['lists'] {
  return db
    .all(
      `SELECT l.id, l.name, l.colour, l.state = 'dormant' AS dormant, m.state, m.since, m.paused_until FROM membership m JOIN list l ON l.id = m.list_id
       WHERE m.recipient_id = ? AND m.state <> 'removed' AND l.deleted_at IS NULL ORDER BY l.position, l.id`,
      [recipientId],
    )
    .map((row) => ({
      id: idOf<ListId>(row, 'id'),
      name: text(row, 'name'),
      colour: oneOf(row, 'colour', listColours),
      state: oneOf(row, 'state', membershipStates),
      isDormant: flag(row, 'dormant'),
      since: number(row, 'since'),
      pausedUntil: numberOrNull(row, 'paused_until'),
    }));
}

function newestProof(db: Database, recipientId: RecipientId): RecipientDetail['consent'] {
  const row = db.one(
    `SELECT how, at, note, recorded_by FROM consent WHERE recipient_id = ? AND kind = 'given'
     ORDER BY id DESC LIMIT 1`,
    [recipientId],
  );
  return row === undefined
    ? null
    : {
        how: oneOf(row, 'how', consentWays),
        at: number(row, 'at'),
        note: text(row, 'note'),
        recordedBy: text(row, 'recorded_by'),
      };
}

function fields(db: Database, recipientId: RecipientId): RecipientDetail['fields'] {
  const table = personFieldTable(db);
  return table.all().map((field) => ({ ...field, value: table.value(recipientId, field.id) }));
}

function household(
  db: Database,
  recipientId: RecipientId,
  addressId: AddressId,
): RecipientDetail['household'] {
  return db
    .all(
      `SELECT id, given_name, family_name FROM recipient
       WHERE address_id = ? AND id <> ? AND deleted_at IS NULL ORDER BY sort_key, id`,
      [addressId, recipientId],
    )
    .map((row) => ({
      id: idOf<RecipientId>(row, 'id'),
      name: `${text(row, 'given_name')} ${text(row, 'family_name')}`.trim(),
    }));
}
