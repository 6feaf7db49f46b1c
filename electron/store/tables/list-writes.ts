import type { ListId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { neverThere } from '#domain/lists/deletion.ts';
import type { AcceptedSettings, ListTable, NewList } from '#electron/features/lists/ports.ts';
import type { Database } from '../database.ts';
import { text } from '../row.ts';

type Writes = Pick<
  ListTable,
  'setState' | 'insert' | 'insertUnseen' | 'change' | 'setPosition' | 'setDeleted'
>;

/** What changes rows of lists and their owners. */
export function listWrites(db: Database): Writes {
  return {
    setState: (listId, state) => {
      db.run('UPDATE list SET state = ? WHERE id = ?', [state, listId]);
    },
    insert: (list) => insert(db, list, null),
    insertUnseen: (list) => insert(db, list, neverThere),
    change: (listId, settings) => {
      db.run(
        `UPDATE list SET name = ?, kind = ?, colour = ?, description = ?, sender_name = ?, reply_to = ?, footer = ?,
           sign_up_rule = ?, return_rule = ?, owner_notice = ?, welcome = ?, goodbye = ?, return_preset = ?,
           return_permanent = ?, return_in_a_row = ?, return_days = ?, return_score = ?, return_forget_days = ?
           WHERE id = ?`,
        [
          settings.name,
          settings.kind,
          settings.colour,
          settings.description,
          settings.senderName,
          settings.replyTo,
          settings.footer,
          settings.signUpRule,
          settings.returnRule,
          settings.ownerNotice,
          settings.welcome,
          settings.goodbye,
          settings.returnCounting.preset,
          settings.returnCounting.permanent,
          settings.returnCounting.inARow,
          settings.returnCounting.days,
          settings.returnCounting.score,
          settings.returnCounting.forgetDays,
          listId,
        ],
      );
      setOwners(db, listId, settings.owners);
    },
    setPosition: (listId, position) => {
      db.run('UPDATE list SET position = ? WHERE id = ?', [position, listId]);
    },
    setDeleted: (listId, deletedAt) => {
      db.run('UPDATE list SET deleted_at = ? WHERE id = ?', [deletedAt, listId]);
    },
  };
}

function insert(db: Database, list: NewList, deletedAt: number | null): ListId {
  const { lastId } = db.run(
    `INSERT INTO list (public_number, name, label, kind, state, colour, sign_up_rule, return_rule,
       account_id, reply_to, position, created_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      list.publicNumber,
      list.name,
      list.label,
      list.kind,
      list.state,
      list.colour,
      list.signUpRule,
      list.returnRule,
      list.accountId,
      list.replyTo,
      list.position,
      list.createdAt,
      deletedAt,
    ],
  );
  return toId<ListId>(lastId);
}

/** Rows are written anew only where something differs, so that an act notes what it changed and no more. */
function setOwners(db: Database, listId: ListId, owners: AcceptedSettings['owners']): void {
  const before = db
    .all('SELECT name, address FROM list_owner WHERE list_id = ? ORDER BY id', [listId])
    .map((row) => [text(row, 'name'), text(row, 'address')]);
  const after = owners.map(({ name, spelling }) => [name, spelling]);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  db.run('DELETE FROM list_owner WHERE list_id = ?', [listId]);
  for (const { name, spelling, normalised } of owners) {
    db.run('INSERT INTO list_owner (list_id, name, address, normalised) VALUES (?, ?, ?, ?)', [
      listId,
      name,
      spelling,
      normalised,
    ]);
  }
}
