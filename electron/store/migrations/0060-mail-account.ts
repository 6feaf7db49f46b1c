/** The club's ordinary mail account: both servers, where its password lies, and what the probe found out. */
export const mailAccount = {
  version: 60,
  sql: `
ALTER TABLE account ADD COLUMN provider TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN submission TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN mailbox TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN password_place TEXT NOT NULL DEFAULT 'store';
ALTER TABLE account ADD COLUMN password TEXT;
ALTER TABLE account ADD COLUMN per_hour INTEGER;
ALTER TABLE account ADD COLUMN per_day INTEGER;
ALTER TABLE account ADD COLUMN capabilities TEXT;
ALTER TABLE account ADD COLUMN probed_at INTEGER;
`,
};
