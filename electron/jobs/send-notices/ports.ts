import type { CopyWatch } from '#electron/features/copies/ports.ts';
import type { NoticeComposer, NoticeRecord, NoticeTable } from '#electron/features/notices/ports.ts';
import type { Clock, Events, Log, Transactions } from '#electron/features/ports.ts';
import type { Power } from '../power.ts';
import type { Budget, Submission } from '../send-mailing/ports.ts';

/** The ledger of notices, as the job walks it. */
export interface NoticeLedger {
  /** After a crash: `claimed` goes back to `waiting`, `in-doubt` becomes `unclear` and is never sent again. */
  recover(at: number): void;
  /** Makes deferred notices whose time has come wait again. */
  revive(now: number): void;
  /** When the next deferred notice is due, or null. */
  nextDue(): number | null;
  /** The notice that has waited longest, or null. */
  nextWaiting(): NoticeRecord | null;
  /** Whether the address is not blocked by now. */
  mayStillGo(normalised: string): boolean;
}

export interface NoticeSendPorts {
  readonly store: Transactions;
  readonly notices: NoticeTable & NoticeLedger;
  readonly noticeComposer: NoticeComposer;
  readonly submission: Submission;
  readonly budget: Budget;
  readonly copy: Pick<CopyWatch, 'isOlder' | 'looked' | 'raise'>;
  readonly power: Power;
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
}
