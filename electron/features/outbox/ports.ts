import type { OutboxMail, OutboxPlace, OutboxRow } from '#contract/outbox.ts';
import type { Clock } from '../ports.ts';

/** The practice club's mails as they would have arrived. */
export interface OutboxTable {
  total(): number;
  /** Newest first. */
  page(range: { readonly offset: number; readonly limit: number }): readonly OutboxRow[];
  mail(place: OutboxPlace): (OutboxRow & { readonly bytes: Uint8Array }) | null;
  /** Mails of the newest mailing under way: accepted, and all of them. */
  underWay(): { readonly sent: number; readonly total: number } | null;
  nextAnswerAt(now: number): number | null;
}

/** Reads a mail of ours back from its bytes. `html` is safe to show in a frame: no script, nothing to load. */
export interface SentMailReader {
  read(
    bytes: Uint8Array,
  ): Promise<Pick<OutboxMail, 'subject' | 'from' | 'to' | 'text' | 'headers'> & { readonly html: string }>;
}

export interface OutboxPorts {
  readonly outbox: OutboxTable;
  readonly reader: SentMailReader;
  readonly clock: Clock;
}
