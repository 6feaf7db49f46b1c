import { undoTriggers } from './undo-triggers.ts';

/**
 * Own fields get an order, choices and a bin: a deleted one keeps its values, so that taking the deletion back
 * is one row. Its name is free again. Salutations and values get keys by which they are searched; they are
 * made at the next opening, with the sort keys.
 * An act that is filled in several transactions says so until it is closed, so that one whose program
 * ended in between is found at the next opening.
 */
const tables = `
ALTER TABLE act ADD COLUMN filling INTEGER NOT NULL DEFAULT 0;
CREATE INDEX act_filling ON act (id) WHERE filling = 1;

CREATE TEMP TABLE former_field AS SELECT * FROM own_field;
CREATE TEMP TABLE former_value AS SELECT * FROM recipient_field;
DROP TABLE recipient_field;
DROP TABLE own_field;
CREATE TABLE own_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, kind TEXT NOT NULL,
  position INTEGER NOT NULL, choices TEXT NOT NULL, deleted_at INTEGER
);
CREATE UNIQUE INDEX own_field_name ON own_field (name) WHERE deleted_at IS NULL;
INSERT INTO own_field (id, name, kind, position, choices)
  SELECT id, name, kind, id, '[]' FROM temp.former_field;
CREATE TABLE recipient_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id), field_id INTEGER NOT NULL REFERENCES own_field (id),
  value TEXT NOT NULL, search_key TEXT NOT NULL DEFAULT '',
  UNIQUE (recipient_id, field_id)
);
CREATE INDEX recipient_field_by_field ON recipient_field (field_id);
INSERT INTO recipient_field (id, recipient_id, field_id, value, search_key)
  SELECT id, recipient_id, field_id, value, '' FROM temp.former_value;
DROP TABLE temp.former_field;
DROP TABLE temp.former_value;

ALTER TABLE recipient ADD COLUMN salutation_key TEXT NOT NULL DEFAULT '';
CREATE INDEX recipient_deleted ON recipient (deleted_at) WHERE deleted_at IS NOT NULL;
DELETE FROM meta WHERE key = 'sort-key-version';
DROP TRIGGER recipient_INSERT_noted;
DROP TRIGGER recipient_UPDATE_noted;
DROP TRIGGER recipient_DELETE_noted;
`;

const undoable: Readonly<Record<string, readonly string[]>> = {
  own_field: ['name', 'kind', 'position', 'choices', 'deleted_at'],
  recipient_field: ['recipient_id', 'field_id', 'value', 'search_key'],
  recipient: [
    'public_number',
    'address_id',
    'given_name',
    'family_name',
    'salutation',
    'salutation_key',
    'language',
    'sort_key',
    'created_at',
    'deleted_at',
  ],
};

export const ownFields = {
  version: 40,
  sql: tables + undoTriggers(undoable),
};
