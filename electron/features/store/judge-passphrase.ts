import type { PassphraseVerdict } from '#contract/store.ts';
import { shortestPassphrase } from '#domain/store/unlock-wait.ts';
import { Refusal } from '../refuse.ts';

/** Guesses how hard a passphrase is to guess: 0 (at once) to 4 (not in practice). */
export type PassphraseStrength = (passphrase: string) => Promise<PassphraseVerdict['score']>;

/** Only the length is enforced; how strong it is, its owner is told and decides. */
export async function judgePassphrase(
  passphrase: string,
  strength: PassphraseStrength,
): Promise<PassphraseVerdict> {
  const score = passphrase === '' ? 0 : await strength(passphrase);
  return { score, least: shortestPassphrase, longEnough: isLongEnough(passphrase) };
}

function isLongEnough(passphrase: string): boolean {
  return [...passphrase].length >= shortestPassphrase;
}

/** @throws Refusal `store.passphrase-too-short` */
export function requireLongEnough(passphrase: string): void {
  if (isLongEnough(passphrase)) return;
  throw new Refusal({ code: 'store.passphrase-too-short', params: { least: shortestPassphrase } });
}
