import type { DeliveryState } from './delivery.ts';

/** What can happen to a delivery. */
export type DeliveryEvent =
  /** The job takes it up. */
  | 'claim'
  /** Given back: a crash, a pause, or an answer that is not about this person. Nothing was taken over. */
  | 'release'
  /** The final dot is about to leave; from here on only an answer tells what became of the mail. */
  | 'dot'
  | 'accept'
  | 'defer'
  | 'refuse'
  /** The connection broke after the dot, or a crash left the answer unread. */
  | 'lose'
  /** The time of the next attempt has come. */
  | 'due'
  | 'give-up'
  | 'cannot-send'
  | 'cancel'
  /** Something that came back shows that the mail had been taken over after all. */
  | 'prove'
  /** The owner's word: send it once more. */
  | 'resend';

type Moves = Readonly<Partial<Record<DeliveryEvent, DeliveryState>>>;

/** Every step a delivery may take; what is not here cannot happen. */
const steps: Readonly<Record<DeliveryState, Moves>> = {
  waiting: { claim: 'claimed', cancel: 'cancelled', 'cannot-send': 'unsendable' },
  claimed: {
    dot: 'in-doubt',
    release: 'waiting',
    defer: 'deferred',
    refuse: 'refused',
    'give-up': 'gave-up',
    'cannot-send': 'unsendable',
    cancel: 'cancelled',
  },
  'in-doubt': {
    accept: 'accepted',
    defer: 'deferred',
    refuse: 'refused',
    'give-up': 'gave-up',
    lose: 'unclear',
    release: 'waiting',
  },
  deferred: { due: 'waiting', cancel: 'cancelled' },
  unclear: { prove: 'accepted', resend: 'waiting' },
  'gave-up': { resend: 'waiting' },
  accepted: {},
  refused: {},
  unsendable: {},
  cancelled: {},
};

/** The state after an event, or null where the event is impossible. */
export function next(state: DeliveryState, event: DeliveryEvent): DeliveryState | null {
  return steps[state][event] ?? null;
}

/** The same for code that knows the event to be possible; throws a RangeError when it is not. */
export function step(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  const after = next(state, event);
  if (after === null) throw new RangeError(`a delivery cannot ${event} while it is ${state}`);
  return after;
}
