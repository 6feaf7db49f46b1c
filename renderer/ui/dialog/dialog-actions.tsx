import type { ReactNode } from 'react';
import { platform } from '../keys.ts';

interface Props {
  /** The button that does what the title says. */
  readonly main: ReactNode;
  /** The way out. */
  readonly cancel: ReactNode;
}

/** The buttons of a dialog in the order of the system: on Windows the main one comes first, elsewhere last. */
export function DialogActions({ main, cancel }: Props) {
  return (
    <div className="actions">
      {platform === 'windows' ? main : cancel}
      {platform === 'windows' ? cancel : main}
    </div>
  );
}
