import type { FolderProblem } from '#contract/faults.ts';
import type { FolderView } from '#contract/store.ts';
import { syncedBy } from '#domain/store/synced-folder.ts';
import { Refusal } from '../refuse.ts';
import type { StoreFolders } from './ports.ts';

/** What a folder is good for. @throws Refusal `store.folder` when that is no absolute path */
export async function lookAtFolder(folders: StoreFolders, typed: string): Promise<FolderView> {
  const folder = resolved(folders, typed);
  return { folder, ...(await folders.look(folder)), synced: syncedBy(folder) };
}

/** The folder for a new store. @throws Refusal `store.folder` unless it is empty, or can be made, and can be written */
export async function requireEmptyFolder(folders: StoreFolders, typed: string): Promise<string> {
  const folder = resolved(folders, typed);
  const { holds, writable } = await folders.look(folder);
  // Putting a store aside, or sweeping its folder, must never meet another one in there.
  if (holds === 'store' || (await folders.liesInStore(folder))) throw problem('holds-store');
  if (holds === 'something') throw problem('not-empty');
  if (!writable) throw problem('not-writable');
  return folder;
}

/** The folder of a club's store. @throws Refusal `store.folder` when there is none in it, or that of practice */
export async function requireStoreFolder(folders: StoreFolders, typed: string): Promise<string> {
  const folder = resolved(folders, typed);
  if (folder === folders.practice) throw problem('practice');
  const { holds } = await folders.look(folder);
  if (holds === 'missing') throw problem('missing');
  if (holds !== 'store') throw problem('no-store');
  return folder;
}

function resolved(folders: StoreFolders, typed: string): string {
  const folder = folders.resolve(typed.trim());
  if (folder === null) throw problem('relative');
  return folder;
}

function problem(what: FolderProblem): Refusal {
  return new Refusal({ code: 'store.folder', params: { problem: what } });
}
