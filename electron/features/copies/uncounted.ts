import type { CopyWatch } from './ports.ts';

/** Practice is not counted: nothing is ever really sent from it. */
export const uncounted: CopyWatch = {
  view: () => ({ state: 'newest' }),
  isOlder: () => false,
  looked: () => Promise.resolve(),
  raise: () => Promise.resolve(),
  accept: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};
