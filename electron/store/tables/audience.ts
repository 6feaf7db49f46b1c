import type { AddressId, FieldId, ListId, RecipientId } from '#domain/ids.ts';
import type { MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import { fieldKinds, fieldText } from '#domain/recipients/own-field.ts';
import type { AudienceTable, MailingPerson, MailingTie } from '#electron/features/mailings/ports.ts';
import type { Database, Row } from '../database.ts';
import { flag, idOf, number, numberOrNull, oneOf, text } from '../row.ts';
import { peopleVersion } from './people-version.ts';
import { returnedAddresses } from './recipient-status.ts';

const membershipStates: readonly MembershipState[] = ['pending', 'active', 'paused', 'left', 'removed'];
const languages: readonly PersonLanguage[] = ['de', 'en'];

/** The newest word in the book of consent counts: somebody who withdrew it gets no newsletter. */
const consent = `coalesce((SELECT c.kind FROM consent c WHERE c.recipient_id = r.id AND c.list_id = m.list_id
  ORDER BY c.id DESC LIMIT 1), '')`;

/** Who a mailing is about. */
export function audienceTable(db: Database): AudienceTable {
  return {
    ties: (listIds, people) => ties(db, listIds, people),
    onLists: (listIds) => onLists(db, listIds),
    version: () => peopleVersion(db),
    people: (recipientIds, ownFields) => people(db, recipientIds, ownFields),
    ownFields: () =>
      db
        .all(
          `SELECT id, name, deleted_at IS NOT NULL AS deleted FROM own_field
           ORDER BY deleted, position, id`,
        )
        .map((row) => ({
          id: idOf<FieldId>(row, 'id'),
          label: text(row, 'name'),
          isDeleted: flag(row, 'deleted'),
        })),
    openReturns: (listIds) => {
      const row = db.one(
        `SELECT count(DISTINCT r.address_id) AS total FROM membership m JOIN recipient r ON r.id = m.recipient_id
         WHERE m.list_id IN (SELECT value FROM json_each(?)) AND m.state NOT IN ('left', 'removed')
           AND r.deleted_at IS NULL AND r.address_id IN (${returnedAddresses})`,
        [JSON.stringify(listIds)],
      );
      return row === undefined ? 0 : number(row, 'total');
    },
  };
}

function onLists(db: Database, listIds: readonly ListId[]): RecipientId[] {
  return db
    .all(
      `SELECT r.id FROM recipient r WHERE r.deleted_at IS NULL AND r.id IN
         (SELECT m.recipient_id FROM membership m JOIN list l ON l.id = m.list_id
          WHERE m.list_id IN (SELECT value FROM json_each(?)) AND m.state <> 'removed' AND l.deleted_at IS NULL)
       ORDER BY r.sort_key, r.id`,
      [JSON.stringify(listIds)],
    )
    .map((row) => idOf<RecipientId>(row, 'id'));
}

function ties(db: Database, listIds: readonly ListId[], people?: readonly RecipientId[]): MailingTie[] {
  return db
    .all(
      `SELECT r.id, r.address_id, m.list_id, m.state, m.paused_until, m.era,
         a.blocked_at IS NOT NULL AS blocked, r.address_id IN (${returnedAddresses}) AS returned,
         l.kind = 'newsletter' AND ${consent} <> 'given' AS consent_missing
       FROM membership m JOIN list l ON l.id = m.list_id JOIN recipient r ON r.id = m.recipient_id
         JOIN address a ON a.id = r.address_id
       WHERE m.list_id IN (SELECT value FROM json_each(?)) AND m.state <> 'removed'
         AND r.deleted_at IS NULL AND l.deleted_at IS NULL
         ${people === undefined ? '' : 'AND m.recipient_id IN (SELECT value FROM json_each(?))'}
       ORDER BY r.sort_key, r.id, l.position, l.id`,
      people === undefined ? [JSON.stringify(listIds)] : [JSON.stringify(listIds), JSON.stringify(people)],
    )
    .map((row) => ({
      recipientId: idOf<RecipientId>(row, 'id'),
      addressId: idOf<AddressId>(row, 'address_id'),
      listId: idOf<ListId>(row, 'list_id'),
      state: oneOf(row, 'state', membershipStates),
      pausedUntil: numberOrNull(row, 'paused_until'),
      blocked: flag(row, 'blocked'),
      returned: flag(row, 'returned'),
      consentMissing: flag(row, 'consent_missing'),
      era: number(row, 'era'),
    }));
}

function people(
  db: Database,
  recipientIds: readonly RecipientId[],
  ownFields: readonly FieldId[],
): ReadonlyMap<RecipientId, MailingPerson> {
  const ids = JSON.stringify(recipientIds);
  const own = ownValues(db, ids, ownFields);
  const rows = db.all(
    `SELECT r.id, r.given_name, r.family_name, r.salutation, r.language, a.spelling, a.normalised, a.public_number
     FROM recipient r JOIN address a ON a.id = r.address_id WHERE r.id IN (SELECT value FROM json_each(?))`,
    [ids],
  );
  return new Map(
    rows.map((row) => {
      const person = personOf(row, own);
      return [person.recipientId, person];
    }),
  );
}

function personOf(row: Row, own: ReadonlyMap<RecipientId, ReadonlyMap<FieldId, string>>): MailingPerson {
  const recipientId = idOf<RecipientId>(row, 'id');
  return {
    recipientId,
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    salutation: text(row, 'salutation'),
    language: oneOf(row, 'language', languages),
    spelling: text(row, 'spelling'),
    normalised: text(row, 'normalised'),
    addressNumber: number(row, 'public_number'),
    own: own.get(recipientId) ?? new Map(),
  };
}

function ownValues(
  db: Database,
  ids: string,
  ownFields: readonly FieldId[],
): ReadonlyMap<RecipientId, ReadonlyMap<FieldId, string>> {
  const found = new Map<RecipientId, Map<FieldId, string>>();
  if (ownFields.length === 0) return found;
  const rows = db.all(
    `SELECT v.recipient_id, v.field_id, f.kind, v.value, r.language FROM recipient_field v
       JOIN own_field f ON f.id = v.field_id AND f.deleted_at IS NULL JOIN recipient r ON r.id = v.recipient_id
     WHERE f.id IN (SELECT value FROM json_each(?1)) AND v.recipient_id IN (SELECT value FROM json_each(?2))`,
    [JSON.stringify(ownFields), ids],
  );
  for (const row of rows) {
    const recipientId = idOf<RecipientId>(row, 'recipient_id');
    const values = found.get(recipientId) ?? new Map<FieldId, string>();
    const kind = oneOf(row, 'kind', fieldKinds);
    values.set(
      idOf<FieldId>(row, 'field_id'),
      fieldText(kind, text(row, 'value'), oneOf(row, 'language', languages)),
    );
    found.set(recipientId, values);
  }
  return found;
}
