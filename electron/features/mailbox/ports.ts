import type { MailboxStatus } from '#contract/jobs.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { Signal } from '../signal.ts';
import type { DeliveryId } from '#domain/ids.ts';

/** Which folders are read beside those that always are. */
export interface ChosenFolders {
  chosen(accountId: number): readonly string[];
  /** Takes the place of the choice before. Only inside a transaction. */
  choose(accountId: number, folders: readonly string[]): void;
}

/** The folders of the account's server, by path; none and a problem where it could not be asked. */
export interface ReadableFolders {
  list(signal: Signal): Promise<{
    readonly problem: ConnectionProblem | null;
    readonly always: readonly string[];
    readonly further: readonly string[];
  }>;
}

/** The job that looks into the mailbox, as its handlers see it. */
export interface MailboxChecks {
  status(): MailboxStatus;
  /** Begins a look now, or leaves the one under way alone. */
  begin(): void;
  /**
   * The account was saved or found well: where its mailbox is reached in another way, or could not be read, what was
   * going on ends and a look follows at once. Else nothing happens.
   */
  accountChanged(mailboxChanged: boolean): void;
}

/** Letters on their way to the practice club's mailbox. They arrive in the order of their uid. */
export interface PracticeLetterTable {
  /** Inside a transaction. */
  add(dueAt: number, bytes: Uint8Array): void;
  /** When the last of them arrives; 0 when there was never one. */
  latestDue(): number;
  due(
    afterUid: number,
    now: number,
    limit: number,
  ): readonly { readonly uid: number; readonly dueAt: number; readonly bytes: Uint8Array }[];
  /** When the next one arrives, or null when none is on its way. */
  nextDue(afterUid: number): number | null;
  /**
   * A list that asks by mail who would like to join it, where this is the first mail of a mailing to it in the outbox
   * and nobody is known at that address; null otherwise.
   */
  listAsking(deliveryId: DeliveryId, normalised: string): string | null;
}
