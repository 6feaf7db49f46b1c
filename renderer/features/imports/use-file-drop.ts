import { useEffect, useEffectEvent } from 'react';

type OnFiles = (files: readonly File[]) => boolean;

/** Whoever takes dropped files; the one that came last is asked first. */
const takers: OnFiles[] = [];

const brings = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Under a file the frames of mails are passed through: what is dropped on them is dropped on the window, not on a mail. */
function awaitFiles(isComing: boolean): void {
  if (isComing) document.documentElement.dataset['brings'] = 'files';
  else delete document.documentElement.dataset['brings'];
}

function over(event: DragEvent): void {
  if (!brings(event)) return;
  event.preventDefault();
  awaitFiles(true);
}

function leave(event: DragEvent): void {
  if (event.relatedTarget === null) awaitFiles(false);
}

function drop(event: DragEvent): void {
  if (!brings(event)) return;
  event.preventDefault();
  awaitFiles(false);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) takers.findLast((take) => take(files));
}

/**
 * Takes files that are dropped anywhere on the window; `onFiles` answers false when they are meant for whoever was
 * there before. Without it a browser would leave the program for the file.
 */
export function useFileDrop(onFiles: OnFiles): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const taker: OnFiles = (files) => take(files);
    takers.push(taker);
    if (takers.length === 1) {
      window.addEventListener('dragover', over);
      window.addEventListener('dragleave', leave);
      window.addEventListener('drop', drop);
    }
    return () => {
      takers.splice(takers.indexOf(taker), 1);
      if (takers.length > 0) return;
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
