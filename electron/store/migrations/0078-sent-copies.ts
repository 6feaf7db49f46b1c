/** Which mailings have their copy in the folder of sent mail. Those sent before never get one. */
export const sentCopies = {
  version: 78,
  sql: `
CREATE TABLE sent_copy (
  mailing_id INTEGER PRIMARY KEY REFERENCES mailing (id), state TEXT NOT NULL, problem TEXT
);
INSERT INTO sent_copy (mailing_id, state) SELECT id, 'none' FROM mailing WHERE started_at IS NOT NULL;
`,
};
