import { useEffect, useEffectEvent, useRef } from 'react';

/** Whether the focus went under with what held it: removed, or no longer drawn. */
function isFocusLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || !at.checkVisibility();
}

/** When a panel closes that held the focus, gives it to `home`: else the keyboard would begin at the top of the window. */
export function useFocusBack(isOpen: boolean, home: () => HTMLElement | null | undefined): void {
  const wasOpen = useRef(isOpen);
  const goHome = useEffectEvent(() => home()?.focus());
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) goHome();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
