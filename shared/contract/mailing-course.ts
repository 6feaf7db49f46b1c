import type { PauseReason } from '#domain/mailings/mailing.ts';

/** Something that happened to a mailing on its way, and when. */
export type CourseEntry = {
  readonly at: number;
  readonly kind:
    | 'frozen'
    | 'first'
    | 'paused'
    | 'resumed'
    | 'stopped'
    | 'finished'
    | 'restarted'
    /** The time it was scheduled for. */
    | 'planned'
    /** Frozen and begun by itself, at its time or some minutes after. */
    | 'on-time'
    | 'late';
  readonly reason: PauseReason | null;
};
