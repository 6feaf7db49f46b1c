import type { MailingId } from '#domain/ids.ts';
import type { CommandId } from './commands.ts';

/** What changed, so that whoever shows it asks again. Events carry ids only, never data. */
export const topics = [
  'store',
  'backup',
  'copies',
  'settings',
  'organisation',
  'account',
  'lists',
  'recipients',
  'imports',
  'acts',
  'mailings',
  'deliveries',
  'jobs',
  'mailbox',
  'letters',
  'decide',
  'requests',
  'outbox',
  /** Files that wait, and whatever else the host itself answers. */
  'desktop',
] as const;
export type Topic = (typeof topics)[number];
export interface ChangeEvent {
  readonly topic: Topic;
  /** The rows that changed; empty means: any of this topic. */
  readonly ids: readonly number[];
}

/** What the host was asked for beside the window, by its menu. */
export interface CommandEvent {
  readonly command: CommandId;
}
/** A mailing somebody asked to see, by the notification that told of it. */
export interface MailingEvent {
  readonly mailing: MailingId;
}
/** Everything a host tells its window. */
export type HostEvent = ChangeEvent | CommandEvent | MailingEvent;
