import type { LetterId, ListId } from '#domain/ids.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';

/** What a letter of an owner to a list becomes. */
export interface LetterDraft {
  readonly letterId: LetterId;
  readonly listId: ListId;
  readonly subject: string;
  readonly document: MailingDocument;
  /** The owner it comes from. */
  readonly name: string;
  readonly address: string;
  readonly proven: boolean;
  /** Names of attachments that were not taken over. */
  readonly leftOut: readonly string[];
}

export interface DraftBook {
  /** A draft of a mailing to that list. Only inside a transaction. */
  add(draft: LetterDraft): void;
}
