import { useEffect, useEffectEvent } from 'react';

const brings = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Drops that were taken: the sheet and the screen behind it both hear of each. */
const taken = new WeakSet<Event>();

/**
 * Takes a file that is dropped anywhere on the window; `onFile` answers false when it is meant for somebody else.
 * Without it a browser would leave the program for the file.
 */
export function useFileDrop(onFile: (file: File) => boolean): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (brings(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && !taken.has(event) && take(file)) taken.add(event);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
