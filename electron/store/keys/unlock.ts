import type { Secret } from '#contract/store.ts';
import { readRecoveryKey } from '#domain/store/recovery-key.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { damaged } from '../faults.ts';
import type { KeyRequest } from './derive-key.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import type { KeyPlace, StoreKeys } from './key-place.ts';
import { keychainKey } from './keychain-key.ts';
import { readPracticeKey } from './slots-on-disk.ts';
import { checkMac, keyLength, unwrap } from './wrap.ts';

export interface OpenKeys extends StoreKeys {
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

/** The key of a recovery slot. Its 115 random bits need no slow derivation; `wrap` runs them through HKDF. */
export function recoverySlotKey(typed: string): Uint8Array {
  const key = readRecoveryKey(typed);
  if (key === null) throw new Refusal({ code: 'store.recovery-key-typo', params: {} });
  return new TextEncoder().encode(key);
}

function wrong(code: 'store.wrong-passphrase' | 'store.wrong-recovery-key'): Refusal {
  return new Refusal({ code, params: { waitSeconds: 0 } });
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

async function withKeychain(place: KeyPlace, file: KeyFile): Promise<OpenKeys> {
  const slot = slotOf(file, 'keychain');
  if (slot === undefined) throw new Refusal({ code: 'store.locked', params: {} });
  const answer = await keychainKey(place.keychain, file.content.storeId);
  const found = answer.key === null ? null : opened(file, slot, answer.key);
  // An entry that opens nothing is not ours, just as though it were missing.
  const state = answer.key === null ? answer.state : 'missing';
  return found ?? raise(new Refusal({ code: 'store.keychain', params: { state } }));
}

async function withPassphrase(place: KeyPlace, file: KeyFile, passphrase: string): Promise<OpenKeys> {
  const slot = slotOf(file, 'passphrase');
  // No slot is ever made with an empty one, and Argon2 takes none.
  if (slot === undefined || passphrase === '') throw wrong('store.wrong-passphrase');
  const key = await passphraseKey(place, passphrase, Buffer.from(slot.derivationSalt, 'hex'), slot.costs);
  return opened(file, slot, key) ?? raise(wrong('store.wrong-passphrase'));
}

function withRecoveryKey(file: KeyFile, typed: string): OpenKeys {
  const key = recoverySlotKey(typed);
  const slot = slotOf(file, 'recovery');
  const found = slot === undefined ? null : opened(file, slot, key);
  return found ?? raise(wrong('store.wrong-recovery-key'));
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
 * The data key. Throws `store.wrong-passphrase` and `store.wrong-recovery-key` when the slots are whole but the
 * secret is another, `store.recovery-key-typo`, `store.keychain` with what it answered, `store.locked` where a
 * secret is wanted and none was shown, `store.damaged` when slots or practice key are not what was written.
 */
export async function unlockKeys(place: KeyPlace, file: KeyFile, secret: Secret): Promise<OpenKeys> {
  switch (secret.kind) {
    case 'none':
      return withPracticeKey(place, file);
    case 'keychain':
      return withKeychain(place, file);
    case 'passphrase':
      return withPassphrase(place, file, secret.passphrase);
    case 'recovery':
      return withRecoveryKey(file, secret.key);
  }
}
