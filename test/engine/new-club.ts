import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import type { InputOf } from '#contract/define.ts';
import type { store } from '#contract/store.ts';

export const passphrase = (words: string) => ({ kind: 'passphrase', passphrase: words }) as const;
export const firstKey = recoveryKeyOf(new Uint8Array(23).fill(7));
export const secondKey = recoveryKeyOf(new Uint8Array(23).fill(11));

type Typed = InputOf<typeof store, 'store.create'>;

/** What the first run asks of somebody who sets up a club. */
export function newClub(more: Partial<Typed> = {}): Typed {
  return {
    organisation: 'Ruderclub Lindenau',
    legalNotice: 'Ruderclub Lindenau, Seestraße 1, 12345 Lindenau',
    language: 'de',
    folder: null,
    protection: passphrase('Sonne über dem See'),
    recoveryKey: firstKey,
    keepers: ['Nadja Berger'],
    ...more,
  };
}
