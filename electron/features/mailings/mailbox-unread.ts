import type { OrganisationTable } from '../settings/ports.ts';
import type { Clock } from '../ports.ts';
import type { ReportTable } from './ports.ts';

/** How old a look at the mailbox may be when mail leaves, in milliseconds. */
const longestUnread = 24 * 60 * 60_000;

export interface UnreadPorts {
  readonly organisation: Pick<OrganisationTable, 'accountKind'>;
  readonly reports: Pick<ReportTable, 'checkedAt'>;
  readonly clock: Clock;
}

/**
 * Whether the mailbox of a real account was not read to its end for a day: who left or whose address died meanwhile
 * is not known then. A look that lies in the future says nothing either.
 */
export function isMailboxUnread({ organisation, reports, clock }: UnreadPorts): boolean {
  if (organisation.accountKind() !== 'mail') return false;
  const at = reports.checkedAt();
  return at === null || Math.abs(clock.now() - at) > longestUnread;
}
