import { undoTriggers } from './undo-triggers.ts';

/**
 * The first tables. Frozen after release: later changes are migrations of their own.
 * Every table whose rows a person's act may change has triggers that note the row before and after
 * in `act_change` while an act is open, so that undo restores former values exactly.
 */
const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE secret (purpose TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL, mark TEXT NOT NULL, legal_notice TEXT NOT NULL
);
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, sender_name TEXT NOT NULL, address TEXT NOT NULL
);
CREATE TABLE list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, name TEXT NOT NULL, label TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL, state TEXT NOT NULL, colour TEXT NOT NULL,
  sign_up_rule TEXT NOT NULL, return_rule TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id), reply_to TEXT NOT NULL,
  position INTEGER NOT NULL, created_at INTEGER NOT NULL, deleted_at INTEGER
);
CREATE TABLE address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, spelling TEXT NOT NULL, normalised TEXT NOT NULL UNIQUE,
  blocked_at INTEGER, kept_mailings INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX address_blocked ON address (id) WHERE blocked_at IS NOT NULL;
CREATE TABLE recipient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, address_id INTEGER NOT NULL REFERENCES address (id),
  given_name TEXT NOT NULL, family_name TEXT NOT NULL, salutation TEXT NOT NULL, language TEXT NOT NULL,
  sort_key TEXT NOT NULL, created_at INTEGER NOT NULL, deleted_at INTEGER
);
CREATE INDEX recipient_by_sort_key ON recipient (sort_key, id, deleted_at, address_id);
CREATE INDEX recipient_by_address ON recipient (address_id);
CREATE TABLE own_field (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
CREATE TABLE recipient_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id), field_id INTEGER NOT NULL REFERENCES own_field (id),
  value TEXT NOT NULL, UNIQUE (recipient_id, field_id)
);
CREATE TABLE person_group (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
CREATE TABLE recipient_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id), group_id INTEGER NOT NULL REFERENCES person_group (id),
  UNIQUE (recipient_id, group_id)
);
CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id), list_id INTEGER NOT NULL REFERENCES list (id),
  state TEXT NOT NULL, source TEXT NOT NULL, era INTEGER NOT NULL, since INTEGER NOT NULL, paused_until INTEGER,
  UNIQUE (recipient_id, list_id)
);
CREATE INDEX membership_by_list ON membership (list_id, recipient_id, state);
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id), list_id INTEGER NOT NULL REFERENCES list (id),
  kind TEXT NOT NULL, how TEXT NOT NULL, wording TEXT NOT NULL, note TEXT NOT NULL,
  at INTEGER NOT NULL, recorded_by TEXT NOT NULL, letter_id INTEGER,
  salt BLOB, entry_hash BLOB NOT NULL, chain_hash BLOB NOT NULL
);
CREATE INDEX consent_by_recipient ON consent (recipient_id, list_id);

CREATE TABLE mailing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_number INTEGER NOT NULL UNIQUE, state TEXT NOT NULL, revision INTEGER NOT NULL,
  subject TEXT NOT NULL, preheader TEXT NOT NULL, document TEXT NOT NULL,
  changed_at INTEGER NOT NULL, frozen TEXT, hold_until INTEGER, started_at INTEGER, ended_at INTEGER,
  pause_reason TEXT, deleted_at INTEGER
);
CREATE TABLE mailing_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing_id INTEGER NOT NULL REFERENCES mailing (id), list_id INTEGER NOT NULL REFERENCES list (id),
  UNIQUE (mailing_id, list_id)
);
CREATE TABLE mailing_course (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing_id INTEGER NOT NULL REFERENCES mailing (id), at INTEGER NOT NULL, kind TEXT NOT NULL, reason TEXT
);
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing_id INTEGER NOT NULL REFERENCES mailing (id), address_id INTEGER NOT NULL REFERENCES address (id),
  name TEXT NOT NULL, address TEXT NOT NULL, merge TEXT NOT NULL,
  state TEXT NOT NULL, attempts INTEGER NOT NULL, at INTEGER NOT NULL, until INTEGER,
  reply_code INTEGER, enhanced_status TEXT, reply TEXT NOT NULL, message_id TEXT NOT NULL,
  UNIQUE (mailing_id, address_id)
);
CREATE INDEX delivery_by_state ON delivery (mailing_id, state, id);
CREATE INDEX delivery_by_address ON delivery (address_id, id);
CREATE INDEX delivery_by_time ON delivery (mailing_id, at, id);
CREATE TABLE delivery_recipient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id), recipient_id INTEGER NOT NULL REFERENCES recipient (id),
  list_id INTEGER NOT NULL REFERENCES list (id)
);
CREATE INDEX delivery_recipient_by_delivery ON delivery_recipient (delivery_id);
CREATE INDEX delivery_recipient_by_recipient ON delivery_recipient (recipient_id);

CREATE TABLE mailbox_cursor (
  account_id INTEGER NOT NULL, folder TEXT NOT NULL, uid_validity INTEGER NOT NULL, last_uid INTEGER NOT NULL,
  checked_at INTEGER NOT NULL, PRIMARY KEY (account_id, folder)
) WITHOUT ROWID;
CREATE TABLE letter_attempt (
  account_id INTEGER NOT NULL, folder TEXT NOT NULL, uid_validity INTEGER NOT NULL, uid INTEGER NOT NULL,
  attempts INTEGER NOT NULL, PRIMARY KEY (account_id, folder, uid_validity, uid)
) WITHOUT ROWID;
CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL, folder TEXT NOT NULL, uid_validity INTEGER NOT NULL, uid INTEGER NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL,
  who TEXT NOT NULL, from_address TEXT NOT NULL, subject TEXT NOT NULL, beginning TEXT NOT NULL,
  reason TEXT, away_until TEXT, delivery_id INTEGER REFERENCES delivery (id), address_id INTEGER REFERENCES address (id),
  raw BLOB, raw_blob TEXT, UNIQUE (account_id, folder, uid_validity, uid)
);
CREATE INDEX letter_by_time ON letter (at, id);
CREATE INDEX letter_by_address ON letter (address_id, at);
CREATE INDEX letter_by_delivery ON letter (delivery_id);
CREATE TABLE bounce (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter_id INTEGER NOT NULL REFERENCES letter (id), delivery_id INTEGER REFERENCES delivery (id),
  address_id INTEGER REFERENCES address (id), identity TEXT NOT NULL, action TEXT NOT NULL,
  status TEXT NOT NULL, reason TEXT NOT NULL, permanent INTEGER NOT NULL, hard INTEGER NOT NULL,
  diagnostic TEXT NOT NULL, reported_by TEXT NOT NULL, final_address TEXT, at INTEGER NOT NULL
);
CREATE INDEX bounce_by_address ON bounce (address_id, at);
CREATE INDEX bounce_by_delivery ON bounce (delivery_id);
CREATE TABLE decide_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, state TEXT NOT NULL, verdict TEXT, later_until INTEGER,
  address_id INTEGER REFERENCES address (id), recipient_id INTEGER REFERENCES recipient (id),
  list_id INTEGER NOT NULL REFERENCES list (id), letter_id INTEGER NOT NULL REFERENCES letter (id),
  bounce_id INTEGER REFERENCES bounce (id), name TEXT NOT NULL, address TEXT NOT NULL, quote TEXT NOT NULL,
  opened_at INTEGER NOT NULL, settled_at INTEGER
);
CREATE INDEX decide_case_by_state ON decide_case (state, opened_at);
CREATE INDEX decide_case_by_address ON decide_case (address_id);

CREATE TABLE act (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, params TEXT NOT NULL, by TEXT NOT NULL, origin TEXT NOT NULL,
  at INTEGER NOT NULL, undone_at INTEGER
);
CREATE TABLE open_act (id INTEGER PRIMARY KEY CHECK (id = 1), act_id INTEGER NOT NULL);
CREATE TABLE act_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  act_id INTEGER NOT NULL REFERENCES act (id), table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
  before TEXT, after TEXT
);
CREATE INDEX act_change_by_act ON act_change (act_id, id);
CREATE INDEX act_change_by_row ON act_change (table_name, row_id);

CREATE TABLE practice_outbox (
  delivery_id INTEGER PRIMARY KEY REFERENCES delivery (id), at INTEGER NOT NULL, bytes BLOB NOT NULL
);
CREATE TABLE practice_letter (
  uid INTEGER PRIMARY KEY AUTOINCREMENT, due_at INTEGER NOT NULL, bytes BLOB NOT NULL
);
`;

/** Tables whose rows an act may change, with their columns besides `id`; frozen with this migration. */
const undoable: Readonly<Record<string, readonly string[]>> = {
  organisation: ['name', 'mark', 'legal_notice'],
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
  ],
  address: ['public_number', 'spelling', 'normalised', 'blocked_at', 'kept_mailings'],
  recipient: [
    'public_number',
    'address_id',
    'given_name',
    'family_name',
    'salutation',
    'language',
    'sort_key',
    'created_at',
    'deleted_at',
  ],
  recipient_field: ['recipient_id', 'field_id', 'value'],
  person_group: ['name'],
  recipient_group: ['recipient_id', 'group_id'],
  membership: ['recipient_id', 'list_id', 'state', 'source', 'era', 'since', 'paused_until'],
  mailing: ['deleted_at'],
  decide_case: ['state', 'verdict', 'later_until', 'recipient_id', 'settled_at'],
};

export const firstTables = {
  version: 10,
  sql: tables + undoTriggers(undoable),
};
