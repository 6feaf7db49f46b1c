/** What a list that removes by itself did with an address, or why it asked instead; NULL where no rule was about to. */
export const removalsByRule = {
  version: 82,
  sql: `
ALTER TABLE decide_case ADD COLUMN by_rule TEXT;
UPDATE decide_case SET by_rule = 'removed' WHERE verdict = 'removed-by-rule';
CREATE INDEX decide_case_by_rule ON decide_case (address_id, bounce_id) WHERE by_rule IS NOT NULL;
`,
};
