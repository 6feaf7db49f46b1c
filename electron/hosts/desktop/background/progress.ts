import type { BackgroundState } from './background-state.ts';

/** What taskbar or dock show. */
export interface ShownProgress {
  /** From 0 to 1; negative for none. */
  readonly fraction: number;
  /** Yellow while paused, red where the owner is needed; only Windows has colours. */
  readonly mode: 'none' | 'normal' | 'indeterminate' | 'paused' | 'error';
}

export function progressOf({ sending, paused, isError, progress }: BackgroundState): ShownProgress {
  if (progress === null) return { fraction: -1, mode: 'none' };
  const { done, total } = progress;
  const fraction = total === null || total === 0 ? 0 : Math.min(1, done / total);
  if (sending === null && paused !== null) return { fraction, mode: isError ? 'error' : 'paused' };
  const isStarting = sending !== null && (sending.holdUntil !== null || sending.awaitsLook) && done === 0;
  return { fraction, mode: isStarting || total === null ? 'indeterminate' : 'normal' };
}
