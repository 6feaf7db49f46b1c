import type { Secret } from '#contract/store.ts';
import type { Randomness } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { damaged } from '../faults.ts';
import type { Files } from '../files.ts';
import type { KeyRequest } from './derive-key.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { readPracticeKey } from './slots-on-disk.ts';
import { checkMac, keyLength, unwrap } from './wrap.ts';

/** Runs `deriveKey` of `derive-key.ts` in a worker; the answer is checked here. */
export type DeriveKey = (request: KeyRequest) => Promise<unknown>;

export interface KeyPlace {
  readonly files: Files;
  readonly folder: string;
  readonly randomness: Randomness;
  readonly deriveKey: DeriveKey;
}

export interface OpenKeys {
  readonly storeId: Uint8Array;
  readonly dataKey: Uint8Array;
  /** The name of the slot that opened the store. */
  readonly operator: string;
}

/** The key of a passphrase slot: Argon2id of the passphrase as UTF-8 in Unicode form NFC. */
export async function passphraseKey(
  { deriveKey }: Pick<KeyPlace, 'deriveKey'>,
  passphrase: string,
  salt: Uint8Array,
  costs: KeyRequest['costs'],
): Promise<Uint8Array> {
  const request = { passphrase: new TextEncoder().encode(passphrase.normalize('NFC')), salt, costs };
  const key = await deriveKey(request);
  if (!(key instanceof Uint8Array) || key.length !== keyLength) throw new Error('no key was derived');
  return key;
}

function wrongPassphrase(): Refusal {
  return new Refusal({ code: 'store.wrong-passphrase', params: { waitSeconds: 0 } });
}

type Slot<K extends KeySlot['kind']> = Extract<KeySlot, { kind: K }>;

function slotOf<K extends KeySlot['kind']>(file: KeyFile, kind: K): Slot<K> | undefined {
  return file.content.slots.find((slot): slot is Slot<K> => slot.kind === kind);
}

async function withPracticeKey(place: KeyPlace, file: KeyFile): Promise<OpenKeys> {
  const slot = slotOf(file, 'random');
  if (slot === undefined) throw new Refusal({ code: 'store.locked', params: {} });
  const key = await readPracticeKey(place.files, place.folder);
  return opened(file, slot, key) ?? raise(damaged('keys'));
}

async function withPassphrase(place: KeyPlace, file: KeyFile, passphrase: string): Promise<OpenKeys> {
  const slot = slotOf(file, 'passphrase');
  // No slot is ever made with an empty one, and Argon2 takes none.
  if (slot === undefined || passphrase === '') throw wrongPassphrase();
  const key = await passphraseKey(place, passphrase, Buffer.from(slot.derivationSalt, 'hex'), slot.costs);
  return opened(file, slot, key) ?? raise(wrongPassphrase());
}

/** Null when `key` is not that of the slot; throws `store.damaged` when the file was tampered with. */
function opened(file: KeyFile, slot: KeySlot, key: Uint8Array): OpenKeys | null {
  const { storeId } = file.content;
  const dataKey = unwrap(slot, key, storeId);
  if (dataKey === null) return null;
  checkMac(file, dataKey);
  return { storeId: Buffer.from(storeId, 'hex'), dataKey, operator: slot.name };
}

function raise(refusal: Refusal): never {
  throw refusal;
}

/**
 * The data key. Throws `store.wrong-passphrase` when the slots are whole but the passphrase is another,
 * `store.damaged` when slots or practice key are not what was written, `store.locked` without a secret.
 */
export async function unlockKeys(place: KeyPlace, file: KeyFile, secret: Secret): Promise<OpenKeys> {
  switch (secret.kind) {
    case 'none':
      return withPracticeKey(place, file);
    case 'passphrase':
      return withPassphrase(place, file, secret.passphrase);
    case 'keychain':
    case 'recovery':
      throw new Refusal({ code: 'store.locked', params: {} });
  }
}
