import type { LogRow } from '#contract/mailings.ts';
import { noDeliveries } from '#domain/deliveries/counts.ts';
import type { DeliveryCounts } from '#domain/deliveries/delivery.ts';
import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type { DeliveryId, MailingId } from '#domain/ids.ts';
import type {
  DeliveryRecord,
  DeliveryTable,
  MoveFacts,
  NewDelivery,
} from '#electron/features/mailings/ports.ts';
import type { Database, Row, SqlValue } from '../database.ts';
import { idOf, number, numberOrNull, oneOf, text } from '../row.ts';

const logColumns = 'SELECT id, name, address, state, at, until, reply FROM delivery';

export function deliveryTable(db: Database): DeliveryTable {
  return {
    get: (deliveryId) => {
      const row = db.one(`${deliveryColumns} WHERE id = ?`, [deliveryId]);
      return row === undefined ? null : deliveryOf(row);
    },
    counts: (mailingId) => countsOf(db, mailingId),
    insertAll: (mailingId, deliveries, at) => insertAll(db, mailingId, deliveries, at),
    deleteSome: (mailingId, most) => {
      const some = `SELECT d.id FROM delivery d JOIN mailing m ON m.id = d.mailing_id
        WHERE m.id = ? AND m.frozen IS NULL ORDER BY d.id LIMIT ?`;
      db.run(`DELETE FROM delivery_recipient WHERE delivery_id IN (${some})`, [mailingId, most]);
      return db.run(`DELETE FROM delivery WHERE id IN (${some})`, [mailingId, most]).changes;
    },
    halfFrozen: () =>
      db
        .all(
          `SELECT m.id FROM mailing m
           WHERE m.frozen IS NULL AND EXISTS (SELECT 1 FROM delivery d WHERE d.mailing_id = m.id)`,
        )
        .map((row) => idOf<MailingId>(row, 'id')),
    cancelWaiting: (mailingId, at) => {
      db.run(
        `UPDATE delivery SET state = 'cancelled', at = ?, until = NULL
         WHERE mailing_id = ? AND state IN ('waiting', 'deferred')`,
        [at, mailingId],
      );
    },
    move: (deliveryId, from, to, facts) => move(db, deliveryId, from, to, facts),
    leaveUnclear: (deliveryId, at) => {
      // `until` has no other meaning here: from then on the owner lets it be.
      db.run("UPDATE delivery SET until = ? WHERE id = ? AND state = 'unclear'", [at, deliveryId]);
    },
    unclear: (mailingId) =>
      db
        .all(`${logColumns} WHERE mailing_id = ? AND state = 'unclear' AND until IS NULL ORDER BY id`, [
          mailingId,
        ])
        .map(logRow),
    log: (mailingId, query) => log(db, mailingId, query),
    lastAcceptedAt: (mailingId) =>
      numberOrNull(
        db.one("SELECT max(at) AS at FROM delivery WHERE mailing_id = ? AND state = 'accepted'", [
          mailingId,
        ]) ?? { at: null },
        'at',
      ),
    acceptedOverTime: (mailingId, points) => acceptedOverTime(db, mailingId, points),
  };
}

export const deliveryColumns = 'SELECT id, mailing_id, state, attempts, message_id, merge FROM delivery';

export function deliveryOf(row: Row): DeliveryRecord {
  return {
    id: idOf<DeliveryId>(row, 'id'),
    mailingId: idOf<MailingId>(row, 'mailing_id'),
    state: oneOf(row, 'state', deliveryStates),
    attempts: number(row, 'attempts'),
    messageId: text(row, 'message_id'),
    merge: text(row, 'merge'),
  };
}

function countsOf(db: Database, mailingId: MailingId): DeliveryCounts {
  const counts = { ...noDeliveries };
  for (const row of db.all(
    'SELECT state, count(*) AS total FROM delivery WHERE mailing_id = ? GROUP BY state',
    [mailingId],
  )) {
    counts[oneOf(row, 'state', deliveryStates)] = number(row, 'total');
  }
  return counts;
}

/** Two statements whatever the size, with all rows as one JSON parameter: 10,000 single inserts take seconds. */
function insertAll(db: Database, mailingId: MailingId, deliveries: readonly NewDelivery[], at: number): void {
  db.run(
    `INSERT INTO delivery (mailing_id, address_id, name, address, merge, state, attempts, at, reply, message_id)
     SELECT ?1, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
       json_extract(value, '$[3]'), 'waiting', 0, ?2, '', json_extract(value, '$[4]')
     FROM json_each(?3) ORDER BY key`,
    [
      mailingId,
      at,
      JSON.stringify(
        deliveries.map(({ addressId, address, addressee, messageId }) => [
          addressId,
          addressee.name,
          address,
          JSON.stringify(addressee),
          messageId,
        ]),
      ),
    ],
  );
  const people = deliveries.flatMap((delivery) =>
    delivery.people.map(({ recipientId, listId }) => [delivery.addressId, recipientId, listId]),
  );
  // CROSS JOIN keeps the order of the loops (SQLite never reorders it): the other way round is quadratic.
  db.run(
    `INSERT INTO delivery_recipient (delivery_id, recipient_id, list_id)
     SELECT d.id, json_extract(part.value, '$[1]'), json_extract(part.value, '$[2]')
     FROM json_each(?2) AS part
       CROSS JOIN delivery d ON d.mailing_id = ?1 AND d.address_id = json_extract(part.value, '$[0]')`,
    [mailingId, JSON.stringify(people)],
  );
}

function move(
  db: Database,
  deliveryId: DeliveryId,
  from: string,
  to: string,
  { at, attempted = false, until = null, reply }: MoveFacts,
): void {
  const { changes } = db.run(
    'UPDATE delivery SET state = ?, at = ?, until = ?, attempts = attempts + ? WHERE id = ? AND state = ?',
    [to, at, until, attempted ? 1 : 0, deliveryId, from],
  );
  if (changes !== 1) throw new RangeError(`delivery ${deliveryId} is not ${from}`);
  if (reply === undefined) return;
  db.run('UPDATE delivery SET reply_code = ?, enhanced_status = ?, reply = ? WHERE id = ?', [
    reply.code,
    reply.enhanced,
    reply.text,
    deliveryId,
  ]);
}

function logRow(row: Row): LogRow {
  return {
    deliveryId: idOf<DeliveryId>(row, 'id'),
    name: text(row, 'name'),
    address: text(row, 'address'),
    state: oneOf(row, 'state', deliveryStates),
    at: number(row, 'at'),
    until: numberOrNull(row, 'until'),
    reply: text(row, 'reply'),
  };
}

/** Searching looks for the typed letters anywhere in name or address, ASCII letters in either case. */
function log(
  db: Database,
  mailingId: MailingId,
  { states, search, offset, limit }: Parameters<DeliveryTable['log']>[1],
): ReturnType<DeliveryTable['log']> {
  const where = `WHERE mailing_id = ?1 AND state IN (SELECT value FROM json_each(?2))
    AND (?3 = '' OR instr(lower(name), ?3) > 0 OR instr(lower(address), ?3) > 0)`;
  const parameters: readonly SqlValue[] = [
    mailingId,
    JSON.stringify(states),
    search.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  ];
  const counted = db.one(`SELECT count(*) AS total FROM delivery ${where}`, parameters);
  return {
    total: counted === undefined ? 0 : number(counted, 'total'),
    rows: db
      .all(`${logColumns} ${where} ORDER BY at DESC, id DESC LIMIT ?4 OFFSET ?5`, [
        ...parameters,
        limit,
        offset,
      ])
      .map(logRow),
  };
}

function acceptedOverTime(
  db: Database,
  mailingId: MailingId,
  points: number,
): readonly { readonly at: number; readonly accepted: number }[] {
  return db
    .all(
      `WITH accepted AS (
         SELECT at, row_number() OVER (ORDER BY at, id) AS place, count(*) OVER () AS total
         FROM delivery WHERE mailing_id = ?1 AND state = 'accepted')
       SELECT at, place FROM accepted
       WHERE total <= ?2 OR place = 1 OR place = total OR (place * (?2 - 2)) / total <> ((place - 1) * (?2 - 2)) / total
       ORDER BY place`,
      [mailingId, points],
    )
    .map((row) => ({ at: number(row, 'at'), accepted: number(row, 'place') }));
}
