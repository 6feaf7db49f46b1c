import { undoTriggers } from './undo-triggers.ts';

/**
 * Letters the program writes by itself, each with everything its bytes are made from, and requests that wait for the
 * word of the address they name. A request that led to nothing loses what it says of a person and keeps its number.
 * Lists get what they say to those who join and leave; the triggers that note their changes are made again.
 */
const tables = `
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, purpose TEXT NOT NULL, language TEXT NOT NULL,
  list_id INTEGER REFERENCES list (id), letter_id INTEGER REFERENCES letter (id),
  address TEXT NOT NULL, normalised TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE, in_reply_to TEXT NOT NULL,
  sender_name TEXT NOT NULL, sender_address TEXT NOT NULL,
  state TEXT NOT NULL, attempts INTEGER NOT NULL, queued_at INTEGER NOT NULL, at INTEGER NOT NULL, until INTEGER,
  reply_code INTEGER, enhanced_status TEXT, reply TEXT NOT NULL
);
CREATE INDEX notice_by_state ON notice (state, id);
CREATE INDEX notice_by_address ON notice (normalised, purpose, queued_at);
CREATE INDEX notice_by_time ON notice (queued_at);
CREATE TABLE request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
  list_id INTEGER REFERENCES list (id), name TEXT NOT NULL, address TEXT NOT NULL, normalised TEXT NOT NULL,
  letter_id INTEGER NOT NULL REFERENCES letter (id), notice_id INTEGER REFERENCES notice (id),
  known INTEGER NOT NULL, asked_at INTEGER NOT NULL,
  answer_id INTEGER REFERENCES letter (id), answered_at INTEGER
);
CREATE INDEX request_by_state ON request (state, asked_at);
CREATE INDEX request_by_address ON request (normalised, state);
CREATE INDEX request_by_notice ON request (notice_id);
CREATE INDEX request_by_answer ON request (answer_id);
CREATE TABLE practice_notice (
  notice_id INTEGER PRIMARY KEY REFERENCES notice (id), at INTEGER NOT NULL, bytes BLOB NOT NULL
);
ALTER TABLE list ADD COLUMN welcome TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN goodbye TEXT NOT NULL DEFAULT '';
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
  ],
};

export const notices = {
  version: 70,
  sql: tables + undoTriggers(undoable),
};
