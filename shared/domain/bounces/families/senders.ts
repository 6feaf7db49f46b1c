import type { Rule } from './family.ts';

/** Local parts of addresses, or names beside them, that only mail servers write under. */
export const serverAddresses: readonly Rule[] = [
  { family: 'common', pattern: /^(?:mailer[-_]?daemon|mail-daemon|post_?master)(?:[@+_-]|$)/i },
  { family: 'mdaemon', pattern: /^mdaemon(?:[@+]|$)/i },
  { family: 'fml', pattern: /^[^@]{1,60}-admin@/i },
  { family: 'verizon', pattern: /^sysadmin@/i },
  { family: 'interscan', pattern: /^(?:imss|imsva|interscan)@/i },
  { family: 'symantec', pattern: /^symantec_\w{0,60}@/i },
];

export const serverNames: readonly Rule[] = [
  { family: 'common', pattern: /mailer-?daemon|mail deliver[ey]r? (?:sub)?system|^postmaster$/i },
  { family: 'exchange', pattern: /^"?(?:system administrator|systemadministrator|microsoft outlook)"?$/i },
  { family: 'groupwise', pattern: /^mail(?: |-)?administrator$/i },
];
