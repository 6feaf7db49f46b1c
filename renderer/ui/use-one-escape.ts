import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * While a tooltip shows, React Aria closes it with Escape and keeps the key to itself, so that a dialog or panel needed
 * it twice. Here the tooltip is gone before that listener, at the document, is asked: the key closes both.
 */
export function useOneEscape(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(() => flushSync(close));
  useEffect(() => {
    if (!isOpen) return undefined;
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closeNow();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [isOpen]);
}
