import type { ListDetail, ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { listAddress } from '#domain/lists/list-address.ts';
import { listColours, returnRules, signUpRules } from '#domain/lists/list.ts';
import { ownerNotices } from '#domain/owners/owner-notice.ts';
import { statusOrder } from '#domain/recipients/status.ts';
import type { ListRecord, ListTable } from '#electron/features/lists/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, numberOrNull, oneOf, text } from '../row.ts';
import { capabilitiesOf } from './account-capabilities.ts';
import { listWrites } from './list-writes.ts';
import { returnCountingOf } from './return-counting.ts';
import { statusPlace, tiePlace } from './recipient-status.ts';

const kinds = ['newsletter', 'member-information'] as const;
const states = ['active', 'dormant'] as const;

export function listTable(db: Database): ListTable {
  return {
    all: (now) => all(db, now),
    get: (listId) => {
      const row = db.one(
        'SELECT id, public_number, name, kind, state FROM list WHERE id = ? AND deleted_at IS NULL',
        [listId],
      );
      return row === undefined ? null : record(row);
    },
    places: () =>
      db
        .all('SELECT id, name, state, position FROM list WHERE deleted_at IS NULL ORDER BY position, id')
        .map((row) => ({
          id: idOf<ListId>(row, 'id'),
          name: text(row, 'name'),
          state: oneOf(row, 'state', states),
          position: number(row, 'position'),
        })),
    detail: (listId) => detail(db, listId),
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM list WHERE public_number = ?', [publicNumber]) !== undefined,
    labelTaken: (label) => db.one('SELECT 1 FROM list WHERE label = ?', [label]) !== undefined,
    firstAccount: () => {
      const row = db.one('SELECT id FROM account ORDER BY id LIMIT 1');
      return row === undefined ? null : number(row, 'id');
    },
    ...listWrites(db),
  };
}

function record(row: Row): ListRecord {
  return {
    id: idOf<ListId>(row, 'id'),
    publicNumber: number(row, 'public_number'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', kinds),
    state: oneOf(row, 'state', states),
  };
}

function detail(db: Database, listId: ListId): ReturnType<ListTable['detail']> {
  const row = db.one(
    `SELECT l.*, a.kind AS account_kind, a.address AS account_address, a.capabilities FROM list l
       JOIN account a ON a.id = l.account_id WHERE l.id = ? AND l.deleted_at IS NULL`,
    [listId],
  );
  if (row === undefined) return null;
  return {
    id: listId,
    label: text(row, 'label'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', kinds),
    colour: oneOf(row, 'colour', listColours),
    description: text(row, 'description'),
    senderName: text(row, 'sender_name'),
    replyTo: text(row, 'reply_to'),
    footer: text(row, 'footer'),
    owners: db
      .all('SELECT name, address FROM list_owner WHERE list_id = ? ORDER BY id', [listId])
      .map((owner) => ({ name: text(owner, 'name'), address: text(owner, 'address') })),
    signUpRule: oneOf(row, 'sign_up_rule', signUpRules),
    returnRule: oneOf(row, 'return_rule', returnRules),
    returnCounting: returnCountingOf(row),
    ownerNotice: oneOf(row, 'owner_notice', ownerNotices),
    welcome: text(row, 'welcome'),
    goodbye: text(row, 'goodbye'),
    writeTo: writeTo(row),
  };
}

function writeTo(row: Row): ListDetail['writeTo'] {
  const address = text(row, 'account_address');
  if (address === '') return null;
  const { plusAddress } = capabilitiesOf({ ...row, kind: text(row, 'account_kind') });
  const own = listAddress({ address, plusAddress }, text(row, 'label'));
  return { address: own ?? address, byName: own === null };
}

function all(db: Database, now: number): ListView[] {
  const counted = new Map(peoplePerList(db, now).map((row) => [number(row, 'list_id'), row]));
  return db
    .all(
      `SELECT l.*, (SELECT max(g.started_at) FROM mailing_list t JOIN mailing g ON g.id = t.mailing_id
          WHERE t.list_id = l.id AND g.deleted_at IS NULL) AS last_mailing_at
        FROM list l WHERE l.deleted_at IS NULL ORDER BY l.position, l.id`,
    )
    .map((row) => {
      const { id, name, kind, state } = record(row);
      const people = counted.get(id);
      return {
        id,
        name,
        kind,
        state,
        colour: oneOf(row, 'colour', listColours),
        signUpRule: oneOf(row, 'sign_up_rule', signUpRules),
        returnRule: oneOf(row, 'return_rule', returnRules),
        receiving: people === undefined ? 0 : number(people, 'receiving'),
        people: people === undefined ? 0 : number(people, 'people'),
        lastMailingAt: numberOrNull(row, 'last_mailing_at'),
      };
    });
}

/** Newsletters go only to people whose consent is written down. */
function peoplePerList(db: Database, now: number): Row[] {
  const receives = statusOrder.indexOf('receives');
  return db.all(
    `SELECT m.list_id, count(*) AS people,
       count(*) FILTER (WHERE ${statusPlace(tiePlace('?1'))} = ${receives} AND (l.kind <> 'newsletter'
         OR EXISTS (SELECT 1 FROM consent c WHERE c.recipient_id = r.id AND c.list_id = m.list_id))) AS receiving
     FROM list l JOIN membership m ON m.list_id = l.id
       JOIN recipient r ON r.id = m.recipient_id
     WHERE l.deleted_at IS NULL AND m.state <> 'removed' AND r.deleted_at IS NULL GROUP BY m.list_id`,
    [now],
  );
}
