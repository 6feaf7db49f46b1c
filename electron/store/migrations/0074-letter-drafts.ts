/** Drafts that an owner's letter became: whose it was, whether that is proven, and what was not taken over. */
export const letterDrafts = {
  version: 74,
  sql: `
CREATE TABLE letter_draft (
  mailing_id INTEGER PRIMARY KEY REFERENCES mailing (id), letter_id INTEGER NOT NULL UNIQUE REFERENCES letter (id),
  name TEXT NOT NULL, address TEXT NOT NULL, proven INTEGER NOT NULL, left_out TEXT NOT NULL
);
`,
};
