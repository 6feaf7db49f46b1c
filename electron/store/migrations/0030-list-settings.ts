import { undoTriggers } from './undo-triggers.ts';

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

export const listSettings = {
  version: 30,
  sql: columns + undoTriggers(undoable),
};
