/**
 * An act that is filled in several transactions says so until it is closed, so that one whose program
 * ended in between is found at the next opening.
 */
export const ownFields = {
  version: 40,
  sql: `
ALTER TABLE act ADD COLUMN filling INTEGER NOT NULL DEFAULT 0;
CREATE INDEX act_filling ON act (id) WHERE filling = 1;
`,
};
