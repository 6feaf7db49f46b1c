import { useEffect, useState } from 'react';

interface Typed<T> {
  /** The newest answer, also while the one to the present text is on its way. */
  readonly answer: T | null;
  /** Whether it answers the present text. */
  readonly isCurrent: boolean;
}

/** Shortest pause in typing before the engine is asked, in milliseconds. */
const pause = 180;

/**
 * Asks about what is being typed, a moment after the last key. The answers are not kept among those of other
 * queries: what is typed may be secret. `ask` must keep its identity; an empty text is not asked about.
 */
export function useTyped<T>(text: string, ask: (text: string) => Promise<T>): Typed<T> {
  const [last, setLast] = useState<{ readonly text: string; readonly answer: T } | null>(null);
  useEffect(() => {
    if (text === '') return undefined;
    let isOld = false;
    const timer = setTimeout(() => {
      ask(text).then(
        (answer) => {
          if (!isOld) setLast({ text, answer });
        },
        () => undefined,
      );
    }, pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, ask]);
  if (last === null || text === '') return { answer: null, isCurrent: false };
  return { answer: last.answer, isCurrent: last.text === text };
}
