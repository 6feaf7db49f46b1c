/** The address a letter named as somebody's own from now on, and whether the letter proved whose it is. */
export const newAddresses = {
  version: 95,
  sql: `
ALTER TABLE decide_case ADD COLUMN proposed_address TEXT;
ALTER TABLE decide_case ADD COLUMN proposal_proven INTEGER NOT NULL DEFAULT 0;
`,
};
