/** Where test mails go, as it was typed last; and those that practice keeps in its outbox. */
export const testMails = {
  version: 76,
  sql: `
CREATE TABLE test_address (id INTEGER PRIMARY KEY CHECK (id = 1), address TEXT NOT NULL);
CREATE TABLE practice_test (
  id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL
);
`,
};
