import { command, nothing, query } from './define.ts';
import type { KeychainState } from './faults.ts';

/**
 * Whether the open data are the newest copy this computer has seen. `looking`: the keychain was asked and has not
 * answered yet. `older`: an old copy was put back, and nothing is sent until the owner says that it counts. Not known:
 * what the keychain says of itself, or `elsewhere` when the data were in use on another computer.
 */
export type CopyView =
  | { readonly state: 'looking' | 'newest' | 'older' }
  | { readonly state: 'unknown'; readonly why: Exclude<KeychainState, 'works'> | 'elsewhere' };

/** Calls of a club's store; practice is not counted. */
export const copies = {
  'copies.state': query(nothing).returns<CopyView>(),
  /** The owner's word that this copy is the one to go on with. What was paused for it stays paused. */
  'copies.accept': command(nothing).returns<null>(),
};
