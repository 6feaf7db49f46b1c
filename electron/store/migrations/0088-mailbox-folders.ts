/** Folders of an account that are read beside the inbox and what the provider takes for spam. */
export const mailboxFolders = {
  version: 88,
  sql: `
CREATE TABLE mailbox_folder (
  account_id INTEGER NOT NULL, folder TEXT NOT NULL, PRIMARY KEY (account_id, folder)
) WITHOUT ROWID;
`,
};
