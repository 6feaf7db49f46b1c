/** When a scheduled mailing is to leave, and why it did not: both null for every other. */
export const scheduledMailings = {
  version: 84,
  sql: `
ALTER TABLE mailing ADD COLUMN scheduled_at INTEGER;
ALTER TABLE mailing ADD COLUMN missed TEXT;
`,
};
