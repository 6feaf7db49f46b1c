/** An owner's letter that a mailing was made from. */
export interface FromLetter {
  readonly name: string;
  readonly address: string;
  /** The account's provider found the sender's domain behind it. */
  readonly proven: boolean;
  /** Attachments that were not taken over. */
  readonly leftOut: readonly string[];
}

/** A mailing that an owner's letter became. */
export interface MailedDraft extends FromLetter {
  /** Whether somebody looked at it since. */
  readonly isOpened: boolean;
}
