import { useEffect } from 'react';
import { useCallEngine } from '#renderer/client/engine.tsx';

/** The engine is told of keys and pointer at most so often, in milliseconds. */
const gap = 20_000;

/** Tells the engine that somebody is at the keyboard, so that the data are not locked under their hands. */
export function useActivity(): void {
  const call = useCallEngine();
  useEffect(() => {
    let last = 0;
    const note = () => {
      const now = Date.now();
      if (now - last < gap) return;
      last = now;
      // Nothing is lost when it does not arrive: the next key tells it again.
      call('store.note-activity', {}).catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, note, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, note);
    };
  }, [call]);
}
