import type { InputOf } from '#contract/define.ts';
import type { store } from '#contract/store.ts';
import { organisationMark } from '#domain/organisation/mark.ts';
import { readRecoveryKey } from '#domain/store/recovery-key.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine, acceptLines } from '../text/accept-line.ts';
import { requireLongEnough } from './judge-passphrase.ts';
import { requireEmptyFolder } from './look-at-folder.ts';
import type { NewClub, RecoverySheet, StorePorts } from './ports.ts';
import type { StoreSession } from './session.ts';
import type { StoreShelf } from './store-list.ts';

/**
 * Makes a club's store, opens it, and lets it be the one that opens at the next start. Whole or not at all: when it is
 * refused, the store that was open stays open. @throws Refusal `store.folder`, `store.passphrase-too-short`,
 * `store.recovery-key-typo`, `store.keychain`, `recipient.name-missing`, `text.control-characters`, those of the disk
 */
export async function createClub(
  ports: StorePorts,
  { session, shelf }: { readonly session: StoreSession; readonly shelf: StoreShelf },
  typed: InputOf<typeof store, 'store.create'>,
): Promise<void> {
  const { folders } = ports;
  const club = accepted(typed, ports.clock.now());
  const folder = typed.folder === null ? folders.newClub() : await requireEmptyFolder(folders, typed.folder);
  // Known before it is made: a crash in between then loses no store that lies where its owner wanted it.
  await shelf.note({ folder, name: club.organisation.name });
  try {
    await ports.makeClub(folder, club);
  } catch (error) {
    await shelf.forget(folder);
    throw error;
  }
  await session.switchTo({ folder, practice: false }, club.protection);
}

function accepted(typed: InputOf<typeof store, 'store.create'>, now: number): NewClub {
  const name = acceptLine(typed.organisation);
  if (name === '') throw new Refusal({ code: 'recipient.name-missing', params: {} });
  if (typed.protection.kind === 'passphrase') requireLongEnough(typed.protection.passphrase);
  return {
    organisation: { name, mark: organisationMark(name), legalNotice: acceptLines(typed.legalNotice) },
    language: typed.language,
    protection: typed.protection,
    recovery: recoverySheet(typed.recoveryKey, typed.keepers, now),
  };
}

/** @throws Refusal `store.recovery-key-typo`, `text.control-characters` */
export function recoverySheet(key: string, keepers: readonly string[], now: number): RecoverySheet {
  if (readRecoveryKey(key) === null) throw new Refusal({ code: 'store.recovery-key-typo', params: {} });
  return { key, createdAt: now, keepers: keepers.map(acceptLine).filter((name) => name !== '') };
}
