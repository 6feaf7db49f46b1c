import type { Argument, CallName, Output } from '#contract/contract.ts';
import { isCommandId } from '#contract/commands.ts';
import type { ChangeEvent, CommandEvent, HostEvent, MailingEvent } from '#contract/events.ts';
import type { Fault, Reply } from '#contract/faults.ts';
import { isId } from '#domain/ids.ts';

/** The one way from a window to its engine; each host has its own. */
export interface Wire {
  /** Never rejects: what the wire itself loses comes back as `connection.lost`. */
  call<N extends CallName>(name: N, input: Argument<N>): Promise<Reply<Output<N>>>;
  /** Tells what changed in the engine, and what the host's menu asks for, until the returned function is called. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Tells whenever the connection breaks (false) or stands again (true). */
  onConnection(listener: (stands: boolean) => void): () => void;
  /** Where a dropped file lies; null where the host does not tell. */
  pathOf(file: File): string | null;
  /** What the address of a mail frame begins with. */
  readonly mailFrames: string;
}

export const connectionLost: { readonly ok: false; readonly fault: Fault } = {
  ok: false,
  fault: { code: 'connection.lost', params: {} },
};

/** Whether something that arrived has the form of a reply; its value is the engine's word and is not checked again. */
export function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** Whether something that arrived has the form of an event. */
export function isEvent(value: unknown): value is HostEvent {
  if (typeof value !== 'object' || value === null) return false;
  if ('command' in value) return isCommandId(value.command);
  if ('mailing' in value) return isId(value.mailing);
  return 'topic' in value && typeof value.topic === 'string' && 'ids' in value && Array.isArray(value.ids);
}

/** Whether an event is of the menu. */
export function isCommandEvent(event: HostEvent): event is CommandEvent {
  return 'command' in event;
}

/** Whether an event asks for a mailing. */
export function isMailingEvent(event: HostEvent): event is MailingEvent {
  return 'mailing' in event;
}

/** Whether an event says what changed. */
export function isChangeEvent(event: HostEvent): event is ChangeEvent {
  return 'topic' in event;
}
