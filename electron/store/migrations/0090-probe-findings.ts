/**
 * What further the probe finds out about an account, when it was last tried by itself, and what it last found worse
 * than the time before. What was found out before knows nothing of signatures.
 */
export const probeFindings = {
  version: 90,
  sql: `
ALTER TABLE account ADD COLUMN probe_tried_at INTEGER;
ALTER TABLE account ADD COLUMN probe_worse TEXT NOT NULL DEFAULT '[]';
UPDATE account SET capabilities = json_set(capabilities, '$.from', 'kept', '$.dkim', 'untold', '$.dmarc', 'untold')
  WHERE capabilities IS NOT NULL;
`,
};
