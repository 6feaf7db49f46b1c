import type { KeychainState, NextProtection, Protection, Secret } from '#contract/store.ts';
import type { Clock, Events, Log } from '../ports.ts';

/** What the key file of a store says to somebody without any key. */
export interface KeyFacts {
  readonly protection: Protection;
  /** When its recovery key was made, in milliseconds since 1970; null when it has none. */
  readonly recoveryMadeAt: number | null;
}

/**
 * The keychain of this computer, under the name of this program. No call rejects, and each is answered within seconds:
 * what stands in the way is part of the answer.
 */
export interface Keychain {
  /** `works` with null: no such entry, or the keychain is locked and does not say so. */
  read(account: string): Promise<{ readonly state: KeychainState; readonly secret: string | null }>;
  /** `works` once the secret is kept; an entry of that name is replaced. */
  write(account: string, secret: string): Promise<KeychainState>;
  /** Removes an entry where it can. */
  remove(account: string): Promise<void>;
  /** Writes, reads and removes an entry of no meaning. */
  probe(): Promise<KeychainState>;
}

/** Where a store lies. Practice has one place of its own, and no store ever changes from one kind to the other. */
export interface StorePlace {
  readonly folder: string;
  readonly practice: boolean;
}

/** A sheet with a recovery key: the key as typed or drawn, when it was made, and who else keeps it. */
export interface RecoverySheet {
  readonly key: string;
  readonly createdAt: number;
  readonly keepers: readonly string[];
}

/**
 * The store as its owner meets it. Every method rejects with a `Refusal` in the owner's terms
 * (`store.wrong-passphrase`, `store.damaged`, ...), having changed nothing.
 */
export interface StoreKeeper extends StorePlace {
  /** Reads the key-slot file only. Null: there is no store yet. */
  facts(): Promise<KeyFacts | null>;
  /** Makes a new practice store and starts the engine on it. */
  create(): Promise<void>;
  /** Opens the store and starts the engine on it; answers whether a torn tail was cut off. */
  open(secret: Secret, generation: 'newest' | 'older'): Promise<{ readonly tornTail: boolean }>;
  /** Whether a generation before the newest could be opened instead. */
  hasOlder(): Promise<boolean>;
  /** Checks a secret against the key slots without opening anything. */
  verify(secret: Secret): Promise<void>;
  /** Wraps the data key anew, so that only this and the recovery key open the store from now on. */
  protect(next: NextProtection): Promise<void>;
  /** Takes a new recovery key in the place of the former one. */
  changeRecoveryKey(sheet: RecoverySheet): Promise<void>;
  /** Who keeps the sheet that was made then; nobody while the store is closed. */
  recoveryKeepers(createdAt: number): readonly string[];
  /** Stops the engine and puts the store's files aside under a dated name. */
  setAside(): Promise<void>;
  /** The organisation's name, or nothing while it is not known. */
  organisation(): string;
  /** Resolves once everything a reply could show is durable. */
  settled(): Promise<void>;
  /** Pauses jobs, writes what is pending and lets go of the store. */
  close(): Promise<void>;
}

export type FolderContent = 'nothing' | 'store' | 'something' | 'missing';

/** Folders for stores on the disk. */
export interface StoreFolders {
  readonly practice: string;
  /** A folder for a club's store that does not exist yet. */
  newClub(): string;
  /** The folder as an absolute path without detours; null when it is none. */
  resolve(folder: string): string | null;
  /** A short name for a folder, the same every time. */
  idOf(folder: string): string;
  look(folder: string): Promise<{ readonly holds: FolderContent; readonly writable: boolean }>;
  /** Whether a store lies in any folder above. */
  liesInStore(folder: string): Promise<boolean>;
  /** The random number of the store in a folder, in hexadecimal; null where none can be read. */
  storeIdIn(folder: string): Promise<string | null>;
  /** The stores that lie where the program puts them. */
  clubs(): Promise<readonly string[]>;
}

/** A club's store as the list of stores remembers it; the organisation's name is all it says of anybody. */
export interface KnownStore {
  readonly folder: string;
  readonly name: string;
  readonly openedAt: number | null;
}

export interface StoreList {
  /** Folder of the store that opens at the next start; null for practice. */
  readonly current: string | null;
  readonly stores: readonly KnownStore[];
  /** Folders of stores that were taken off the list: they are not found again by themselves. */
  readonly forgotten: readonly string[];
}

/** The list of stores, beside them in plain text: it is asked for before anything is open. */
export interface StoreListFile {
  read(): StoreList;
  /** Resolves once kept; rejects with a `Refusal` when the disk failed. */
  write(list: StoreList): Promise<void>;
}

export interface NewClub {
  readonly organisation: { readonly name: string; readonly mark: string; readonly legalNotice: string };
  readonly language: 'de' | 'en';
  readonly protection: Exclude<NextProtection, { readonly kind: 'none' }>;
  readonly recovery: RecoverySheet;
}

/** What opening, making and changing stores works with. */
export interface StorePorts {
  readonly keeperAt: (place: StorePlace) => StoreKeeper;
  /** Makes a club's store in this folder, whole or not at all. Rejects with a `Refusal`. */
  readonly makeClub: (folder: string, club: NewClub) => Promise<void>;
  readonly folders: StoreFolders;
  readonly list: StoreListFile;
  readonly keychain: Pick<Keychain, 'probe'>;
  readonly randomness: { bytes(length: number): Uint8Array };
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
}
