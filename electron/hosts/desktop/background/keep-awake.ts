/** The part of Electron's `powerSaveBlocker` that keeps a computer awake; its screen may go off. */
export interface Blocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): void;
}

/** Keeps the computer awake for as long as it is told to, and never otherwise. */
export function awakeKeeper(blocker: Blocker): (isNeeded: boolean) => void {
  let id: number | null = null;
  return (isNeeded) => {
    if (isNeeded === (id !== null)) return;
    if (id === null) {
      id = blocker.start('prevent-app-suspension');
      return;
    }
    blocker.stop(id);
    id = null;
  };
}
