import type { HandlersOf } from '#contract/define.ts';
import type { StoreCard, store } from '#contract/store.ts';
import { recoveryKeyOf, recoveryRandomness } from '#domain/store/recovery-key.ts';
import { Refusal } from '../refuse.ts';
import { keychainAsker } from './ask-keychain.ts';
import { createClub, recoverySheet } from './create-club.ts';
import type { PassphraseStrength } from './judge-passphrase.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { lookAtFolder, requireStoreFolder } from './look-at-folder.ts';
import type { StorePorts } from './ports.ts';
import type { StoreSession } from './session.ts';
import type { StoreShelf } from './store-list.ts';

interface Parts {
  readonly session: StoreSession;
  readonly shelf: StoreShelf;
  readonly strength: PassphraseStrength;
  readonly noteActivity: () => void;
}

type Calls = HandlersOf<typeof store>;
type ListCalls = 'store.known' | 'store.open' | 'store.open-folder' | 'store.forget';

const done = (work: Promise<void>) => work.then(() => null);

export function storeHandlers(ports: StorePorts, parts: Parts): Calls {
  const { session, shelf, strength } = parts;
  const askKeychain = keychainAsker(ports.keychain, ports.clock);
  return {
    'store.status': () => session.status(),
    'store.lock': () => {
      session.lock();
      return null;
    },
    'store.unlock': ({ secret }) => done(session.unlock(secret)),
    'store.protect': ({ current, next }) => done(session.protect(current, next)),
    'store.set-recovery-key': async ({ current, key, keepers }) => {
      await session.changeRecoveryKey(current, recoverySheet(key, keepers, ports.clock.now()));
      return null;
    },
    'store.check-recovery-key': ({ key }) => checkRecoveryKey(session, key),
    'store.draw-recovery-key': () => ({ key: recoveryKeyOf(ports.randomness.bytes(recoveryRandomness)) }),
    'store.keychain': () => askKeychain(),
    'store.judge-passphrase': ({ passphrase }) => judgePassphrase(passphrase, strength),
    'store.look-at-folder': ({ folder }) => lookAtFolder(ports.folders, folder),
    'store.create': (typed) => done(createClub(ports, { session, shelf }, typed)),
    ...listHandlers(ports, parts),
    'store.note-activity': () => {
      parts.noteActivity();
      return null;
    },
    'store.retry': () => done(session.retry()),
    'store.open-older': () => done(session.openOlder()),
    'store.restart-practice': () => done(session.restartPractice()),
  };
}

function listHandlers({ folders }: StorePorts, { session, shelf }: Parts): Pick<Calls, ListCalls> {
  const folderOf = async (id: string): Promise<string> => {
    const found = (await shelf.all()).find(({ folder }) => folders.idOf(folder) === id);
    if (found === undefined) throw new Refusal({ code: 'gone', params: { noun: 'store' } });
    return found.folder;
  };
  return {
    'store.known': () => cards(folders, session, shelf),
    'store.open': async ({ id }) => {
      if (id === practiceId) await session.switchTo({ folder: folders.practice, practice: true });
      else await openClub(await folderOf(id));
      return null;
    },
    'store.open-folder': async ({ folder }) => {
      await openClub(folder);
      return null;
    },
    'store.forget': async ({ id }) => {
      const folder = await folderOf(id);
      if (folder === session.place.folder) throw new Refusal({ code: 'store.open-now', params: {} });
      await shelf.forget(folder);
      return null;
    },
  };

  async function openClub(typed: string): Promise<void> {
    const folder = await requireStoreFolder(folders, typed);
    await shelf.note({ folder });
    await session.switchTo({ folder, practice: false });
  }
}

const practiceId = 'practice';

async function cards(
  folders: StorePorts['folders'],
  session: StoreSession,
  shelf: StoreShelf,
): Promise<readonly StoreCard[]> {
  const current = session.place.folder;
  const clubs = (await shelf.all()).map(async ({ folder, name, openedAt }) => ({
    id: folders.idOf(folder),
    name,
    folder,
    practice: false,
    openedAt,
    current: folder === current,
    there: (await folders.look(folder)).holds === 'store',
  }));
  const { practice } = folders;
  return [
    {
      id: practiceId,
      name: '',
      folder: practice,
      practice: true,
      openedAt: null,
      current: practice === current,
      there: true,
    },
    ...(await Promise.all(clubs)),
  ];
}

async function checkRecoveryKey(session: StoreSession, key: string) {
  try {
    await session.checkRecoveryKey(key);
    return { right: true, typo: false };
  } catch (error) {
    const code = error instanceof Refusal ? error.fault.code : null;
    if (code === 'store.recovery-key-typo') return { right: false, typo: true };
    if (code === 'store.wrong-recovery-key') return { right: false, typo: false };
    throw error;
  }
}
