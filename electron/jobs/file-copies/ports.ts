import type { MailAccount } from '#domain/accounts/account.ts';
import type { MailingId } from '#domain/ids.ts';
import type { Mac } from '#domain/identity/token.ts';
import type { FilingProblem, SentCopy } from '#domain/mailings/sent-copy.ts';
import type { Composer, MailingTable } from '#electron/features/mailings/ports.ts';
import type { Clock, Events, Log, Transactions } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';

export interface SentCopyTable {
  get(mailingId: MailingId): SentCopy | null;
  put(mailingId: MailingId, copy: SentCopy): void;
  /** Mailings that ended, of which something was accepted and no copy was filed. */
  due(): readonly MailingId[];
}

/** The account's folder of sent mail. */
export interface SentFolder {
  /** Puts a letter there, as read, unless one of that Message-ID lies there already. */
  file(
    letter: { readonly messageId: string; readonly bytes: Uint8Array },
    signal: Signal,
  ): Promise<FilingProblem | 'filed'>;
}

export interface FilePorts {
  readonly store: Transactions;
  readonly mailings: Pick<MailingTable, 'get'>;
  readonly sentCopies: SentCopyTable;
  readonly sentFolder: SentFolder;
  readonly accounts: { get(): MailAccount | null };
  readonly composer: Pick<Composer, 'composeTest'>;
  readonly mac: Mac;
  readonly language: () => 'de' | 'en';
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
}
