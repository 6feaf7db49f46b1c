import type { FolderView } from '#contract/store.ts';
import type { FolderProblem } from '#contract/faults.ts';

/** What a folder is wanted for: a new store goes in, or one that lies there is opened. */
export type FolderPurpose = 'new-store' | 'open-store';

/** Why a folder does not serve, or null. */
export function folderProblem(purpose: FolderPurpose, look: FolderView): FolderProblem | null {
  if (purpose === 'open-store') {
    if (look.holds === 'missing') return 'missing';
    return look.holds === 'store' ? null : 'no-store';
  }
  if (look.holds === 'store') return 'holds-store';
  if (look.holds === 'something') return 'not-empty';
  return look.writable ? null : 'not-writable';
}
