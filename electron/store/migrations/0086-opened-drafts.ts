/** When a draft that an owner's letter became was first opened; what is here already is not asked about again. */
export const openedDrafts = {
  version: 86,
  sql: `
ALTER TABLE letter_draft ADD COLUMN opened_at INTEGER;
UPDATE letter_draft SET opened_at = 0;
`,
};
