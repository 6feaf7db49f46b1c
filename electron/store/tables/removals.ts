import type { Portion } from '#domain/bounces/removal-brake.ts';
import { brakeWindow, shapeOfReply } from '#domain/bounces/removal-brake.ts';
import type { Removable, RemovalBook } from '#electron/features/removals/ports.ts';
import type { Database, Row } from '../database.ts';
import { number, text } from '../row.ts';
import { provenBounce } from './bounces.ts';

const domainOf = (column: string) => `substr(${column}, instr(${column}, '@') + 1)`;
/** Cases that a rule opened, with the report behind them. */
const byRule = `FROM decide_case AS found
  JOIN bounce ON bounce.id = found.bounce_id JOIN delivery ON delivery.id = bounce.delivery_id
  WHERE found.by_rule IS NOT NULL`;
const onList = `SELECT recipient.address_id FROM recipient JOIN membership ON membership.recipient_id = recipient.id
  WHERE membership.list_id = ?1 AND membership.state IN ('pending', 'active', 'paused') AND recipient.deleted_at IS NULL`;
/** More reports than that of one domain say nothing new. */
const mostReports = 1000;

export function removalTable(db: Database): RemovalBook {
  return {
    taken: (removable) => [inMailing(db, removable), ...onItsLists(db, removable)],
    alike: (removable) => alike(db, removable),
  };
}

function inMailing(db: Database, { deliveryId, addressId }: Removable): Portion {
  return portionOf(
    db.one(
      `SELECT (SELECT count(DISTINCT found.address_id) ${byRule} AND found.address_id <> ?2
         AND delivery.mailing_id = mailed.mailing_id) AS taken,
         (SELECT count(*) FROM delivery WHERE mailing_id = mailed.mailing_id) AS total
       FROM delivery AS mailed WHERE mailed.id = ?1`,
      [deliveryId, addressId],
    ),
  );
}

function onItsLists(db: Database, { addressId, at }: Removable): readonly Portion[] {
  const lists = db.all(
    `SELECT DISTINCT membership.list_id FROM recipient JOIN membership ON membership.recipient_id = recipient.id
     WHERE recipient.address_id = ? AND recipient.deleted_at IS NULL
       AND membership.state IN ('pending', 'active', 'paused')`,
    [addressId],
  );
  return lists.map((row) =>
    portionOf(
      db.one(
        `SELECT (SELECT count(DISTINCT found.address_id) ${byRule} AND found.address_id <> ?2
           AND abs(bounce.at - ?3) < ${String(brakeWindow)} AND found.address_id IN (${onList})) AS taken,
           (SELECT count(DISTINCT address_id) FROM (${onList})) AS total`,
        [number(row, 'list_id'), addressId, at],
      ),
    ),
  );
}

function alike(db: Database, { deliveryId, addressId, status, diagnostic, at }: Removable): Portion {
  const mailed = db.one(
    `SELECT mailed.mailing_id, address.normalised, (SELECT count(*) FROM delivery AS other
       JOIN address AS there ON there.id = other.address_id WHERE other.mailing_id = mailed.mailing_id
         AND ${domainOf('there.normalised')} = ${domainOf('address.normalised')}) AS total
     FROM delivery AS mailed JOIN address ON address.id = mailed.address_id WHERE mailed.id = ?`,
    [deliveryId],
  );
  if (mailed === undefined) return { count: 1, of: 1 };
  const address = text(mailed, 'normalised');
  const said = `${status} ${shapeOfReply(diagnostic, address)}`;
  const reports = db.all(
    `SELECT DISTINCT bounce.address_id, bounce.status, bounce.diagnostic, address.normalised
     FROM bounce JOIN delivery ON delivery.id = bounce.delivery_id JOIN address ON address.id = bounce.address_id
     WHERE (delivery.mailing_id = ?1 OR abs(bounce.at - ?2) < ${String(brakeWindow)}) AND bounce.permanent = 1
       AND ${provenBounce} AND bounce.address_id <> ?3 AND ${domainOf('address.normalised')} = ?4
     ORDER BY bounce.id DESC LIMIT ${String(mostReports)}`,
    [number(mailed, 'mailing_id'), at, addressId, address.slice(address.indexOf('@') + 1)],
  );
  const same = reports.filter(
    (row) =>
      `${text(row, 'status')} ${shapeOfReply(text(row, 'diagnostic'), text(row, 'normalised'))}` === said,
  );
  const count = 1 + new Set(same.map((row) => number(row, 'address_id'))).size;
  return { count, of: number(mailed, 'total') };
}

/** With the address that is only about to be taken off. */
function portionOf(row: Row | undefined): Portion {
  return row === undefined
    ? { count: 1, of: 1 }
    : { count: number(row, 'taken') + 1, of: number(row, 'total') };
}
