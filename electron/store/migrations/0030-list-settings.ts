/**
 * What a list says about itself, and who answers for it. The triggers that note changes of `list` are made
 * again with the new columns; those of `list_owner` are new.
 */
const columns = `
ALTER TABLE list ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN footer TEXT NOT NULL DEFAULT '';
CREATE TABLE list_owner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id INTEGER NOT NULL REFERENCES list (id),
  name TEXT NOT NULL, address TEXT NOT NULL, normalised TEXT NOT NULL,
  UNIQUE (list_id, normalised)
);
DROP TRIGGER list_INSERT_noted;
DROP TRIGGER list_UPDATE_noted;
DROP TRIGGER list_DELETE_noted;
`;

/** Frozen with this migration. */
const undoable: Readonly<Record<string, readonly string[]>> = {
  list: [
    'name',
    'kind',
    'state',
    'colour',
    'sign_up_rule',
    'return_rule',
    'reply_to',
    'position',
    'deleted_at',
    'description',
    'sender_name',
    'footer',
  ],
  list_owner: ['list_id', 'name', 'address', 'normalised'],
};

function image(row: 'OLD' | 'NEW', names: readonly string[]): string {
  return `json_object(${names.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
}

function triggers(table: string, names: readonly string[]): string {
  const note = (event: string, row: 'OLD' | 'NEW', before: string, after: string) => `
CREATE TRIGGER ${table}_${event}_noted AFTER ${event} ON ${table} WHEN EXISTS (SELECT 1 FROM open_act)
BEGIN
  INSERT INTO act_change (act_id, table_name, row_id, before, after)
  SELECT act_id, '${table}', ${row}.id, ${before}, ${after} FROM open_act;
END;`;
  return [
    note('INSERT', 'NEW', 'NULL', image('NEW', names)),
    note('UPDATE', 'NEW', image('OLD', names), image('NEW', names)),
    note('DELETE', 'OLD', image('OLD', names), 'NULL'),
  ].join('');
}

export const listSettings = {
  version: 30,
  sql:
    columns +
    Object.entries(undoable)
      .map(([table, names]) => triggers(table, names))
      .join(''),
};
