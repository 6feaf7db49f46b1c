import { useSyncExternalStore } from 'react';

/** Whether a dialog or sheet lies over the screen: then only what is in it acts. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role=dialog],[role=alertdialog]') !== null;

/** Tells when something may have opened or closed: dialogs are children of the body itself. */
function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}

/** `isDialogOpen` as it is now, and told again when that changes. */
export function useDialogOpen(): boolean {
  return useSyncExternalStore(watch, isDialogOpen);
}
