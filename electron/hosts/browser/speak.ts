import type { Opened } from './open-window.ts';

const reasons = {
  'no-display': 'There is no display to open a window on',
  'no-browser': 'No browser was found',
  root: 'A browser refuses to run as root unless its sandbox is given up',
} as const;

/** What the terminal says about the window: how it was opened, or why it was not. */
export function describeWindow(opened: Opened): string {
  switch (opened.by) {
    case 'browser':
      return `Rundpost opened in a window of ${opened.program}`;
    case 'system':
      return `Rundpost opened in the browser, by ${opened.program}`;
    case 'nothing':
      return `${reasons[opened.why]}: Rundpost waits for you to open its link.`;
  }
}

/** What the terminal says when the store could not be opened; the window has the fault's own sentence. */
export const notOpened = 'They could not be opened: the window says why, and what can be done.';
