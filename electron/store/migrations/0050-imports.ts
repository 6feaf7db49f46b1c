/**
 * Imports with their reports, which are kept for good: names and lines as they stood in the file. A consent names
 * the import it came from, and by it the evidence.
 */
export const importTables = {
  version: 50,
  sql: `
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, list_id INTEGER REFERENCES list (id), list_name TEXT, act_id INTEGER NOT NULL,
  state TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
  new_people INTEGER NOT NULL, updated INTEGER NOT NULL, unchanged INTEGER NOT NULL,
  skipped INTEGER NOT NULL, unreadable INTEGER NOT NULL,
  consent_how TEXT NOT NULL, consent_since TEXT, consent_note TEXT NOT NULL,
  evidence_name TEXT, evidence_blob TEXT
);
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL REFERENCES import (id), part TEXT NOT NULL, line INTEGER NOT NULL,
  name TEXT NOT NULL, address TEXT NOT NULL, problem TEXT,
  recipient_id INTEGER REFERENCES recipient (id)
);
CREATE INDEX import_row_by_part ON import_row (import_id, part, line);
CREATE INDEX import_row_by_recipient ON import_row (recipient_id);
ALTER TABLE consent ADD COLUMN import_id INTEGER REFERENCES import (id);
CREATE INDEX consent_by_import ON consent (import_id) WHERE import_id IS NOT NULL;
`,
};
