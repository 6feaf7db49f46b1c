/** How many mails each account sent in each minute since 1970: what its hourly and daily limits are reckoned from. */
export const sentMinutes = {
  version: 62,
  sql: `
CREATE TABLE sent_minute (
  account_id INTEGER NOT NULL REFERENCES account (id), minute INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (account_id, minute)
) WITHOUT ROWID;
`,
};
