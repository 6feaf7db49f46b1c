import type { Fault } from '#contract/faults.ts';
import type { NextProtection, Protection, Secret } from '#contract/store.ts';

/** What can be done about what opens the data. */
export type ProtectAct = 'set' | 'change' | 'remove' | 'keychain';

/** Which acts there are: a keychain only where it works, nothing at all only in practice. */
export function actsFor(
  protection: Protection,
  practice: boolean,
  keychainWorks: boolean,
): readonly ProtectAct[] {
  const toKeychain: readonly ProtectAct[] = keychainWorks && protection !== 'keychain' ? ['keychain'] : [];
  if (protection !== 'passphrase') return ['set', ...toKeychain];
  return practice ? ['change', ...toKeychain, 'remove'] : ['change', ...toKeychain];
}

/** The secret that is asked for before anything about the keys changes. */
export function presentSecret(protection: Protection, passphrase: string): Secret {
  return protection === 'passphrase' ? { kind: 'passphrase', passphrase } : { kind: protection };
}

/** What shall open the data after an act. */
export function nextFor(act: ProtectAct, passphrase: string): NextProtection {
  if (act === 'keychain') return { kind: 'keychain' };
  return act === 'remove' ? { kind: 'none' } : { kind: 'passphrase', passphrase };
}

/** The field a refusal belongs beside. */
export function placeOf(fault: Fault): 'current' | 'next' | 'form' {
  if (fault.code === 'store.wrong-passphrase' || fault.code === 'store.wait') return 'current';
  return fault.code === 'store.passphrase-too-short' ? 'next' : 'form';
}
