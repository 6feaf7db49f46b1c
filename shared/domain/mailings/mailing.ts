/**
 *   scheduled
 *   ^  |   |
 *   |  v   v
 * draft -> sending -> sent
 *             |  ^
 *             v  |
 *           paused -> stopped
 * During the hold a mailing is already `sending` with `holdUntil` in the future; taking it back makes it a draft again.
 * `scheduled` it leaves at a time of its own; until it does, nothing is fixed but its text.
 */
export type MailingState = 'draft' | 'scheduled' | 'sending' | 'paused' | 'sent' | 'stopped';

/** Why a mailing paused: the person asked, or one of the reasons the engine pauses by itself. */
export type PauseReason =
  | 'by-hand'
  | 'restart'
  | 'older-copy'
  | 'login-refused'
  | 'password-unreadable'
  /** The server's certificate is not trusted, too old or for another name. */
  | 'certificate'
  /** The server offers no encryption, or not the kind that was set. */
  | 'encryption'
  /** What answers is no mail server of this kind. */
  | 'wrong-server'
  | 'limit-reached'
  | 'many-refused'
  | 'sender-problem'
  | 'store-not-writable'
  | 'no-connection'
  /** The mailbox was not read for so long that who left meanwhile is not known. */
  | 'mailbox-unread';
