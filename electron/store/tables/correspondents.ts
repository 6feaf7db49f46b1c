import { returnRules, signUpRules } from '#domain/lists/list.ts';
import type { AddressId, DeliveryId, ListId, RecipientId } from '#domain/ids.ts';
import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type {
  Addressed,
  AnsweredDelivery,
  Correspondents,
  KnownAddress,
} from '#electron/jobs/check-mailbox/ports.ts';
import type { Database, Row, SqlValue } from '../database.ts';
import { flag, idOf, number, oneOf, text } from '../row.ts';
import { countingColumns, returnCountingOf } from './return-counting.ts';

const person = `trim(recipient.given_name || ' ' || recipient.family_name) AS name`;
const delivery = 'SELECT id, address_id, state, name, address, at FROM delivery';

/** Who is behind what a letter carries: public numbers, addresses, names of lists. */
export function correspondents(db: Database): Correspondents {
  const addressId = (sql: string, value: SqlValue): AddressId | null => {
    const row = db.one(sql, [value]);
    return row === undefined ? null : idOf<AddressId>(row, 'id');
  };
  return {
    delivery: (address, mailing) =>
      deliveryOf(
        db.one(
          `${delivery} WHERE mailing_id = (SELECT id FROM mailing WHERE public_number = ?)
             AND address_id = (SELECT id FROM address WHERE public_number = ?)`,
          [mailing, address],
        ),
      ),
    deliveryById: (id) => deliveryOf(db.one(`${delivery} WHERE id = ?`, [id])),
    newestDelivery: (id) =>
      deliveryOf(db.one(`${delivery} WHERE address_id = ? ORDER BY id DESC LIMIT 1`, [id])),
    addressByNumber: (address) => addressId('SELECT id FROM address WHERE public_number = ?', address),
    addressByText: (address) =>
      addressId('SELECT id FROM address WHERE normalised = ?', address.normalize('NFC').toLowerCase()),
    domainsLike: (domain) => domainsLike(db, domain),
    addressedBy: (deliveryId) => addressedBy(db, deliveryId),
    membersAt: (id) =>
      db
        .all(
          `SELECT recipient.id AS recipient_id, list.id AS list_id, list.name AS list, list.return_rule, ${countingColumns},
             ${person}
           FROM recipient JOIN membership ON membership.recipient_id = recipient.id
           JOIN list ON list.id = membership.list_id
           WHERE recipient.address_id = ? AND recipient.deleted_at IS NULL
             AND membership.state IN ('pending', 'active', 'paused')
           ORDER BY list.position, recipient.id`,
          [id],
        )
        .map(addressedOf),
    listByNumber: (list) => {
      const row = db.one('SELECT id FROM list WHERE public_number = ?', [list]);
      return row === undefined ? null : idOf<ListId>(row, 'id');
    },
    ...ownAndKnown(db),
    lists: () =>
      db
        .all(
          `SELECT id, name, label, sign_up_rule FROM list WHERE deleted_at IS NULL ORDER BY length(name) DESC, id`,
        )
        .map((row) => ({
          id: idOf<ListId>(row, 'id'),
          name: text(row, 'name'),
          label: text(row, 'label'),
          rule: oneOf(row, 'sign_up_rule', signUpRules),
        })),
  };
}

function ownAndKnown(db: Database): Pick<Correspondents, 'addressOf' | 'ownAddresses'> {
  return {
    addressOf: (id) => {
      const row = db.one(
        `SELECT address.spelling, address.normalised, address.blocked_at IS NOT NULL AS blocked,
           (SELECT language FROM recipient WHERE address_id = address.id AND deleted_at IS NULL ORDER BY id LIMIT 1)
             AS language FROM address WHERE id = ?`,
        [id],
      );
      return row === undefined ? null : knownAddress(row);
    },
    ownAddresses: () =>
      db.all('SELECT address FROM account').map((row) => text(row, 'address').toLowerCase()),
  };
}

function knownAddress(row: Row): KnownAddress {
  return {
    spelling: text(row, 'spelling'),
    normalised: text(row, 'normalised'),
    blocked: flag(row, 'blocked'),
    language: row['language'] === null ? null : oneOf(row, 'language', ['de', 'en'] as const),
  };
}

function deliveryOf(row: Row | undefined): AnsweredDelivery | null {
  if (row === undefined) return null;
  return {
    id: idOf<DeliveryId>(row, 'id'),
    addressId: idOf<AddressId>(row, 'address_id'),
    state: oneOf(row, 'state', deliveryStates),
    name: text(row, 'name'),
    address: text(row, 'address'),
    at: number(row, 'at'),
  };
}

function addressedBy(db: Database, deliveryId: DeliveryId): readonly Addressed[] {
  return db
    .all(
      `SELECT recipient.id AS recipient_id, list.id AS list_id, list.name AS list, list.return_rule, ${countingColumns},
             ${person}
           FROM delivery_recipient AS part
           JOIN recipient ON recipient.id = part.recipient_id JOIN list ON list.id = part.list_id
           WHERE part.delivery_id = ? ORDER BY part.id`,
      [deliveryId],
    )
    .map(addressedOf);
}

/** From so many people on, a domain is one that is meant. */
const enoughPeople = 5;

function domainsLike(db: Database, domain: string): ReadonlyMap<string, number> {
  const rows = db.all(
    `SELECT substr(normalised, instr(normalised, '@') + 1) AS domain, count(*) AS people FROM address
     WHERE length(normalised) - instr(normalised, '@') BETWEEN ?1 - 1 AND ?1 + 1
     GROUP BY domain HAVING count(*) >= ?2 ORDER BY count(*) DESC LIMIT 50`,
    [domain.length, enoughPeople],
  );
  const takes = (known: string) =>
    db.one(
      `SELECT 1 AS known FROM address JOIN delivery ON delivery.address_id = address.id
       WHERE normalised LIKE '%@' || ? AND delivery.state = 'accepted' AND NOT EXISTS
         (SELECT 1 FROM bounce WHERE bounce.delivery_id = delivery.id AND action = 'failed') LIMIT 1`,
      [known],
    ) !== undefined;
  return new Map(
    rows
      .map((row) => [text(row, 'domain'), number(row, 'people')] as const)
      .filter(([known]) => takes(known)),
  );
}

function addressedOf(row: Row): Addressed {
  return {
    recipientId: idOf<RecipientId>(row, 'recipient_id'),
    listId: idOf<ListId>(row, 'list_id'),
    list: text(row, 'list'),
    returnRule: oneOf(row, 'return_rule', returnRules),
    returnCounting: returnCountingOf(row),
    name: text(row, 'name'),
  };
}
