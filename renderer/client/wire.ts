import type { Argument, CallName, Output } from '#contract/contract.ts';
import type { ChangeEvent } from '#contract/events.ts';
import type { Fault, Reply } from '#contract/faults.ts';

/** The one way from a window to its engine; each host has its own. */
export interface Wire {
  /** Never rejects: what the wire itself loses comes back as `connection.lost`. */
  call<N extends CallName>(name: N, input: Argument<N>): Promise<Reply<Output<N>>>;
  /** Tells what changed in the engine until the returned function is called. */
  onEvent(listener: (event: ChangeEvent) => void): () => void;
  /** Tells whenever the connection breaks (false) or stands again (true). */
  onConnection(listener: (stands: boolean) => void): () => void;
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
export function isEvent(value: unknown): value is ChangeEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'topic' in value &&
    typeof value.topic === 'string' &&
    'ids' in value &&
    Array.isArray(value.ids)
  );
}
