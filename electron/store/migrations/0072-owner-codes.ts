import { undoTriggers } from './undo-triggers.ts';

/**
 * How the owners of a list are told, which case they were told of by which code, and wrong codes that came in. A row of
 * `owner_code` without a code told of something that was settled already. The triggers that note changes of `list` are
 * made again with the new column.
 */
const tables = `
ALTER TABLE list ADD COLUMN owner_notice TEXT NOT NULL DEFAULT 'in-program';
CREATE TABLE owner_code (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES decide_case (id), normalised TEXT NOT NULL, code TEXT UNIQUE,
  notice_id INTEGER NOT NULL REFERENCES notice (id), at INTEGER NOT NULL,
  UNIQUE (case_id, normalised)
);
CREATE TABLE wrong_code (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id), at INTEGER NOT NULL, count INTEGER NOT NULL
);
CREATE INDEX wrong_code_by_time ON wrong_code (at);
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
    'welcome',
    'goodbye',
    'owner_notice',
  ],
};

export const ownerCodes = {
  version: 72,
  sql: tables + undoTriggers(undoable),
};
