/** When an answer to a mailing was marked as read, and whether an automatic answer holds our mail back. */
export const answers = {
  version: 94,
  sql: `
ALTER TABLE letter ADD COLUMN seen_at INTEGER;
ALTER TABLE letter ADD COLUMN challenge INTEGER NOT NULL DEFAULT 0;
CREATE INDEX letter_by_kind ON letter (kind, at, id);
`,
};
