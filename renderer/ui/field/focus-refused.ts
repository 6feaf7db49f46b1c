import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * For a form: whenever it was refused anew, the first field that was not accepted gets the focus (WCAG 2.2, 3.3.1).
 * `refused` is the refusal itself, another one each time; null while there is none.
 */
export function useFocusRefused(refused: object | number | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused !== null) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refused]);
  return form;
}
