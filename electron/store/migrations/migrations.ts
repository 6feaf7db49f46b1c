import { firstTables } from './0010-first-tables.ts';
import { listSettings } from './0030-list-settings.ts';
import { ownFields } from './0040-own-fields.ts';
import { importTables } from './0050-imports.ts';
import { mailAccount } from './0060-mail-account.ts';
import { sentMinutes } from './0062-sent-minutes.ts';
import { notices } from './0070-notices.ts';
import { ownerCodes } from './0072-owner-codes.ts';
import { letterDrafts } from './0074-letter-drafts.ts';
import { testMails } from './0076-test-mails.ts';
import { sentCopies } from './0078-sent-copies.ts';
import { removalsByRule } from './0082-removals-by-rule.ts';
import { scheduledMailings } from './0084-scheduled-mailings.ts';
import { openedDrafts } from './0086-opened-drafts.ts';
import { probeFindings } from './0090-probe-findings.ts';
import { mailboxFolders } from './0088-mailbox-folders.ts';
import { returnCountings } from './0092-return-counting.ts';
import { answers } from './0094-answers.ts';
import { newAddresses } from './0095-new-addresses.ts';

export interface Migration {
  /** Rises with each migration; the schema version after it. */
  readonly version: number;
  readonly sql: string;
}

/** All migrations in order. Once released, none is ever changed. */
export const migrations: readonly Migration[] = [
  firstTables,
  listSettings,
  ownFields,
  importTables,
  mailAccount,
  sentMinutes,
  notices,
  ownerCodes,
  letterDrafts,
  testMails,
  sentCopies,
  removalsByRule,
  scheduledMailings,
  openedDrafts,
  mailboxFolders,
  probeFindings,
  returnCountings,
  answers,
  newAddresses,
];
